import Diagnostics
import Provenance

/// Reads the findings of a letter by their classes, and says where a list belongs to none that is known.
struct LetterFindings {
  private let text: ImportedText
  private let requests: RequestReading

  init(_ text: ImportedText, _ requests: RequestReading) {
    self.text = text
    self.requests = requests
  }

  private static let strengths = ["strengths", "areasofstrength", "areaofstrength", "keystrengths"]
  private static let requirementsMet = [
    "theservicemeetstherequirements", "theservicemettherequirements", "theservicemetrequirements",
    "theservicemeetsrequirements", "requirementsmet",
  ]

  func read(into report: inout ImportedReport, _ diagnostics: inout [Diagnostic]) {
    report.strengths = requests.items(below: Self.strengths)
    report.requirementsMet = requests.items(below: Self.requirementsMet)
    let doubts = text.text.headings.compactMap(doubt)
    for (range, message) in doubts { diagnostics.append(text.doubt(range, message)) }
    if !doubts.isEmpty { report.todos["findings"] = doubts.map(\.message).joined(separator: "; ") }
  }

  /// A class without a list, or a list below a heading that names none.
  private func doubt(_ heading: TextHeading) -> (range: Range<Int>, message: String)? {
    let range = text.text.blocks[heading.block].range
    let title = Excerpt.quoted(text.words(range))
    let hasItems =
      text.text.blocks[heading.block..<heading.end].contains { $0.kind == .item }
      || !requests.numberedItems(below: heading).isEmpty
    if RequestReading.has(heading, Self.strengths + Self.requirementsMet) {
      return hasItems ? nil : (range, "no list was found below \(title); look what it says")
    }
    guard hasItems, !RequestReading.has(heading, RequestHeadings.all.map(\.key)) else { return nil }
    return (
      range, "the list below \(title) is left out, because no class of findings has this name; look where it belongs"
    )
  }
}
