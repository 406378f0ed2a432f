internal import Diagnostics
internal import FrontMatter
internal import InspectionModel

/// `content/glossary.yaml`
enum GlossaryDecoder {
  private static let schema = MappingSchema(
    "a glossary entry",
    required: ["term", "meaning"],
    optional: ["abbreviation", "also", "replaced_by", "source"]
  )

  static func decode(_ file: FrontMatterFile, _ diagnostics: inout [Diagnostic]) -> [GlossaryTerm] {
    guard let root = file.frontMatter?.root else { return [] }
    guard root.isSequence else {
      let message = "the glossary is a list: each entry starts with “- term: …”"
      diagnostics.append(Diagnostic(.wrongType, at: root.startLocation, message))
      return []
    }
    var terms: [(term: GlossaryTerm, replacedBy: YAMLValue?)] = []
    var ids: Set<String> = []
    for element in root.elements {
      guard let fields = FieldReader(element, schema, &diagnostics) else { continue }
      let term = fields.text("term", &diagnostics)
      let abbreviation = fields.text("abbreviation", &diagnostics)
      let meaning = fields.text("meaning", &diagnostics)
      let also = fields.texts("also", &diagnostics).map(\.text)
      let replacedBy = fields.text("replaced_by", &diagnostics)
      let source = fields.text("source", &diagnostics)
      guard let term, let meaning else { continue }
      let id = Slug.make(abbreviation ?? term)
      if !ids.insert(id).inserted, let value = fields[abbreviation == nil ? "term" : "abbreviation"] {
        let message = "another entry has the address “\(id)”; put the two together, or name one otherwise"
        diagnostics.append(Diagnostic(.repeatedName, at: value.location, message))
        continue
      }
      let entry = GlossaryTerm(
        id: id, term: term, abbreviation: abbreviation, meaning: meaning, also: also,
        replacedBy: replacedBy.map(Slug.make), source: source)
      terms.append((entry, fields["replaced_by"]))
    }
    return resolved(terms, ids, &diagnostics)
  }

  /// `replaced_by` names another entry by its abbreviation, its term or its address.
  private static func resolved(
    _ terms: [(term: GlossaryTerm, replacedBy: YAMLValue?)],
    _ ids: Set<String>,
    _ diagnostics: inout [Diagnostic]
  ) -> [GlossaryTerm] {
    let byTerm = Dictionary(terms.map { (Slug.make($0.term.term), $0.term.id) }, uniquingKeysWith: { a, _ in a })
    return terms.map { term, value in
      guard let name = term.replacedBy, let value else { return term }
      let id = ids.contains(name) ? name : byTerm[name]
      if id == nil {
        let names = terms.map { $0.term.abbreviation ?? $0.term.term }
        let (question, hint) = NearestName.question(value.text ?? name, among: names)
        let message = "the glossary has no entry “\(value.text ?? name)”\(question)"
        diagnostics.append(Diagnostic(.unknownTerm, at: value.location, message, hint: hint))
      }
      return GlossaryTerm(
        id: term.id, term: term.term, abbreviation: term.abbreviation, meaning: term.meaning, also: term.also,
        replacedBy: id, source: term.source)
    }
  }
}

/// A name as part of an address.
enum Slug {
  /// Lower case, everything but letters and digits as single dashes: “Children in need” is
  /// `children-in-need`. Letters beyond ASCII are kept without their accents where they have one.
  static func make(_ text: String) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "’", "'": continue
      default: if !slug.hasSuffix("-"), !slug.isEmpty { slug += "-" }
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? "term" : slug
  }
}
