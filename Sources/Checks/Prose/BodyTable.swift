import Markdown

/// A table of a body as rows of cells.
struct BodyTable {
  struct Cell {
    let text: String
    /// In bytes of the file.
    let source: Range<Int>
    let node: Int
  }

  /// The index of its node.
  let node: Int
  /// What its caption says; empty where it has none.
  let caption: String
  let header: [Cell]
  let rows: [[Cell]]

  static func all(in document: MarkdownDocument) -> [BodyTable] {
    var tables: [BodyTable] = []
    var caption = ""
    for (index, node) in document.nodes.enumerated() {
      if node.kind == .tableCaption { caption = document.plainText(of: index) }
      guard node.kind == .table else { continue }
      tables.append(BodyTable(document, index, caption: caption))
      caption = ""
    }
    return tables
  }

  private init(_ document: MarkdownDocument, _ node: Int, caption: String) {
    self.node = node
    self.caption = caption
    var header: [Cell] = []
    var rows: [[Cell]] = []
    for row in document.children(of: node) {
      let cells = document.children(of: row).map { cell in
        Cell(text: document.plainText(of: cell), source: document.nodes[cell].source, node: cell)
      }
      if case .tableRow(isHeader: true) = document.nodes[row].kind { header = cells } else { rows.append(cells) }
    }
    self.header = header
    self.rows = rows
  }
}

/// A cell of a body's table that holds one of these bytes alone, perhaps in brackets or in bold: what makes a
/// file worth reading as Markdown.
struct CellPattern {
  static func isCell(_ text: [UInt8], at index: Int, of bytes: ClosedRange<UInt8>) -> Bool {
    var i = index + 1
    func skip() {
      while let byte = text.byte(i), byte == 0x20 || byte == 0x09 || "[]*_`".utf8.contains(byte) { i += 1 }
    }
    skip()
    guard let byte = text.byte(i), bytes.contains(byte) else { return false }
    i += 1
    skip()
    // A row need not end with a bar.
    return text.byte(i) == UInt8(ascii: "|") || text.byte(i) == 0x0A || text.byte(i) == 0x0D || text.byte(i) == nil
  }
}
