import Diagnostics
import Provenance

/// Reads what a paper on an unannounced inspection repeats of its letter beside what was asked for: “The inspectors found
/// these strengths:”, “The service met the requirements of statutory guidance in these areas:”.
struct PaperFindings {
  private let text: ImportedText
  private let requests: RequestReading

  init(_ text: ImportedText, _ requests: RequestReading) {
    self.text = text
    self.requests = requests
  }

  func read(into report: inout ImportedReport, _ diagnostics: inout [Diagnostic]) {
    for (index, block) in text.text.blocks.enumerated() where block.kind != .item && block.kind != .contents {
      let letters = text.letters(block.range)
      guard letters.count < 240, !letters.contains("development"), !letters.contains("priorityaction") else { continue }
      let isStrength = letters.contains("strength")
      let isMet = letters.contains("requirements") && ["met", "meet"].contains(where: letters.contains)
      guard isStrength || isMet, block.kind == .heading || text.words(block.range).hasSuffix(":") else { continue }
      let items = requests.items(rightBelow: index).map { ImportedItem(at: $0.at, words: $0.words) }
      guard !items.isEmpty else { continue }
      if isStrength, report.strengths.isEmpty { report.strengths = items }
      if isMet, !isStrength, report.requirementsMet.isEmpty { report.requirementsMet = items }
    }
    guard report.strengths.isEmpty, let mention = mention else { return }
    let message = "the paper speaks of strengths, and no list of them was found; look whether it has one"
    diagnostics.append(text.doubt(mention, message))
    report.todos["findings"] = message
  }

  private var mention: Range<Int>? {
    text.text.blocks.lazy.map(\.range).first { text.letters($0).contains("strength") }
  }
}
