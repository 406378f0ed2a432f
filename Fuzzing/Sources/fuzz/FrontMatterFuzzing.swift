internal import Diagnostics
internal import FrontMatter

/// Front matter: split from its body, parsed, and read by schemas as the decoders do.
struct FrontMatterFuzzing: Fuzzed {
  private static let document = MappingSchema(
    "a report", required: ["title", "authority", "published"],
    optional: ["kind", "inspected", "sources", "judgements", "figures", "draft", "aliases"])
  private static let entry = MappingSchema(
    "an entry", required: ["id"], optional: ["area", "grade", "at", "title", "kind", "text", "licence"])

  private enum Kind: String, CaseIterable { case inspection, visit }

  func run(_ bytes: [UInt8]) {
    let source = SourceText(path: "report.md", bytes: bytes)
    var diagnostics: [Diagnostic] = []
    // What has no front matter is read as the files that are YAML from end to end.
    let split = FrontMatterSplit(source, &diagnostics)
    Property.require((split == nil) == !diagnostics.isEmpty, "a split with a problem, or neither")
    if let split {
      Property.require(
        split.frontMatter.upperBound <= split.body.lowerBound && split.body.upperBound == bytes.count,
        "parts that overlap")
    }
    let range = split?.frontMatter ?? 0..<bytes.count
    let before = diagnostics.count
    let parsed = YAMLParser.parse(source, range: range, &diagnostics)
    Property.require(parsed != nil || diagnostics.count > before, "refused without a word")
    if let plain = PlainYAMLReader.document(in: source, range) {
      var found: [Diagnostic] = []
      let whole = YAMLParser.parseByEvents(source, range: range, &found)
      Property.require(found.isEmpty && whole.map(plain.isSame) == true, "read plainly, and otherwise by libyaml")
    }
    if let parsed {
      requireWhole(parsed.root, in: range)
      read(parsed.root, Self.document, &diagnostics)
    }
    PlaceProperty.require(diagnostics, in: source)
  }

  /// Every value lies in the range, and is read the same when it is written again.
  private func requireWhole(_ value: YAMLValue, in range: Range<Int>) {
    Property.require(
      value.range.lowerBound >= range.lowerBound && value.range.upperBound <= range.upperBound,
      "a value outside the front matter")
    if let text = value.text, text.utf8.count < 200 { requireSameWhenWritten(text) }
    for element in value.elements { requireWhole(element, in: range) }
    for (key, field) in value.pairs {
      requireWhole(key, in: range)
      requireWhole(field, in: range)
    }
  }

  private func requireSameWhenWritten(_ text: String) {
    for written in [YAMLWriting.scalar(text), YAMLWriting.quoted(text)] {
      let source = SourceText(path: "written.md", bytes: Array("key: \(written)\n".utf8))
      var diagnostics: [Diagnostic] = []
      let document = YAMLParser.parse(source, range: 0..<source.bytes.count, &diagnostics)
      let value = document?.root.pairs.first { _ in true }?.value
      Property.require(diagnostics.isEmpty, "what was written can't be read: \(diagnostics)")
      let isSame = value?.text.map { Self.plain($0) == Self.plain(text) } ?? false
      Property.require(isSame, "what was written is read otherwise: \(written)")
    }
  }

  /// Breaks, and what YAML can't hold but by its number, are written as spaces.
  private static func plain(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      let properties = scalar.properties
      let isLost = properties.generalCategory == .control || properties.isWhitespace || scalar == "\u{FEFF}"
      return isLost || properties.isNoncharacterCodePoint ? " " : scalar
    }
  }

  private func read(_ value: YAMLValue, _ schema: MappingSchema, _ diagnostics: inout [Diagnostic]) {
    guard let fields = FieldReader(value, schema, &diagnostics) else { return }
    _ = fields.text("title", &diagnostics)
    _ = fields.flag("draft", &diagnostics)
    _ = fields.texts("aliases", &diagnostics)
    _ = fields.choice("kind", &diagnostics) as Kind?
    _ = fields.value("published", takes: "a number", &diagnostics) { Int($0) }
    for name in ["sources", "judgements", "figures"] {
      for element in fields.list(name, &diagnostics) { read(element, Self.entry, &diagnostics) }
    }
  }
}
