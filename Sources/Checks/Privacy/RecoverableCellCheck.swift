import Content
import Diagnostics
import InspectionModel
import Library

/// A suppressed cell that anyone can work out: the total of its row or column is there, and all the other
/// parts; or so much is left for the suppressed ones that each must be 1, or each 4.
///
/// Of indicators, the parts are the categories of a period (the whole being the row without a category, or one
/// called “total” or “all”) and the four quarters of a year; of a table in a body, the cells of a row or column
/// whose heading is “total” or “all”.
struct RecoverableCellCheck: FileRule {
  var rule: Rule { .recoverableCell }
  var suspicion: (any BytePattern)? { SuppressedCellSuspicion() }
  var looksAtEveryTable: Bool { true }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    switch file.role {
    case .table(let index): checkIndicators(file, site.library.indicators[index].value, &findings)
    default:
      guard let document = file.document else { return }
      for table in BodyTable.all(in: document) { check(table, &findings) }
    }
  }

  // MARK: - Indicators

  /// What the parts of a whole have in common.
  private struct Group: Hashable {
    let indicator: Int
    let area: Int
    /// Nil for the parts of a year, which have the category in common.
    let period: Period?
    let year: Int
    let category: String?
  }

  private func checkIndicators(_ file: ReadFile, _ document: IndicatorDocument, _ findings: inout [RuleFinding]) {
    guard document.cells.contains(where: { Self.amount($0) == .suppressed }) else { return }
    var groups: [Group: [Int]] = [:]
    for (i, cell) in document.cells.enumerated() where document.indicators[cell.indicator].unit == .count {
      let period = Group(indicator: cell.indicator, area: cell.area, period: cell.period, year: 0, category: nil)
      groups[period, default: []].append(i)
      if let year = cell.period.yearOfParts {
        let parts = Group(indicator: cell.indicator, area: cell.area, period: nil, year: year, category: cell.category)
        groups[parts, default: []].append(i)
      }
    }
    var found: Set<Int> = []
    for (group, indices) in groups {
      let cells = indices.map { document.cells[$0] }
      let isWhole = { (cell: IndicatorCell) in
        group.period == nil ? cell.period.isWholeYear : Self.isWhole(cell.category)
      }
      let sum = Sum(
        parts: zip(indices, cells).filter { !isWhole($1) }.map { ($0, Self.amount($1)) },
        wholes: cells.filter(isWhole).map(Self.amount))
      // Half a year of quarters is no year.
      if group.period == nil, sum.parts.count != 4 { continue }
      found.formUnion(sum.recoverable)
    }
    guard !found.isEmpty else { return }
    let rows = IndicatorRows(file.source)
    for i in found.sorted() {
      if let field = rows.field("marker", ofCell: i) {
        findings.append(RuleFinding(rule, at: field.range, Self.message))
      }
    }
  }

  private static func amount(_ cell: IndicatorCell) -> Sum.Amount {
    switch cell.content {
    case .value(let quantity): quantity.value == quantity.value.rounded() ? .number(Int(quantity.value)) : .unknown
    case .missing(.suppressed): .suppressed
    case .missing: .unknown
    }
  }

  static func isWhole(_ name: String?) -> Bool {
    guard var name = name?.lowercased() else { return true }
    if name.hasSuffix(":") { name.removeLast() }
    return ["total", "totals", "grand total", "sum", "all", "overall"].contains(name) || name.hasPrefix("all ")
      || name.hasPrefix("total ")
      || name.hasPrefix("all, ")
  }

  // MARK: - Tables of a body

  private func check(_ table: BodyTable, _ findings: inout [RuleFinding]) {
    var found: Set<Range<Int>> = []
    let amounts = table.rows.map { $0.map { Self.amount($0.text) } }
    let rowWholes = table.rows.map { Self.isNamedWhole($0.first?.text) }
    let columnWholes = table.header.map { Self.isNamedWhole($0.text) }
    // An average or a share is no part of a total.
    let areParts = table.header.map { !CountHeading($0.text).isShare }
    // A cell of a total row and column is neither's part.
    for column in columnWholes.indices.dropFirst() {
      let rows = table.rows.indices.filter { column < amounts[$0].count }
      let sum = Sum(
        parts: rows.filter { !rowWholes[$0] }.map { ($0, amounts[$0][column]) },
        wholes: rows.filter { rowWholes[$0] }.map { amounts[$0][column] })
      for row in sum.recoverable { found.insert(table.rows[row][column].source) }
    }
    for row in table.rows.indices {
      let columns = columnWholes.indices.dropFirst().filter { $0 < amounts[row].count }
      let sum = Sum(
        parts: columns.filter { !columnWholes[$0] && areParts[$0] }.map { ($0, amounts[row][$0]) },
        wholes: columns.filter { columnWholes[$0] }.map { amounts[row][$0] })
      for column in sum.recoverable { found.insert(table.rows[row][column].source) }
    }
    for range in found.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      findings.append(RuleFinding(rule, at: range, Self.message))
    }
  }

  private static func isNamedWhole(_ name: String?) -> Bool { !(name ?? "").isEmpty && isWhole(name) }

  private static func amount(_ text: String) -> Sum.Amount {
    if ["c", "[c]"].contains(text.lowercased().filter { !$0.isWhitespace }) { return .suppressed }
    return Int(text.filter { $0 != "," }).map { .number($0) } ?? .unknown
  }

  private static let message =
    "this suppressed count can be worked out from its total and the other parts; suppress a second part, or the total"
}

/// The parts of a whole, some of them suppressed.
private struct Sum {
  enum Amount: Hashable {
    case number(Int)
    case suppressed
    case unknown
  }

  let parts: [(index: Int, amount: Amount)]
  let wholes: [Amount]

  /// The suppressed parts of which the number follows from the others.
  var recoverable: [Int] {
    guard wholes.count == 1, case .number(let whole) = wholes[0] else { return [] }
    let suppressed = parts.filter { $0.amount == .suppressed }
    guard !suppressed.isEmpty, parts.count > 1, !parts.contains(where: { $0.amount == .unknown }) else { return [] }
    let rest = parts.reduce(whole) { rest, part in
      if case .number(let number) = part.amount { rest - number } else { rest }
    }
    let count = suppressed.count
    // What is left must fit, or these are no parts of that whole.
    guard rest >= 0 else { return [] }
    return count == 1 || rest <= count || rest == 4 * count ? suppressed.map(\.index) : []
  }
}

extension Period {
  /// The year that a quarter is a part of, or that a whole year is; nil for others.
  fileprivate var yearOfParts: Int? {
    switch self {
    case .quarter(let start, _): start
    case .financialYear(let start): start
    default: nil
    }
  }

  fileprivate var isWholeYear: Bool { if case .financialYear = self { true } else { false } }
}

/// A cell of a body's table that is a suppressed one: `c`, `[c]`.
struct SuppressedCellSuspicion: BytePattern {
  var triggers: [UInt8] { [UInt8(ascii: "|")] }

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    let letters = [UInt8(ascii: "c"), UInt8(ascii: "C")]
    return letters.contains { CellPattern.isCell(text, at: index, of: $0...$0) } ? index..<index : nil
  }
}
