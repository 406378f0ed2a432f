package import InspectionModel

/// Tells in which half of its framework each line of a record of grades stands, where a framework has halves whose
/// areas go by the same names.
///
/// A record may print the heading of one half above lines of the other, so that order decides, and no heading by
/// itself. But a text may have the second half first, or one half alone, and says so above its lines.
package struct RecordHalves {
  private struct Half {
    let path: String
    let letters: [UInt8]
    /// The words of its label that no other half has.
    let own: StemSet
  }

  private let halves: [Half]
  /// By the graded area, in the order of the framework; nil where it belongs to no half.
  private let halfOfArea: [Int?]
  /// By the line of the record: that which its label names, or the only one of which the text speaks.
  private let halfOfLine: [Int?]
  /// In the order of the text.
  private var order: [Int]

  package init(_ text: PublishedText, _ framework: Framework, _ entries: [RecordEntry]) {
    let roots = framework.areas.filter { $0.depth == 0 && !$0.isGraded }
    let halves = zip(roots, Self.ownWords(framework)).map { root, own in
      Half(path: root.path + "/", letters: root.label.utf8.smallLetters, own: own)
    }
    self.halves = halves
    halfOfArea = framework.areas.filter(\.isGraded).map { area in
      halves.firstIndex { area.path.hasPrefix($0.path) }
    }
    order = Array(halves.indices)
    guard halves.count > 1 else {
      halfOfLine = entries.map { _ in nil }
      return
    }
    let labels = entries.map { LabelWords(text.label(of: $0)).different }
    let spoken = Self.spoken(text, entries, halves)
    let different = spoken.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    if different.count == halves.count { order = different }
    // A name that comes back is that of both halves.
    let only = different.count == 1 && !Self.isRepeated(labels) ? different.first : nil
    halfOfLine = zip(entries, labels).map { entry, label in
      if let column = entry.column { return Self.half(ofColumn: text.bytes[column], halves.map(\.own)) }
      let named = halves.indices.filter { halves[$0].own.shared(with: label) == halves[$0].own.count }
      return named.count == 1 ? named[0] : only
    }
  }

  /// For each half the words of its label that no other has.
  private static func ownWords(_ framework: Framework) -> [StemSet] {
    let words = framework.areas.filter { $0.depth == 0 && !$0.isGraded }.map { LabelWords($0.label).different }
    return words.indices.map { index in
      words.indices.filter { $0 != index }.map { words[$0] }.reduce(words[index]) { $0.subtracting($1) }
    }
  }

  /// The half that the head of a column names; nil where it names none, or several.
  static func half(ofColumn head: ArraySlice<UInt8>, _ words: [StemSet]) -> Int? {
    let own = LabelWords(head).different
    let shared = words.map { $0.shared(with: own) }
    let whole = words.indices.filter { words[$0].count > 0 && shared[$0] == words[$0].count }
    let named = whole.isEmpty ? words.indices.filter { shared[$0] > 0 } : whole
    return named.count == 1 ? named[0] : nil
  }

  /// The rows of a table that has a column for each half, once for each; empty where a text has none.
  package static func columns(of text: PublishedText, _ framework: Framework) -> [RecordEntry] {
    HalfColumns.entries(of: text, ownWords(framework))
  }

  /// The lines of a text's record; where it has those of one half alone, those of all its lists, because a paper may
  /// print a list for each.
  package static func entries(of text: PublishedText, _ framework: Framework) -> [RecordEntry] {
    let hasHalves = framework.areas.count { $0.depth == 0 && !$0.isGraded } > 1
    let columns = hasHalves ? columns(of: text, framework) : []
    if !columns.isEmpty { return columns }
    guard hasHalves, !isRepeated(text.record.map { LabelWords(text.label(of: $0)).different }) else {
      return text.record
    }
    return text.gradeLists.flatMap { $0 }
  }

  /// The halves that stand above lines of the record, in the order of the text.
  private static func spoken(_ text: PublishedText, _ entries: [RecordEntry], _ halves: [Half]) -> [Int] {
    var end: Int?
    return entries.compactMap { entry in
      let start = end ?? lead(text, above: entry.label.lowerBound)
      end = (entry.rest.last ?? entry.label).upperBound
      guard start < entry.label.lowerBound else { return nil }
      return half(named: text.bytes[start..<entry.label.lowerBound], halves)
    }
  }

  /// Where the sentence or the heading right above the first line begins.
  private static func lead(_ text: PublishedText, above offset: Int) -> Int {
    guard let own = text.blocks.lastIndex(where: { $0.whole.lowerBound <= offset }) else { return offset }
    let isBelow = own > 0 && text.bytes[text.blocks[own].whole.lowerBound..<offset].allSatisfy { !$0.isLetter }
    let block = text.blocks[isBelow ? own - 1 : own].whole
    let sentences = PublishedSentences.ranges(in: text.bytes, block.lowerBound..<offset)
    return sentences.last { text.bytes[$0].contains(where: \.isLetter) }?.lowerBound ?? offset
  }

  /// The last that some words name; nil where they name none, or several in one breath.
  private static func half(named words: ArraySlice<UInt8>, _ halves: [Half]) -> Int? {
    let letters = words.smallLetters
    let places = halves.indices.compactMap { index in
      letters.places(of: halves[index].letters).last.map { (index: index, start: $0) }
    }.sorted { $0.start < $1.start }
    guard let last = places.last else { return nil }
    let isAlone = places.dropLast().allSatisfy { last.start - $0.start - halves[$0.index].letters.count > breath }
    return isAlone ? last.index : nil
  }

  /// “Safeguarding services and the services for looked after children”, in letters.
  private static let breath = 12

  private static func isRepeated(_ labels: [StemSet]) -> Bool {
    labels.indices.contains { index in
      labels[..<index].contains { $0.count == labels[index].count && $0.shared(with: labels[index]) == $0.count }
    }
  }

  /// For each line of the record, the graded area that it is of, by its index among those with grades; nil where it is
  /// none, or may be that of either half.
  ///
  /// - Parameters:
  ///   - labels: those of the lines.
  ///   - areas: those of the graded areas, in the order of the framework.
  ///   - mayBe: whether a line may be of an area at all, by their indices.
  package func match(
    _ labels: [LabelWords], _ areas: [LabelWords], mayBe: (Int, Int) -> Bool = { _, _ in true }
  ) -> [Int?] {
    let ordered = areas.indices.sorted { (rank(ofArea: $0), $0) < (rank(ofArea: $1), $1) }
    func isAllowed(_ line: Int, _ index: Int) -> Bool {
      let area = ordered[index]
      if let half = halfOfLine[line], let own = halfOfArea[area], own != half { return false }
      return mayBe(line, area)
    }
    let inOrder = ordered.map { areas[$0] }
    let matches = LabelAlignment.match(labels, inOrder, mayBe: isAllowed)
    let untold = AreaTwins(inOrder).untold(matches, mayBe: isAllowed)
    return matches.indices.map { line in untold.contains(line) ? nil : matches[line].map { ordered[$0] } }
  }

  private func rank(ofArea area: Int) -> Int {
    halfOfArea[area].flatMap { half in order.firstIndex(of: half) } ?? 0
  }
}
