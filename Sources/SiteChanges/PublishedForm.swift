import Content
import Diagnostics
import FrontMatter
import Markdown

/// What a file says, in a form that is the same for files that are written otherwise and say the same: without
/// comments, blank lines, quotes, the order of keys, and the places where lines end.
struct PublishedForm {
  /// One value of front matter.
  indirect enum Value: Hashable {
    /// With each stretch of white space as one space; empty where nothing is written.
    case text(String)
    case list([Value])
    case mapping([String: Value])

    init(_ value: YAMLValue) {
      if value.isMapping {
        var keys: [String: Value] = [:]
        // Of a repeated key the first value stands, as for the decoders.
        for (key, value) in value.pairs where keys[key.text ?? ""] == nil { keys[key.text ?? ""] = Value(value) }
        self = .mapping(keys.filter { $0.value != .text("") })
      } else if value.isSequence {
        self = .list(value.elements.map(Value.init))
      } else {
        self = .text(value.isEmpty ? "" : Value.unwrapped(value.text ?? ""))
      }
    }

    private static func unwrapped(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    subscript(key: String) -> Value? { keys[key] }

    var keys: [String: Value] { if case .mapping(let keys) = self { keys } else { [:] } }
    var elements: [Value] { if case .list(let elements) = self { elements } else { [] } }
    var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The same value gives the same text in every run.
    var canonical: String {
      switch self {
      case .text(let text): "“\(text)”"
      case .list(let elements): "[" + elements.map(\.canonical).joined(separator: ",") + "]"
      case .mapping(let keys):
        "{" + keys.sorted { $0.key < $1.key }.map { "“\($0.key)”:\($0.value.canonical)" }.joined(separator: ",") + "}"
      }
    }

    /// A mapping without some of its keys.
    func without(_ names: Set<String>) -> Value { .mapping(keys.filter { !names.contains($0.key) }) }

    /// New corrections are told; those that were taken away, or have other words, are not.
    func withoutNewCorrections(since earlier: Value) -> Value {
      var keys = keys
      let known = Set(earlier["corrections"]?.elements ?? [])
      keys["corrections"] = keys["corrections"].map { .list($0.elements.filter(known.contains)) }
      if earlier["corrections"] == nil { keys["corrections"] = nil }
      return .mapping(keys)
    }
  }

  let values: Value
  /// As HTML, with each stretch of white space outside of code as one space.
  let body: [UInt8]

  /// Nil where the file can't be read.
  ///
  /// - Parameter path: relative to the site; a Markdown file, or one of YAML alone.
  init?(_ path: String, site: String) {
    var diagnostics: [Diagnostic] = []
    guard let source = SiteFileReader.read(path, site: site, &diagnostics) else { return nil }
    guard path.hasSuffix(".md") else {
      let start = source.bytes.starts(with: SourceText.byteOrderMark) ? SourceText.byteOrderMark.count : 0
      guard let document = YAMLParser.parse(source, range: start..<source.bytes.count, &diagnostics) else { return nil }
      values = Value(document.root)
      body = []
      return
    }
    guard let split = FrontMatterSplit(source, &diagnostics),
      let document = YAMLParser.parse(source, range: split.frontMatter, &diagnostics)
    else { return nil }
    values = Value(document.root)
    let text = SourceText(path: path, bytes: Array(source.bytes[split.body]))
    body = PlainMarkdown.html(text, &diagnostics).map(Self.unwrapped) ?? text.bytes
  }

  var isDraft: Bool { values["draft"]?.text == "true" }

  private static func unwrapped(_ html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    var isCode = false
    var i = 0
    while i < html.count {
      let byte = html[i]
      if byte == UInt8(ascii: "<") {
        if html[i...].starts(with: Array("<pre".utf8)) { isCode = true }
        if html[i...].starts(with: Array("</pre".utf8)) { isCode = false }
      }
      if !isCode, byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
        if result.last != 0x20 { result.append(0x20) }
      } else if byte != 0x0D {
        result.append(byte)
      }
      i += 1
    }
    return result
  }
}
