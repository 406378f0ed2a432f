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

  /// The headings of strengths, with those that lead to them in a sentence: “The inspection identified the following
  /// strengths:”.
  private var strengths: [String] {
    Self.strengths
      + text.text.headings.map { String(decoding: $0.key, as: UTF8.self) }.filter(Self.leadsToStrengths)
  }

  private static func leadsToStrengths(_ letters: String) -> Bool {
    ["followingstrengths", "strengthswereidentified", "strengthswerefound", "areasofstrength"].contains(
      where: letters.hasSuffix)
  }

  /// Sentences that lead to a class and have no items below, as where each of their lines is one without a bullet.
  private var leadsWithoutList: [(range: Range<Int>, message: String)] {
    let headings = Set(text.text.headings.map(\.block))
    return text.text.blocks.indices.compactMap { index in
      let range = text.text.blocks[index].range
      guard !headings.contains(index), range.count <= 200, text.words(range).hasSuffix(":"),
        Self.leadsToStrengths(text.letters(range))
          || Self.requirementsMet.contains(where: text.letters(range).hasPrefix)
      else { return nil }
      return (range, "no list was found below \(Excerpt.quoted(text.words(range))); look what it says")
    }
  }

  func read(into report: inout ImportedReport, _ diagnostics: inout [Diagnostic]) {
    report.strengths = requests.items(below: strengths)
    report.requirementsMet = requests.items(below: Self.requirementsMet)
    let doubts = text.text.headings.compactMap(doubt) + leadsWithoutList
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
    if RequestReading.has(heading, strengths + Self.requirementsMet) {
      return hasItems ? nil : (range, "no list was found below \(title); look what it says")
    }
    guard hasItems, !RequestReading.has(heading, RequestHeadings.all.map(\.key)) else { return nil }
    return (
      range, "the list below \(title) is left out, because no class of findings has this name; look where it belongs"
    )
  }
}
