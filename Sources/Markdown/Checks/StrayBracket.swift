import Diagnostics

/// A bracket that a reader would see as it was typed, and that was meant as something else.
struct StrayBracket {
  enum Kind {
    /// A citation that is not closed.
    case citation
    case footnoteReference
    case footnoteDefinition
  }

  let kind: Kind
  let source: Range<Int>

  func diagnostic(in file: SourceText) -> Diagnostic {
    let location = file.location(of: source)
    let label = Excerpt.quoted(String(decoding: file.bytes[source], as: UTF8.self))
    switch kind {
    case .citation:
      return Diagnostic(
        .invalidLocator, at: location,
        "this bracket starts a citation and is not closed; write “]” after its last place")
    case .footnoteReference:
      return Diagnostic(
        .unknownFootnote, at: location,
        "this file has no footnote \(label); add one on a line of its own that starts with “\(label.dropFirst().dropLast()):”, or take this out"
      )
    case .footnoteDefinition:
      return Diagnostic(
        .unknownFootnote, at: location,
        "this footnote would not be shown: nothing refers to \(label), or another footnote has its name; refer to it in the text, or take it out"
      )
    }
  }
}
