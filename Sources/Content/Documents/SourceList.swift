import Diagnostics
import FrontMatter
import InspectionModel

/// The sources of a report or a paper, and which of them a value rests on.
struct SourceList: Sendable {
  let sources: [Source]
  private let indices: [String: Int]
  /// The ids that may be named, those of sources with a mistake among them, in the order of the file.
  private let ids: [String]
  /// False where an id could not be read, so that no name can be called unknown.
  private let isWhole: Bool

  private static let schema = MappingSchema(
    "a source", required: ["id", "kind", "title", "publisher"], optional: ["published", "url", "licence", "text"])
  private static let licenceSchema = MappingSchema(
    "a licence", required: ["name"], optional: ["url", "condition", "attribution"])

  init(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) {
    var sources: [Source] = []
    var ids: [String] = []
    var seen: Set<String> = []
    var isWhole = fields.has("sources")
    let elements = fields.list("sources", &diagnostics)
    for element in elements {
      let (id, source) = Self.source(element, &diagnostics)
      if let id { ids.append(id.text) } else { isWhole = false }
      if let id, !seen.insert(id.text).inserted {
        let message = "another source of this file has the id “\(id.text)”; give each its own"
        diagnostics.append(Diagnostic(.repeatedName, at: id.value.location, message))
        ids.removeLast()
      } else if let source {
        sources.append(source)
      }
    }
    if elements.isEmpty, let value = fields["sources"] {
      isWhole = false
      if value.isSequence {
        let message = "a document rests on at least one source; name the one that it is taken from"
        diagnostics.append(Diagnostic(.missingKey, at: value.location, message))
      }
    }
    self.sources = sources
    self.indices = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.id, $0) })
    self.ids = ids
    self.isWhole = isWhole
  }

  /// The index of the source that `source:` names, or of the first where it is absent; nil where it names none.
  func index(of fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> Int? {
    guard let (text, value) = fields.scalar("source", &diagnostics) else { return 0 }
    if let index = indices[text] { return index }
    if let problem = problem(ofName: text, at: value.location) { diagnostics.append(problem) }
    return nil
  }

  /// Nil where a source has the id, or could have it.
  func problem(ofName name: String, at location: @autoclosure () -> SourceLocation) -> Diagnostic? {
    guard isWhole, indices[name] == nil, !ids.contains(name) else { return nil }
    let (question, hint) = NearestName.question(name, among: ids)
    let some = ids.prefix(12).joined(separator: ", ") + (ids.count > 12 ? " …" : "")
    let rest = question.isEmpty ? "; it has \(some)" : question
    let message = "\(Excerpt.quoted(name)) is no source of this file\(rest)"
    return Diagnostic(.unknownSource, at: location(), message, hint: hint)
  }

  /// The locator of a value. It may be missing only where the source is secondary, and so may have neither
  /// numbers nor headings.
  func locator(
    of fields: FieldReader,
    what: String,
    source: Int?,
    _ diagnostics: inout [Diagnostic]
  ) -> Locator? {
    if fields.has("at") { return fields.locator("at", &diagnostics) }
    // One that is misspelt or empty has been told.
    if fields.mentions("at") { return nil }
    // Where a source could not be read, it may be the one that is meant.
    guard let source, isWhole, sources.count == ids.count, sources.indices.contains(source) else { return nil }
    if sources[source].kind == .primary {
      let message = "\(what) needs “at”: where the source says it (\(Locator.forms))"
      diagnostics.append(Diagnostic(.missingKey, at: fields.value.startLocation, message))
    }
    return nil
  }

  /// The source, and its id also where something else of it is wrong.
  private static func source(
    _ value: YAMLValue,
    _ diagnostics: inout [Diagnostic]
  ) -> (id: (text: String, value: YAMLValue)?, source: Source?) {
    guard let fields = FieldReader(value, schema, &diagnostics) else { return (nil, nil) }
    let id = fields.value("id", takes: "letters a-z, digits and “-”", &diagnostics) {
      Slug.isOne($0) ? $0 : nil
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
    guard let id, let idValue = fields["id"] else { return (nil, nil) }
    guard let kind, let title, let publisher else { return ((id, idValue), nil) }
    let source = Source(
      id: id, kind: kind, title: title, publisher: publisher, published: published, url: url, licence: licence,
      text: text)
    return ((id, idValue), source)
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
