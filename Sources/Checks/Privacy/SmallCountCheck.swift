import Content
import Diagnostics
import InspectionModel
import Library

/// Counts of 1 to 4, by which a child can be recognised, in tables of a body and in indicators that count,
/// unless it is said that they have been published already: the word “published” in the note of the row or of
/// the indicator, or in the caption of the table.
///
/// Let pass are columns that count nothing: the first of a table, and those that `CountHeading` tells.
struct SmallCountCheck: FileRule {
  var rule: Rule { .smallCount }
  var suspicion: (any BytePattern)? { SmallCountSuspicion() }
  var looksAtEveryTable: Bool { true }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    switch file.role {
    case .table(let index): checkIndicators(file, site.library.indicators[index].value, &findings)
    default: checkTables(file, &findings)
    }
  }

  private func checkIndicators(_ file: ReadFile, _ document: IndicatorDocument, _ findings: inout [RuleFinding]) {
    let small = document.cells.indices.filter { i in
      let cell = document.cells[i]
      guard case .value(let quantity) = cell.content, document.indicators[cell.indicator].unit == .count else {
        return false
      }
      return [1, 2, 3, 4].contains(quantity.value) && !isMarked(cell.note)
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
      let headings = table.header.map { CountHeading($0.text) }
      for row in table.rows {
        for column in row.indices.dropFirst() where column < headings.count {
          let text = row[column].text
          guard let count = SmallCount.find(in: text), headings[column].counts(in: text) else { continue }
          let message =
            "a count of \(count) can point to a child; write “[c]” for it, or where it has been published already say so in the table’s caption"
          findings.append(RuleFinding(rule, at: row[column].source, message))
        }
      }
    }
  }

  /// Whether a note says that the figure has been published: “unpublished”, “not published” and “to be published” do
  /// not.
  private func isMarked(_ note: String?) -> Bool {
    guard let note = note?.lowercased() else { return false }
    // What is denied before a comma is another thing: “not suppressed, published by the council”.
    return note.split(whereSeparator: { ",;:.()–—".contains($0) }).contains { part in
      let words = part.split { !$0.isLetter && $0 != "’" && $0 != "'" }.map(String.init)
      guard let index = words.firstIndex(of: "published") else { return false }
      return !words[..<index].suffix(5).contains {
        Self.denials.contains($0) || $0.hasSuffix("n’t") || $0.hasSuffix("n't")
      }
        && words.dropFirst(index + 1).first != "nowhere"
    }
  }

  private static let denials: Set = [
    "not", "never", "no", "none", "nor", "neither", "without", "yet", "cannot", "will", "be", "being", "nobody",
    "nothing", "unless", "until", "before", "if",
  ]
}

/// A cell of a body's table with a 1, 2, 3 or 4 that stands alone, or such a number in words.
struct SmallCountSuspicion: BytePattern {
  var triggers: [UInt8] { [UInt8(ascii: "|")] }

  private static let numbers: [StaticString] = ["one", "two", "three", "four"]
  /// A cell with a count in it is shorter, but for the marks and addresses that it may hold.
  private static let longest = 500

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    for i in index + 1..<max(index + 1, min(text.count, index + Self.longest)) {
      switch text[i] {
      case UInt8(ascii: "|"), 0x0A: return nil
      case 0x31...0x34:
        if !text.isWord(before: i), !text.isWord(at: i + 1) { return index..<index }
      case UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "O"), UInt8(ascii: "T"),
        UInt8(ascii: "F"):
        if !text.isWord(before: i), Self.numbers.contains(where: { text.hasWord($0, at: i) }) { return index..<index }
      default: break
      }
    }
    return nil
  }
}
