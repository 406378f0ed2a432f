/// Finds the first pages of inspection reports that stand behind other text, as behind a council's paper in one file with it:
/// a title such as “Inspection of children's social care services” above labels such as “Lead inspector:”.
package enum ReportStarts {
  /// A block of a first page, and where the line of its title starts.
  package struct Start: Sendable, Hashable {
    package let block: Int
    package let offset: Int
  }

  /// In the order of the text. Lines of a list of contents and sentences that name an inspection have no labels below them.
  ///
  /// - Parameter dated: whether a label must be that of a date.
  package static func starts(_ bytes: [UInt8], _ blocks: [TextBlock], dated: Bool = false) -> [Start] {
    var result: [Start] = []
    for index in blocks.indices where mayBeTitle(blocks[index]) {
      guard let line = lineStarts(bytes, blocks[index].range).first(where: { opens(bytes, $0) }) else { continue }
      let last = min(index + titleBlocks, blocks.count) - 1
      let title = bytes[line..<min(blocks[last].range.upperBound, line + longestTitle)]
      guard names(title.smallLetters) else { continue }
      let below = blocks[index...].prefix(reach).flatMap { Array(lineStarts(bytes, $0.whole)) }
      guard below.contains(where: { $0 > line && isLabel(bytes, $0, dated: dated) }) else { continue }
      result.append(Start(block: index, offset: line))
    }
    return result
  }

  /// The block behind the last of such a report: the next appendix, the first page of another report, or the end of the
  /// text.
  package static func end(_ bytes: [UInt8], _ blocks: [TextBlock], behind start: Int) -> Int {
    let appendix = blocks.indices.first { $0 > start && isAppendix(bytes, blocks[$0]) } ?? blocks.count
    // The last page of a report may name its title and its inspector again, but no dates.
    let next = starts(bytes, blocks, dated: true).first { $0.block > start + reach }
    return min(appendix, next?.block ?? appendix)
  }

  private static let titleBlocks = 3
  private static let longestTitle = 240
  private static let longestBlock = 480
  /// The labels stand on the page of the title.
  private static let reach = 14

  private static func mayBeTitle(_ block: TextBlock) -> Bool {
    (block.kind == .heading || block.kind == .paragraph) && block.numbers.isEmpty && block.range.count <= longestBlock
  }

  private static func lineStarts(_ bytes: [UInt8], _ range: Range<Int>) -> some Sequence<Int> {
    range.lazy.filter { $0 == range.lowerBound || bytes[$0 - 1].isBreak }
  }

  private static func opens(_ bytes: [UInt8], _ line: Int) -> Bool {
    guard let first = bytes[line...].first(where: { $0 > 0x20 })?.lower, openingLetters.contains(first) else {
      return false
    }
    let letters = bytes[line...].prefix(60).smallLetters
    return openings.contains { letters.starts(with: $0) }
  }

  private static let openingLetters = ASCIISet("aiu")
  private static let openings = ["inspectionof", "annualunannouncedinspectionof", "unannouncedinspectionof"].map {
    Array($0.utf8)
  }

  private static func names(_ title: [UInt8]) -> Bool {
    let words = String(decoding: title, as: UTF8.self)
    return words.contains("children") || words.contains("contactreferral")
  }

  private static func isLabel(_ bytes: [UInt8], _ line: Int, dated: Bool) -> Bool {
    guard let first = bytes[line...].first(where: \.isLetter)?.lower, firstLetters.contains(first) else { return false }
    let letters = bytes[line...].prefix { !$0.isBreak }.prefix(60).smallLetters
    return FirstPageLabels.open(letters, with: dated ? dates : dates + FirstPageLabels.inspectors)
  }

  private static let firstLetters = ASCIISet("dilr")
  private static let dates = FirstPageLabels.dates + ["reportpublished"]

  /// “APPENDIX A”, behind which a text of its own may stand, as the report below a paper that covers it.
  static func isAppendix(_ bytes: [UInt8], _ block: TextBlock) -> Bool {
    guard block.kind == .heading, block.numbers.isEmpty, block.range.count <= 14 else { return false }
    let letters = bytes[block.range].smallLetters
    return ["appendix", "annex", "annexe"].contains { letters.starts(with: $0.utf8) }
  }
}
