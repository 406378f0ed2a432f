import Diagnostics
import FrontMatter
import InspectionModel

extension FieldReader {
  /// Where something is from: a report or paper of this site, whose name is looked up later, or words.
  func namedSource(
    _ name: String,
    _ file: FrontMatterFile,
    _ diagnostics: inout [Diagnostic]
  ) -> NamedSource? {
    guard let (text, value) = scalar(name, &diagnostics) else { return nil }
    guard Self.citationStarts.contains(where: text.hasPrefix) else { return .words(text) }
    guard let citation = Citation(text) else {
      diagnostics.append(LocatorMend.problem(ofSource: text, at: value.location))
      return nil
    }
    switch citation.target {
    case .report(let id):
      file.refer(to: .report(id), at: value.range)
      return .document(.report(id), citation.locators)
    case .paper(let id):
      file.refer(to: .paper(id), at: value.range)
      return .document(.paper(id), citation.locators)
    case .firstSource, .source:
      let message =
        "this file has no sources of its own; say whose place it is, as in report:AUTHORITY/NAME ¶3 or paper:AUTHORITY/NAME ¶3"
      diagnostics.append(Diagnostic(.unknownSource, at: value.location, message))
      return nil
    }
  }

  private static let citationStarts = ["report:", "paper:", "source:", "¶", "§"]
}
