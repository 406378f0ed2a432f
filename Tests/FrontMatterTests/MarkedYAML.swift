import Diagnostics
import FrontMatter
import TestSupport

/// YAML in which `⟦` and `⟧` show where a problem must be reported, put into surroundings in which its
/// place must stay right.
struct MarkedYAML {
  /// What stands before it and what its line breaks are.
  enum Surroundings: String, CaseIterable, Sendable {
    case plain, crlf, loneCR, afterUmlauts, afterLineSeparators, inMarkdown, inMarkdownWithMarkAndCRLF

    var prefix: String {
      switch self {
      case .plain, .crlf, .loneCR: ""
      case .afterUmlauts: "# “Größe” – 🧒🏽 ¶12\n\n"
      // libyaml takes these for line breaks, an editor does not.
      case .afterLineSeparators: "# a\u{85}b\u{2028}c\u{2029}d: {\n"
      case .inMarkdown: "---\n"
      case .inMarkdownWithMarkAndCRLF: "\u{FEFF}---\n# é\n"
      }
    }

    var suffix: String {
      switch self {
      case .inMarkdown, .inMarkdownWithMarkAndCRLF: "---\n# Body: *x\n"
      default: ""
      }
    }

    func breaks(_ text: String) -> String {
      switch self {
      case .crlf, .inMarkdownWithMarkAndCRLF:
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
      case .loneCR: text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r")
      default: text
      }
    }
  }

  let source: SourceText
  /// The YAML in the file.
  let range: Range<Int>
  /// Where the marks are.
  let start: SourcePosition
  let end: SourcePosition

  init(_ text: String, _ surroundings: Surroundings = .plain) {
    let before = surroundings.breaks(surroundings.prefix)
    let after = surroundings.breaks(surroundings.suffix)
    // Front matter ends with a line break; YAML of its own need not.
    let whole = after.isEmpty || text.hasSuffix("\n") || text.hasSuffix("\n⟧") ? text : text + "\n"
    let marked = MarkedText(before + surroundings.breaks(whole) + after)
    source = SourceText(path: "content/a.md", bytes: marked.bytes)
    let body = Array(after.utf8).count
    let opening =
      surroundings == .inMarkdownWithMarkAndCRLF
      ? Array("\u{FEFF}---\r\n".utf8).count
      : surroundings == .inMarkdown ? 4 : 0
    range = opening..<marked.bytes.count - body
    start = SourcePosition(marked.place(of: marked.range.lowerBound))
    end = SourcePosition(marked.place(of: marked.range.upperBound))
  }

  /// What reading it gives.
  func parse() -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let document = YAMLParser.parse(source, range: range, &diagnostics)
    return (document, diagnostics)
  }
}

extension SourcePosition {
  fileprivate init(_ place: (line: Int, column: Int)) { self.init(line: place.line, column: place.column) }
}

extension YAMLValue {
  /// The value in one line, its texts in quotes, and `-` for nothing.
  var summary: String {
    if isMapping {
      return "{" + pairs.map { "\($0.key.summary): \($0.value.summary)" }.joined(separator: ", ") + "}"
    }
    if isSequence { return "[" + elements.map(\.summary).joined(separator: ", ") + "]" }
    return isEmpty ? "-" : Self.quoted(text ?? "")
  }

  static func quoted(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      .replacing("\t", with: "\\t") + "\""
  }
}
