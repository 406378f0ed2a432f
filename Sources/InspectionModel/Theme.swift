/// What areas of different frameworks have in common, without making their grades comparable.
package struct Theme: Sendable, Hashable {
  package let id: String
  package let label: String
  /// For each framework that has the theme, the index of its area.
  package let areas: [Identifier<Framework>: Int]

  package init(id: String, label: String, areas: [Identifier<Framework>: Int]) {
    self.id = id
    self.label = label
    self.areas = areas
  }
}
