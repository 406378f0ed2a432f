/// The rules under which an inspectorate judges: its scale of grades and its tree of judgement areas.
package final class Framework: Sendable {
  package let id: Identifier<Framework>
  package let name: String
  package let shortName: String
  package let inspectorate: String
  package let from: CivilDate
  /// The last date of its use; nil while it is in use.
  package let to: CivilDate?
  package let law: String?
  package let note: String?
  /// Best first; empty where the framework has findings and no grades.
  package let scale: [Grade]
  /// The tree of areas in document order, parents before their children.
  package let areas: [Area]
  /// Indices into `areas` of those that stand for the whole.
  package let headline: [Int]
  package let replaces: [Identifier<Framework>]
  package let comparable: [Comparability]
  package let spread: [GradeSpread]

  package init(
    id: Identifier<Framework>, name: String, shortName: String, inspectorate: String, from: CivilDate,
    to: CivilDate?, law: String?, note: String?, scale: [Grade], areas: [Area], headline: [Int],
    replaces: [Identifier<Framework>], comparable: [Comparability], spread: [GradeSpread]
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.inspectorate = inspectorate
    self.from = from
    self.to = to
    self.law = law
    self.note = note
    self.scale = scale
    self.areas = areas
    self.headline = headline
    self.replaces = replaces
    self.comparable = comparable
    self.spread = spread
    self.areaIndices = Dictionary(areas.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { a, _ in a })
    self.fullLabels = areas.indices.map { Self.fullLabel(ofArea: $0, in: areas) }
  }

  private let areaIndices: [String: Int]
  private let fullLabels: [String]

  /// The index of the area with a path such as `looked-after/outcomes/being-healthy`. Constant time.
  package func areaIndex(_ path: String) -> Int? { areaIndices[path] }

  package var gradedAreaCount: Int { areas.count { $0.isGraded } }

  /// An area's label with its parents', outermost first: “Safeguarding services: Overall effectiveness”.
  package func fullLabel(ofArea index: Int) -> String { fullLabels[index] }

  private static func fullLabel(ofArea index: Int, in areas: [Area]) -> String {
    var labels = [areas[index].label]
    var parent = areas[index].parent
    while let p = parent {
      labels.append(areas[p].label)
      parent = areas[p].parent
    }
    return labels.reversed().joined(separator: ": ")
  }
}

/// One step of a framework's scale.
package struct Grade: Sendable, Hashable {
  /// `outstanding`, `good`, `adequate`, `requires-improvement` or `inadequate`.
  package let id: String
  package let label: String
  /// The number that the inspectorate printed beside it, if it had one.
  package let number: Int?
  package let meaning: String?

  package init(id: String, label: String, number: Int?, meaning: String?) {
    self.id = id
    self.label = label
    self.number = number
    self.meaning = meaning
  }

  /// The ids that a scale may use.
  package static let ids = ["outstanding", "good", "adequate", "requires-improvement", "inadequate"]
}

/// One judgement area of a framework's tree.
package struct Area: Sendable, Hashable {
  /// The ids from the root, joined by `/`.
  package let path: String
  package let label: String
  /// 0 at the root.
  package let depth: Int
  /// The index of its parent in the framework's `areas`.
  package let parent: Int?
  /// Whether it is given a grade; false for a heading over sub-areas.
  package let isGraded: Bool

  /// The path with dashes for slashes, as fragments and badge addresses have it.
  package let dashedPath: String

  package init(path: String, label: String, depth: Int, parent: Int?, isGraded: Bool) {
    self.path = path
    self.dashedPath = String(
      decoding: path.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    self.label = label
    self.depth = depth
    self.parent = parent
    self.isGraded = isGraded
  }
}

/// The areas that two frameworks judge on the same scale with the same question.
package struct Comparability: Sendable, Hashable {
  package let framework: Identifier<Framework>
  /// Paths that exist in both.
  package let areaPaths: [String]

  package init(framework: Identifier<Framework>, areaPaths: [String]) {
    self.framework = framework
    self.areaPaths = areaPaths
  }
}

/// How many authorities of the country had each headline grade on a date.
package struct GradeSpread: Sendable, Hashable {
  package let on: CivilDate
  /// Where the figures were published.
  package let source: NamedSource
  /// One count for each step of the scale, best first.
  package let counts: [Int]

  package init(on: CivilDate, source: NamedSource, counts: [Int]) {
    self.on = on
    self.source = source
    self.counts = counts
  }
}
