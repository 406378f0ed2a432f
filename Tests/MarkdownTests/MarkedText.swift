import Diagnostics
import Markdown
import Testing

/// A text with the places marked at which something must be found: `«…»`, in the order of the text.
struct MarkedText {
  let source: SourceText
  let body: Range<Int>
  /// The marked ranges, in bytes of the text without marks.
  let marks: [Range<Int>]

  /// - Parameter top: What stands in the file before the body (front matter).
  init(_ text: String, top: String = "") {
    var bytes = [UInt8](top.utf8)
    let start = bytes.count
    var opened: [Int] = []
    var marks: [Range<Int>] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": opened.append(bytes.count)
      case "»": if let lower = opened.popLast() { marks.append(lower..<bytes.count) }
      default: bytes += String(scalar).utf8
      }
    }
    source = SourceText(path: "x.md", bytes: bytes)
    body = start..<bytes.count
    self.marks = marks.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The problems of parsing, and the document.
  func parsed() -> (document: MarkdownDocument?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let document = MarkdownParser.parse(source, body: body, &diagnostics)
    return (document, diagnostics)
  }

  /// What stands at a range, with its offset, so that a comparison that fails shows both.
  func at(_ range: Range<Int>) -> String {
    "\(range.lowerBound): "
      + String(decoding: source.bytes[range.clamped(to: 0..<source.bytes.count)], as: UTF8.self)
  }

  func at(_ location: Diagnostics.SourceLocation) -> String {
    "\(location.start.line):\(location.start.column)-\(location.end.line):\(location.end.column)"
  }
}

/// The ways in which the same text can stand in a file.
enum FileForm: CaseIterable {
  case plain, crlf, cr, byteOrderMark, frontMatter

  func marked(_ text: String) -> MarkedText {
    let frontMatter = "---\ntitle: “Ä” 𝄞\n---\n"
    return switch self {
    case .plain: MarkedText(text)
    case .crlf: MarkedText(text.replacing("\n", with: "\r\n"))
    case .cr: MarkedText(text.replacing("\n", with: "\r"))
    case .byteOrderMark: MarkedText("\u{FEFF}" + text)
    case .frontMatter: MarkedText(text, top: frontMatter)
    }
  }
}

extension String {
  /// `String.replacing` without Foundation's detours.
  fileprivate func replacing(_ old: Character, with new: String) -> String {
    reduce(into: "") { $0 += $1 == old ? new : String($1) }
  }
}

/// HTML of a document for a page, with nothing resolved.
func standaloneHTML(_ text: String) -> String? {
  var diagnostics: [Diagnostic] = []
  let source = SourceText(path: "x.md", bytes: [UInt8](text.utf8))
  guard let document = MarkdownParser.parse(source, body: 0..<source.bytes.count, &diagnostics) else {
    return nil
  }
  var resolver = StandaloneResolver()
  var html: [UInt8] = []
  document.writeHTML(using: &resolver, into: &html)
  return String(decoding: html, as: UTF8.self)
}

func document(_ text: String) throws -> MarkdownDocument {
  let marked = MarkedText(text)
  return try #require(marked.parsed().document)
}
