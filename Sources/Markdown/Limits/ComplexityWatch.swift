import Diagnostics

/// Follows a body line by line while cmark reads its blocks, and stops it where a limit is exceeded or where
/// cmark would spend more than a fixed number of steps on each byte.
///
/// Everything is judged before cmark does it: a row before it is fed, inline markup before the document is
/// finished. The bounds are sums of what `LeafCost` and this type count, so that a document passes or fails
/// by its bytes alone, on any machine.
struct ComplexityWatch {
  private let bytes: [UInt8]
  private let body: Range<Int>
  private let allowed: Int
  private let allowedForEverySearch: Int

  private var spent = Steps()
  private var everySearch = 0
  private var leaf = LeafCost()
  private var leafLine = 0..<0
  private var isText = false
  private var paragraph = ParagraphAsHeader()
  private var table = OpenTable()
  private var markersWithoutText = 0
  private var references = ReferenceSizes()
  private var previousLine = 0..<0

  init(_ bytes: [UInt8], body: Range<Int>) {
    self.bytes = bytes
    self.body = body
    allowed = MarkdownLimits.steps(forBytes: body.count)
    allowedForEverySearch = MarkdownLimits.everySearch(forBytes: body.count)
  }

  /// Before the line is fed. The table extension parses a row twice, at a cost that is the square of its
  /// cells, and the whole paragraph above a delimiter row once more.
  mutating func expect(_ line: Range<Int>) -> LimitExcess? {
    if table.isOpen {
      let pipes = countPipes(line)
      spent.tables += pipes * pipes
    } else if isText, TableRowScan.isDelimiterRow(bytes, line) {
      let columns = TableRowScan.columnCount(bytes, line)
      if columns > MarkdownLimits.columns, TableRowScan.columnCount(bytes, previousLine) == columns {
        return tooManyColumns(columns, at: previousLine)
      }
      spent.tables += columns * columns + paragraph.steps
    } else {
      return nil
    }
    return spent.total > allowed ? tooManyCells(at: line) : nil
  }

  /// After the line was fed and the extension was asked about it, or not.
  mutating func take(_ line: Range<Int>, _ report: LineReport) -> LimitExcess? {
    let content = min(line.lowerBound + report.contentOffset, line.upperBound)..<line.upperBound
    switch report.container {
    case _ where report.isBlank: endLeaf()
    case .none: takeWithoutText(line)
    case .table:
      endLeaf()
      readLeaf(content)
      table.rows += 1
      // cmark fills a row up with empty cells, and each of them is a node.
      spent.tables += max(0, report.columns - leaf.pipes) * 100
    case .paragraph: readLeaf(content)
    case .other where isText: readLeaf(content)
    case .empty, .other:
      endLeaf()
      readLeaf(content)
    }
    table.isOpen = report.container == .table && !report.isBlank || report.opensTable
    if report.opensTable { table.rows = 1 }
    isText = !report.isBlank && report.container != .none && !table.isOpen
    if !isText { paragraph = ParagraphAsHeader() }
    if report.opensTable { endLeaf() }
    previousLine = content
    return excess(after: line, report)
  }

  /// At the end of the body, before cmark parses the inlines.
  mutating func finish() -> LimitExcess? {
    endLeaf()
    // A reference link copies its definition's address and title, once for each use.
    spent.definitions += references.longest / 2 * references.uses
    if references.longest > 0 { spent.leaves += spent.shortcuts }
    return spent.total > allowed ? tooComplex(at: references.longestLine) : nil
  }

  private func excess(after line: Range<Int>, _ report: LineReport) -> LimitExcess? {
    if report.columns > MarkdownLimits.columns { return tooManyColumns(report.columns, at: line) }
    if table.isOpen, table.rows * report.columns > MarkdownLimits.cells {
      let message =
        "with this row the table has more than 10,000 cells (\(report.columns) in each row); split it into several"
      return LimitExcess(.tableTooLarge, at: line, message)
    }
    if let bracket = leaf.tooDeep {
      let message =
        "brackets are nested more than \(MarkdownLimits.nesting) deep here; close some before you open more"
      return LimitExcess(.nestingTooDeep, at: bracket..<bracket + 1, message)
    }
    if let bracket = leaf.escapedCaret {
      let message =
        "a character reference for “^” can't follow “[”: cmark-gfm reads it as a footnote; write “[ ^”"
      return LimitExcess(.markdownTooComplex, at: bracket..<bracket + 1, message)
    }
    if spent.total + leaf.total > allowed { return tooComplex(at: line) }
    return everySearch + leaf.everySearch > allowedForEverySearch ? tooCrowded() : nil
  }

  private func tooCrowded() -> LimitExcess {
    let message =
      "the text that starts here is too long for the many marks, brackets and addresses in it; divide it with blank lines"
    return LimitExcess(.markdownTooComplex, at: leafLine, message)
  }

  /// Names what most of the steps are for: something in the current leaf, or something of the whole file.
  private func tooComplex(at line: Range<Int>) -> LimitExcess {
    let inLeaf = leaf.total
    guard inLeaf * 2 < spent.total + inLeaf else {
      let message =
        "there are too many \(leaf.worst.subject) in the text that starts here; divide it with blank lines"
      return LimitExcess(.markdownTooComplex, at: leafLine, message)
    }
    if spent.tables * 2 > spent.total { return tooManyCells(at: line) }
    let message =
      spent.definitions * 2 > spent.total
      ? "the definition that starts here is long, and each of the many links that may use it would repeat it; shorten it"
      : "up to here this file has too many marks, brackets and addresses in long paragraphs; divide them with blank lines"
    return LimitExcess(.markdownTooComplex, at: line, message)
  }

  private func tooManyCells(at line: Range<Int>) -> LimitExcess {
    let message =
      "up to here the tables of this file have too many empty cells or vertical bars; make them smaller"
    return LimitExcess(.tableTooLarge, at: line, message)
  }

  private func tooManyColumns(_ columns: Int, at line: Range<Int>) -> LimitExcess {
    let message = "this table has \(columns) columns; a table may have \(MarkdownLimits.columns)"
    return LimitExcess(.tableTooLarge, at: line, message)
  }

  private mutating func readLeaf(_ content: Range<Int>) {
    if leafLine.isEmpty { leafLine = content }
    leaf.read(bytes, content)
    paragraph.read(bytes, content, pipes: leaf.pipes, lastPipe: leaf.lastPipe)
    references.read(bytes, content)
  }

  private mutating func endLeaf() {
    spent.leaves += leaf.total
    spent.shortcuts += leaf.shortcutSteps
    everySearch += leaf.everySearch
    references.endLeaf(uses: leaf.closeBrackets)
    leaf = LeafCost()
    leafLine = 0..<0
    paragraph = ParagraphAsHeader()
  }

  /// A line that cmark did not ask about. A heading holds inline markup; code, HTML and rules do not.
  ///
  /// Blank lines in code go through all the containers around it, which are no more than the markers before it.
  private mutating func takeWithoutText(_ line: Range<Int>) {
    endLeaf()
    var i = line.lowerBound
    var markers = 0
    prefix: while i < line.upperBound {
      switch bytes[i] {
      case .space, .tab: break
      case .greater, .dash, .plus, .asterisk: markers += 1
      case .period, .closeParenthesis:
        guard i > line.lowerBound, bytes[i - 1].isDigit else { break prefix }
        markers += 1
      case .openBracket:
        while i < line.upperBound, !bytes[i].isBlank { i += 1 }
        markers += 1
        continue
      case let byte where byte.isDigit: break
      default: break prefix
      }
      i += 1
    }
    if i < line.upperBound, bytes[i] == .hash { readLeaf(i..<line.upperBound) }
    if i == line.upperBound, markers == 0 {
      spent.leaves += markersWithoutText
    } else {
      markersWithoutText = max(markersWithoutText, markers)
    }
  }

  private func countPipes(_ line: Range<Int>) -> Int {
    var count = 0
    for i in line where bytes[i] == .pipe { count += 1 }
    return count
  }
}

/// What was spent on what.
private struct Steps {
  var leaves = 0
  var tables = 0
  var definitions = 0
  /// Of links by definitions without a label of their own, which count only if there are definitions.
  var shortcuts = 0

  var total: Int { leaves + tables + definitions }
}

private struct OpenTable {
  var isOpen = false
  /// With the header.
  var rows = 0
}
