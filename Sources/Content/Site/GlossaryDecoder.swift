import Diagnostics
import FrontMatter
import InspectionModel

/// A glossary as it was read.
struct DecodedGlossary {
  var terms: [GlossaryTerm] = []
  /// The ids that others may name; nil where an entry could not be read, so that none can be called unknown.
  var ids: Set<String>? = []
  /// The documents that its explanations are said to be from.
  var references: [PendingReference] = []
}

/// `content/glossary.yaml`
enum GlossaryDecoder {
  private static let schema = MappingSchema(
    "a glossary entry",
    required: ["term", "meaning"],
    optional: ["abbreviation", "also", "replaced_by", "source"]
  )

  /// An entry whose `replaced_by` is not looked up yet.
  private struct Entry {
    var term: GlossaryTerm
    let replacedBy: YAMLValue?
  }

  static func decode(_ file: FrontMatterFile, _ diagnostics: inout [Diagnostic]) -> DecodedGlossary {
    guard let root = file.frontMatter?.root else { return DecodedGlossary(ids: nil) }
    guard root.isSequence else {
      let message = "the glossary is a list: each entry starts with “- term: …”"
      diagnostics.append(Diagnostic(.wrongType, at: root.startLocation, message))
      return DecodedGlossary(ids: nil)
    }
    var entries: [Entry] = []
    var ids: Set<String> = []
    var isWhole = true
    for (index, element) in root.elements.enumerated() {
      let before = diagnostics.count
      let decoded = FieldReader(element, schema, &diagnostics).flatMap { entry($0, index, file, &diagnostics) }
      // A key that is misspelt may have been the abbreviation, by which others name the entry.
      if diagnostics.count > before { isWhole = false }
      guard let (entry, name) = decoded else { continue }
      if ids.insert(entry.term.id).inserted {
        entries.append(entry)
      } else {
        let message = "another entry has the address “\(entry.term.id)”; put the two together, or name one otherwise"
        diagnostics.append(Diagnostic(.repeatedName, at: name.location, message))
      }
    }
    resolve(&entries, isWhole: isWhole, &diagnostics)
    return DecodedGlossary(terms: entries.map(\.term), ids: isWhole ? ids : nil, references: file.references)
  }

  /// The entry, and the value from which it has its address.
  private static func entry(
    _ fields: FieldReader,
    _ index: Int,
    _ file: FrontMatterFile,
    _ diagnostics: inout [Diagnostic]
  ) -> (entry: Entry, name: YAMLValue)? {
    let term = fields.text("term", &diagnostics)
    let abbreviation = fields.text("abbreviation", &diagnostics)
    let meaning = fields.text("meaning", &diagnostics)
    let also = fields.texts("also", &diagnostics).map(\.text)
    let replacedBy = fields.text("replaced_by", &diagnostics)
    let source = fields.namedSource("source", file, &diagnostics)
    guard let term, let meaning, let name = fields[abbreviation == nil ? "term" : "abbreviation"] else { return nil }
    let entry = GlossaryTerm(
      // A name in another script has no letters that an address can have.
      id: Slug.make(abbreviation ?? term) ?? "term-\(index + 1)",
      term: term, abbreviation: abbreviation, meaning: meaning, also: also, replacedBy: nil, source: source)
    return (Entry(term: entry, replacedBy: replacedBy == nil ? nil : fields["replaced_by"]), name)
  }

  /// `replaced_by` names another entry by its abbreviation, its term or its address.
  private static func resolve(_ entries: inout [Entry], isWhole: Bool, _ diagnostics: inout [Diagnostic]) {
    guard entries.contains(where: { $0.replacedBy != nil }) else { return }
    let ids = Set(entries.map(\.term.id))
    let byTerm = Dictionary(
      entries.map { (Slug.make($0.term.term), $0.term.id) }, uniquingKeysWith: { a, _ in a })
    for index in entries.indices {
      let term = entries[index].term
      guard let value = entries[index].replacedBy, let text = value.text else { continue }
      let slug = Slug.make(text)
      let id = slug.flatMap { ids.contains($0) ? $0 : byTerm[$0] }
      if id == term.id {
        let message = "an entry is not replaced by itself; name the one that took its place, or delete the line"
        diagnostics.append(Diagnostic(.unknownTerm, at: value.location, message))
      } else if id == nil, isWhole {
        let names = entries.map { $0.term.abbreviation ?? $0.term.term } + entries.map(\.term.term)
        let (question, hint) = NearestName.question(text, among: names)
        let rest = question.isEmpty ? "; add it, or delete the line" : question
        let message = "the glossary has no entry \(Excerpt.quoted(text))\(rest)"
        diagnostics.append(Diagnostic(.unknownTerm, at: value.location, message, hint: hint))
      }
      entries[index].term = GlossaryTerm(
        id: term.id, term: term.term, abbreviation: term.abbreviation, meaning: term.meaning, also: term.also,
        replacedBy: id, source: term.source)
    }
  }
}
