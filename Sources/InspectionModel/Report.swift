/// One inspection, visit or review, with everything that its front matter says.
///
/// A class, like `Recommendation` and `Framework`, because every row of every table that speaks of it holds it: a
/// copy of the struct counted up a dozen references.
package final class Report: Sendable {
  package enum Kind: String, Sendable, CaseIterable { case inspection, visit, review }

  /// `AUTHORITY/SLUG`.
  package let id: Identifier<Report>
  package let title: String
  package let authority: Identifier<Authority>
  package let framework: Identifier<Framework>
  package let kind: Kind
  package let inspected: InspectionDates
  /// Nil where it is not known.
  package let published: CivilDate?
  package let leadInspector: String?
  /// Never empty; the first is what everything cites that does not name another.
  package let sources: [Source]
  package let judgements: [Judgement]
  package let recommendations: [Recommendation]
  package let findings: Findings
  package let figures: [Figure]

  package init(
    id: Identifier<Report>, title: String, authority: Identifier<Authority>, framework: Identifier<Framework>,
    kind: Kind, inspected: InspectionDates, published: CivilDate?, leadInspector: String?, sources: [Source],
    judgements: [Judgement], recommendations: [Recommendation], findings: Findings, figures: [Figure]
  ) {
    self.id = id
    self.title = title
    self.authority = authority
    self.framework = framework
    self.kind = kind
    self.inspected = inspected
    self.published = published
    self.leadInspector = leadInspector
    self.sources = sources
    self.judgements = judgements
    self.recommendations = recommendations
    self.findings = findings
    self.figures = figures
  }

  /// The date by which reports are put in order: the end of the inspection, else the publication.
  package var orderingDate: CivilDate? { inspected.end ?? published }
}

/// The grade of one area, or why it has none.
///
/// Small, as are `Finding` and `Recommendation`, because those of all reports are in memory at once.
package struct Judgement: Sendable, Hashable {
  private let place: PackedLocator?
  package let note: String?
  private let areaIndex: Int32
  private let sourceIndex: Int32
  package let outcome: Outcome

  package init(area: Int, outcome: Outcome, at: Locator?, source: Int, note: String?) {
    self.areaIndex = Int32(area)
    self.outcome = outcome
    self.place = at.map { PackedLocator($0) }
    self.sourceIndex = Int32(source)
    self.note = note
  }

  /// The index of the area in its framework.
  package var area: Int { Int(areaIndex) }
  /// The first numbered paragraph under its graded heading; nil only for a source without numbers or headings.
  package var at: Locator? { place?.locator }
  /// The index in the report's sources.
  package var source: Int { Int(sourceIndex) }

  package enum Outcome: Sendable, Hashable {
    /// The index of the grade in the framework's scale.
    case grade(Int)
    case notGraded, notInspected, notApplicable, notKnown

    /// What the front matter may say in place of a grade, with its meaning for a reader.
    package static let withoutGrade: [(id: String, outcome: Outcome, words: String)] = [
      ("not-graded", .notGraded, "Not graded"),
      ("not-inspected", .notInspected, "Not inspected"),
      ("not-applicable", .notApplicable, "Not applicable"),
      ("not-known", .notKnown, "Not known"),
    ]
  }
}

/// What an inspection found without grading it.
package struct Findings: Sendable, Hashable {
  package let strengths: [Finding]
  package let requirementsMet: [Finding]
  /// Shortfalls that no request goes with.
  package let areasForImprovement: [Finding]

  package init(strengths: [Finding], requirementsMet: [Finding], areasForImprovement: [Finding]) {
    self.strengths = strengths
    self.requirementsMet = requirementsMet
    self.areasForImprovement = areasForImprovement
  }

  package static let none = Findings(strengths: [], requirementsMet: [], areasForImprovement: [])

  package var isEmpty: Bool { strengths.isEmpty && requirementsMet.isEmpty && areasForImprovement.isEmpty }
}

package struct Finding: Sendable, Hashable {
  package let summary: String
  private let place: PackedLocator?
  package let note: String?
  private let sourceIndex: Int32

  package init(summary: String, at: Locator?, source: Int, note: String?) {
    self.summary = summary
    self.place = at.map { PackedLocator($0) }
    self.sourceIndex = Int32(source)
    self.note = note
  }

  package var at: Locator? { place?.locator }
  /// The index in the report's sources.
  package var source: Int { Int(sourceIndex) }
}

/// A number worth a fact box.
package struct Figure: Sendable, Hashable {
  package let label: String
  package let value: Quantity
  package let unit: Unit
  /// The date for which it holds.
  package let on: CivilDate?
  package let at: Locator?
  /// The index in the document's sources.
  package let source: Int
  /// “about”, “over”.
  package let qualifier: String?
  package let note: String?

  package init(
    label: String, value: Quantity, unit: Unit, on: CivilDate?, at: Locator?, source: Int, qualifier: String?,
    note: String?
  ) {
    self.label = label
    self.value = value
    self.unit = unit
    self.on = on
    self.at = at
    self.source = source
    self.qualifier = qualifier
    self.note = note
  }
}
