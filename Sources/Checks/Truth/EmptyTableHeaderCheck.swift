import Diagnostics

/// Columns of a table without a heading. Someone who hears the table is told each cell's heading with it.
///
/// https://www.w3.org/WAI/tutorials/tables/
struct EmptyTableHeaderCheck: FileRule {
  var rule: Rule { .emptyTableHeader }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    guard let document = file.document else { return }
    for table in BodyTable.all(in: document) {
      for (column, cell) in table.header.enumerated() where Self.isEmpty(cell.text) {
        let message = "column \(column + 1) of this table has no heading; say in a word what stands in it"
        findings.append(RuleFinding(rule, at: cell.source, message))
      }
    }
  }

  /// Whether there is nothing, or only a dash, a dot or white space of whatever kind.
  private static func isEmpty(_ heading: String) -> Bool {
    heading.allSatisfy { $0.isWhitespace || "-–—….".contains($0) }
  }
}
