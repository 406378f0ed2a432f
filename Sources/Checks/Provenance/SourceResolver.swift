import InspectionModel
import Library
import Provenance

/// Finds the text behind a citation, and the words by which a message calls its document.
///
/// A class, because it keeps what it looked up; it lives within the check of one document and is never shared.
final class SourceResolver {
  let library: ContentLibrary
  private let texts: SourceTexts
  /// Of the document itself; empty for a page that rests on none.
  private let sources: [Source]
  /// “the report”, “the paper”
  private let noun: String
  private var lookups: [String: TextLookup] = [:]
  /// What citations led to: of the document's own sources by their places, of the others by what they name.
  private var own: [CitedText?]
  private var others: [Citation.Target: CitedText] = [:]

  init(_ library: ContentLibrary, _ texts: SourceTexts, sources: [Source], noun: String) {
    self.library = library
    self.texts = texts
    self.sources = sources
    self.noun = noun
    own = Array(repeating: nil, count: sources.count)
  }

  func resolve(_ target: Citation.Target) -> CitedText {
    switch target {
    case .firstSource: return source(0)
    default:
      if let known = others[target] { return known }
      let found = look(target)
      others[target] = found
      return found
    }
  }

  /// The dates of a document that is not the page's own.
  func dates(_ target: Citation.Target) -> [CivilDate] { DocumentDates.of(target, in: library) }

  private func look(_ target: Citation.Target) -> CitedText {
    switch target {
    case .firstSource: return source(0)
    case .source(let id):
      guard let index = sources.firstIndex(where: { $0.id == id }) else {
        return .none("the file has no source “\(id)”")
      }
      return source(index)
    case .report(let id):
      guard let report = library.report(id), let first = report.sources.first else {
        return .none("there is no report \(id.rawValue)")
      }
      return text(of: first, name: "the report \(id.rawValue)")
    case .paper(let id):
      guard let paper = library.paper(id), let first = paper.sources.first else {
        return .none("there is no paper \(id.rawValue)")
      }
      return text(of: first, name: "the paper \(id.rawValue)")
    }
  }

  /// The document's own sources.
  var all: [CitedText] { sources.indices.map(source) }

  /// One of the document's own sources.
  func source(_ index: Int) -> CitedText {
    guard sources.indices.contains(index) else { return .none("the page has no source of its own") }
    if let known = own[index] { return known }
    let source = sources[index]
    let found = text(of: source, name: source.kind == .primary ? noun : "the source “\(source.id)”")
    own[index] = found
    return found
  }

  func target(ofSource index: Int) -> Citation.Target {
    index == 0 || !sources.indices.contains(index) ? .firstSource : .source(sources[index].id)
  }

  private func text(of source: Source, name: String) -> CitedText {
    guard let file = source.text else { return .none("no text of the source “\(source.id)” is named") }
    if let known = lookups[file] { return .text(known, name: name) }
    guard let text = texts[file] else { return .none(texts.reason(file)) }
    let lookup = TextLookup(text)
    lookups[file] = lookup
    return .text(lookup, name: name)
  }
}
