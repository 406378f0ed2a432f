internal import Diagnostics
internal import Files
internal import FrontMatter
internal import InspectionModel
internal import Markdown
internal import Provenance

/// A content file read again with its places: the library keeps values, and a problem is shown at the very one.
struct AuthorFile {
  let source: SourceText
  /// Nil for a file that is YAML throughout and can't be read.
  let frontMatter: YAMLValue?
  let body: MarkdownDocument?

  /// Nil where the file can't be read any more; reading the content has told of it, or it changed since.
  init?(_ path: String, site: String) {
    guard case .bytes(let bytes)? = try? FileReader.read(site + "/" + path) else { return nil }
    self.init(SourceText(path: path, bytes: bytes))
  }

  init?(_ source: SourceText) {
    self.source = source
    var ignored: [Diagnostic] = []
    if source.path.hasSuffix(".yaml") {
      frontMatter = YAMLParser.parse(source, range: 0..<source.bytes.count, &ignored)?.root
      body = nil
      return
    }
    guard let split = FrontMatterSplit(source, &ignored) else { return nil }
    frontMatter = YAMLParser.parse(source, range: split.frontMatter, &ignored)?.root
    body = MarkdownParser.parse(source, body: split.body, &ignored)
  }
}

extension YAMLValue {
  /// The value of a key; nil where there is none.
  subscript(key: String) -> YAMLValue? {
    pairs.first { $0.key.text == key }.flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  var list: [YAMLValue] { elements }

  /// A text value as prose with the places of its letters. Quotes and line breaks of its writing are stepped over; in
  /// the rare text with escapes, places behind the first are near and not exact.
  func prose(in bytes: [UInt8]) -> AuthorText {
    var prose = AuthorText()
    var cursor = range.lowerBound
    for byte in (text ?? "").utf8 {
      var next = cursor
      while next < range.upperBound, bytes[next] != byte {
        if byte == 0x20, bytes[next] == 0x0A || bytes[next] == 0x0D { break }
        next += 1
      }
      if next < range.upperBound { cursor = next }
      prose.append(byte, at: cursor)
      cursor = min(cursor + 1, range.upperBound)
    }
    return prose
  }
}
