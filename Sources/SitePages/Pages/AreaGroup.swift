import InspectionModel

/// Graded areas that follow each other in a framework's tree and stand below the same heading: a group of rows.
///
/// What comes after the members of an inner heading belongs to the outer one again, and is a group of its own that says
/// so; as rows below the inner heading they would be taken for its members, by the eye and by a screen reader.
struct AreaGroup {
  /// “Safeguarding services”, “Safeguarding services, continued”; nil for areas at the root of the tree.
  let heading: String?
  /// Whether the heading stands below another.
  let isInner: Bool
  /// Indices into the framework's areas.
  private(set) var areas: [Int]

  /// All groups of a framework, in the order of its tree. A heading right above another has no areas of its own.
  static func groups(of framework: Framework) -> [AreaGroup] {
    var groups: [AreaGroup] = []
    // Of the last group; the outer nil before there is any.
    var current: Int?? = .none
    for (index, area) in framework.areas.enumerated() {
      let home = area.isGraded ? framework.heading(over: index) : index
      if current != .some(home) {
        let heading = home.map { framework.areas[$0].label + (area.isGraded ? ", continued" : "") }
        let isInner = home.map { framework.areas[$0].depth > 0 } ?? false
        groups.append(AreaGroup(heading: heading, isInner: isInner, areas: []))
        current = .some(home)
      }
      if area.isGraded { groups[groups.count - 1].areas.append(index) }
    }
    return groups
  }
}

extension Framework {
  /// The nearest area above another that is a heading without a grade.
  fileprivate func heading(over area: Int) -> Int? {
    var parent = areas[area].parent
    while let index = parent, areas[index].isGraded { parent = areas[index].parent }
    return parent
  }
}
