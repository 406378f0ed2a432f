internal import Diagnostics
internal import FrontMatter
internal import InspectionModel

/// The sources of a report or a paper, and which of them a value rests on.
struct SourceList: Sendable {
  let sources: [Source]

  private static let schema = MappingSchema(
    "a source", required: ["id", "kind", "title", "publisher"], optional: ["published", "url", "licence", "text"])
  private static let licenceSchema = MappingSchema(
    "a licence", required: ["name"], optional: ["url", "condition", "attribution"])

  init(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) {
    var sources: [Source] = []
    let elements = fields.list("sources", &diagnostics)
    for element in elements {
      guard let source = Self.source(element, &diagnostics) else { continue }
      if sources.contains(where: { $0.id == source.id }) {
        let message = "another source has the id “\(source.id)”; give each its own"
        diagnostics.append(Diagnostic(.repeatedName, at: element.location, message))
      }
      sources.append(source)
    }
    if elements.isEmpty, let value = fields["sources"], value.isSequence {
      let message = "a document rests on at least one source; name the one that it is taken from"
      diagnostics.append(Diagnostic(.missingKey, at: value.location, message))
    }
    self.sources = sources
  }

  /// The index of the source that `source:` names, or of the first where it is absent.
  func index(of fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> Int {
    guard let text = fields.text("source", &diagnostics), let value = fields["source"] else { return 0 }
    if let index = sources.firstIndex(where: { $0.id == text }) { return index }
    // With no source read at all, the problem has been told.
    guard !sources.isEmpty else { return 0 }
    let (question, hint) = NearestName.question(text, among: sources.map(\.id))
    let message = "“\(text)” is no source of this file\(question)"
    diagnostics.append(Diagnostic(.unknownSource, at: value.location, message, hint: hint))
    return 0
  }

  /// The locator of a value. It may be missing only where the source is secondary, and so may have neither
  /// numbers nor headings.
  func locator(
    of fields: FieldReader,
    what: String,
    source: Int,
    _ diagnostics: inout [Diagnostic]
  ) -> Locator? {
    if fields.has("at") { return fields.locator("at", &diagnostics) }
    if sources.indices.contains(source), sources[source].kind == .primary {
      let message = "\(what) needs “at”: where the source says it (\(Locator.forms))"
      diagnostics.append(Diagnostic(.missingKey, at: fields.value.startLocation, message))
    }
    return nil
  }

  private static func source(_ value: YAMLValue, _ diagnostics: inout [Diagnostic]) -> Source? {
    guard let fields = FieldReader(value, schema, &diagnostics) else { return nil }
    let id = fields.value("id", takes: "letters a-z, digits and “-”", &diagnostics) {
      ContentCatalogue.isSlug($0) ? $0 : nil
    }
    let kind: Source.Kind? = fields.choice("kind", &diagnostics)
    let title = fields.text("title", &diagnostics)
    let publisher = fields.text("publisher", &diagnostics)
    let published = fields.knownOrUnknownDate("published", &diagnostics) ?? nil
    let url = fields.webAddress("url", &diagnostics)
    let text = fields.value("text", takes: "the name of a file, without folders", &diagnostics) {
      $0.contains("/") || $0.hasPrefix(".") ? nil : $0
    }
    let licence = fields["licence"].flatMap { Self.licence($0, &diagnostics) }
    guard let id, let kind, let title, let publisher else { return nil }
    return Source(
      id: id, kind: kind, title: title, publisher: publisher, published: published, url: url, licence: licence,
      text: text)
  }

  static func licence(_ value: YAMLValue, _ diagnostics: inout [Diagnostic]) -> Licence? {
    guard let fields = FieldReader(value, licenceSchema, &diagnostics) else { return nil }
    let name = fields.text("name", &diagnostics)
    let url = fields.webAddress("url", &diagnostics)
    let condition = fields.text("condition", &diagnostics)
    let attribution = fields.text("attribution", &diagnostics)
    return name.map { Licence(name: $0, url: url, condition: condition, attribution: attribution) }
  }
}
