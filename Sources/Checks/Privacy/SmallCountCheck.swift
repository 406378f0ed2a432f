import Content
import Diagnostics
import InspectionModel
import Library

/// Counts of 1 to 4, by which a child can be recognised, in tables of a body and in indicators that count,
/// unless it is said that they have been published already: the word “published” in the note of the row or of
/// the indicator, or in the caption of the table.
///
/// Let pass are columns that count nothing: the first of a table, and those headed by a unit, a date, a rank or
/// a number of something (“%”, “Year”, “Grade”, “Paragraph”).
struct SmallCountCheck: FileRule {
  var rule: Rule { .smallCount }
  var suspicion: (any BytePattern)? { SmallCountSuspicion() }
  var looksAtEveryTable: Bool { true }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    switch file.role {
    case .table(let index): checkIndicators(file, site.library.indicators[index].value, &findings)
    case .settings, .glossary, .themes, .framework: break
    default: checkTables(file, &findings)
    }
  }

  private func checkIndicators(_ file: ReadFile, _ document: IndicatorDocument, _ findings: inout [RuleFinding]) {
    let small = document.cells.indices.filter { i in
      let cell = document.cells[i]
      guard case .value(let quantity) = cell.content, document.indicators[cell.indicator].unit == .count else {
        return false
      }
      return (1...4).contains(quantity.value) && !isMarked(cell.note)
        && !isMarked(document.indicators[cell.indicator].note)
    }
    guard !small.isEmpty else { return }
    let rows = IndicatorRows(file.source)
    for i in small {
      guard let field = rows.field("value", ofCell: i) else { continue }
      let message =
        "a count of \(field.text) can point to a child; write the marker “c” for it, or where the council has published it itself say so in the row’s note"
      findings.append(RuleFinding(rule, at: field.range, message))
    }
  }

  private func checkTables(_ file: ReadFile, _ findings: inout [RuleFinding]) {
    guard let document = file.document else { return }
    for table in BodyTable.all(in: document) where !isMarked(table.caption) {
      let counts = table.header.indices.filter { $0 > 0 && !Self.isNoCount(table.header[$0].text) }
      for row in table.rows {
        for column in counts where column < row.count && Self.isSmall(row[column].text) {
          let message =
            "a count of \(row[column].text) can point to a child; write “[c]” for it, or where it has been published already say so in the table’s caption"
          findings.append(RuleFinding(rule, at: row[column].source, message))
        }
      }
    }
  }

  /// Whether a note says that the figure has been published.
  private func isMarked(_ note: String?) -> Bool { note?.lowercased().contains("published") ?? false }

  static func isSmall(_ text: String) -> Bool { ["1", "2", "3", "4"].contains(text) }

  /// Whether a column's heading names something other than a count of people.
  private static func isNoCount(_ heading: String) -> Bool {
    let words = heading.lowercased().split { !$0.isLetter && $0 != "%" && $0 != "£" }.map(String.init)
    return words.contains { noCounts.contains($0) }
  }

  private static let noCounts: Set = [
    "%", "£", "age", "ages", "average", "chapter", "cent", "date", "day", "days", "grade", "grades", "item", "mean",
    "median",
    "month", "months", "no", "order", "page", "paragraph", "paragraphs", "percent", "percentage", "quarter", "rank",
    "rate", "ratio", "recommendations", "section", "share", "stage", "step", "version", "week", "weeks", "year",
    "years",
    "areas", "authorities", "boroughs", "centres", "council", "councils", "findings", "homes", "inspections",
    "inspectors", "judgements", "managers", "papers", "reports", "schools", "staff", "teams", "visits",
  ]
}

/// A cell of a body's table that is 1, 2, 3 or 4.
struct SmallCountSuspicion: BytePattern {
  var triggers: [UInt8] { [UInt8(ascii: "|")] }

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    CellPattern.isCell(text, at: index, of: 0x31...0x34) ? index..<index : nil
  }
}
