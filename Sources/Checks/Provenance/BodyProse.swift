import Markdown
import Provenance

/// A body as prose: its blocks without markup, with their citations and badges.
struct BodyProse {
  enum Block {
    case prose(AuthorText)
    /// The rows of cells, with the caption and whatever paragraph stands right before.
    case table(caption: AuthorText?, rows: [[AuthorText]], before: AuthorText?)
    /// With what it cites; nil where it names no place.
    case quotation(AuthorText, CitedPlaces?, source: Range<Int>)
    /// A block quotation whose places stand in brackets behind the words that they are of.
    case citedQuotation(AuthorText)
    /// A block quotation without any place, whose paragraphs follow as prose.
    case unplacedQuotation(source: Range<Int>)
  }

  private let document: MarkdownDocument
  private let bytes: [UInt8]
  /// The grades that badges of the page may show; nil for any.
  private let grades: Set<String>?
  private(set) var blocks: [Block] = []

  init(_ document: MarkdownDocument, _ bytes: [UInt8], grades: Set<String>? = nil) {
    self.document = document
    self.bytes = bytes
    self.grades = grades
    read()
  }

  private mutating func read() {
    var i = 0
    var last: AuthorText?
    var caption: AuthorText?
    while i < document.nodes.count {
      let node = document.nodes[i]
      switch node.kind {
      case .paragraph:
        let text = prose(of: i)
        blocks.append(.prose(text))
        last = text
        i = node.end
      case .heading:
        blocks.append(.prose(prose(of: i)))
        last = nil
        i = node.end
      case .tableCaption:
        caption = prose(of: i)
        i = node.end
      case .table:
        readTable(i, caption, last)
        caption = nil
        i = node.end
      case .quotation:
        readQuotation(i)
        i = node.end
      case .blockQuote: i = readBlockQuote(i)
      case .codeBlock: i = max(node.end, i + 1)
      default: i += 1
      }
    }
  }

  private mutating func readTable(_ table: Int, _ caption: AuthorText?, _ before: AuthorText?) {
    var rows: [[AuthorText]] = []
    for i in table..<document.nodes[table].end {
      switch document.nodes[i].kind {
      case .tableRow: rows.append([])
      case .tableCell: if let last = rows.indices.last { rows[last].append(prose(of: i)) }
      default: continue
      }
    }
    blocks.append(.table(caption: caption, rows: rows, before: before))
  }

  private mutating func readQuotation(_ index: Int) {
    var text = AuthorText()
    var places: CitedPlaces?
    var source = document.nodes[index].source
    for child in document.children(of: index) {
      switch document.nodes[child].kind {
      case .attribution: readAttribution(child, &places, &source)
      default:
        let end = document.nodes[child].end
        if let attribution = (child..<end).first(where: { document.nodes[$0].kind == .attribution }) {
          appendProse(of: child, upTo: attribution, &text)
          readAttribution(attribution, &places, &source)
        } else {
          if !text.isEmpty { text.append(0x20, at: document.nodes[child].source.lowerBound) }
          appendProse(of: child, upTo: end, &text)
        }
      }
    }
    blocks.append(.quotation(text, places, source: source))
  }

  /// A block quotation without a last line that names its place; the index of the node to go on with.
  private mutating func readBlockQuote(_ index: Int) -> Int {
    let inner = index + 1..<document.nodes[index].end
    guard inner.contains(where: { document.nodes[$0].kind == .citation }) else {
      blocks.append(.unplacedQuotation(source: document.nodes[index].source))
      return index + 1
    }
    // What is more than words and paragraphs is read as what it is.
    guard document.children(of: index).allSatisfy({ document.nodes[$0].kind == .paragraph }) else { return index + 1 }
    var text = AuthorText()
    for child in document.children(of: index) {
      if !text.isEmpty { text.append(0x20, at: document.nodes[child].source.lowerBound) }
      appendProse(of: child, upTo: document.nodes[child].end, &text)
    }
    blocks.append(.citedQuotation(text))
    return inner.upperBound
  }

  private func readAttribution(_ index: Int, _ places: inout CitedPlaces?, _ source: inout Range<Int>) {
    source = document.nodes[index].source
    for i in index..<document.nodes[index].end where document.nodes[i].kind == .citation {
      places = CitedPlaces(document.string(document.nodes[i].text))
      source = document.nodes[i].detail
    }
  }

  // MARK: - Prose

  private func prose(of block: Int) -> AuthorText {
    var text = AuthorText()
    appendProse(of: block, upTo: document.nodes[block].end, &text)
    return text
  }

  /// Follows the inlines through the file's bytes. Where the parser gives an inline its place, that is taken;
  /// otherwise the next byte that fits.
  private func appendProse(of block: Int, upTo end: Int, _ text: inout AuthorText) {
    let bounds = document.nodes[block].source
    var cursor = bounds.lowerBound
    var links: [(node: Int, start: Int)] = []
    var i = block + 1
    func close(before index: Int) {
      while let link = links.last, document.nodes[link.node].end <= index {
        links.removeLast()
        let node = document.nodes[link.node]
        if document.string(node.text).hasPrefix("grade:") {
          let grade = String(document.string(node.text).dropFirst(6))
          let source = node.detail.count > 6 ? node.detail.lowerBound + 6..<node.detail.upperBound : node.detail
          // Of any other word it has been told that it is no grade.
          if grades?.contains(grade) ?? true { text.badge(link.start..<text.count, grade, at: source) }
        }
        cursor = max(cursor, node.source.upperBound)
      }
    }
    while i < end {
      close(before: i)
      let node = document.nodes[i]
      switch node.kind {
      case .text, .code: append(node.text, &cursor, bounds.upperBound, &text)
      case .softBreak, .lineBreak:
        while cursor < bounds.upperBound, bytes[cursor] != 0x0A { cursor += 1 }
        text.append(0x20, at: min(cursor, bytes.count - 1))
        cursor += 1
      case .link:
        links.append((i, text.count))
        cursor = max(cursor, min(node.source.lowerBound, bounds.upperBound))
        if cursor < bounds.upperBound, bytes[cursor] == UInt8(ascii: "[") { cursor += 1 }
      case .image:
        cursor = max(cursor, node.source.upperBound)
        i = node.end
        continue
      case .citation:
        if let places = CitedPlaces(document.string(node.text)) { text.cite(places, at: node.detail) }
        cursor = max(cursor, min(node.detail.upperBound + 1, bounds.upperBound))
      case .attribution:
        i = node.end
        continue
      default: break
      }
      i += 1
    }
    close(before: end)
  }

  private func append(_ range: Range<Int>, _ cursor: inout Int, _ end: Int, _ text: inout AuthorText) {
    document.bytes.withUnsafeBufferPointer { letters in
      bytes.withUnsafeBufferPointer { bytes in
        text.append(letters[range], writtenIn: bytes, from: &cursor, to: end)
      }
    }
  }
}
