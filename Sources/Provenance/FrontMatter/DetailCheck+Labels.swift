/// The labels of a first page, and the values that stand with them.
extension DetailCheck {
  /// What stands behind a label and its colon on a line of the first pages.
  ///
  /// - Parameter isOwn: whether the labels of a report that stands behind the text are left aside.
  func labelled(_ labels: [String], isOwn: Bool = false) -> Range<Int>? {
    labelled(labels, in: text.blocks.prefix(isOwn ? min(40, text.appendedReport ?? 40) : 40))
  }

  /// The same of the last of the reports that stand behind the text; nil where there are not several.
  func lastLabelled(_ labels: [String]) -> Range<Int>? {
    guard text.appendedReport != nil else { return nil }
    let starts = ReportStarts.starts(text.bytes, text.blocks, dated: true)
    guard starts.count > 1, let last = starts.last else { return nil }
    return labelled(labels, in: text.blocks[last.block...].prefix(40))
  }

  private func labelled(_ labels: [String], in blocks: ArraySlice<TextBlock>) -> Range<Int>? {
    for block in blocks {
      var start = block.range.lowerBound
      while start < block.range.upperBound {
        var end = start
        while end < block.range.upperBound, !text.bytes[end].isBreak { end += 1 }
        if labels.contains("date"), let own = day(in: start..<end) { return own }
        if let colon = closing(labelIn: start..<end) {
          let own = text.bytes[start..<colon].map { $0.isSpace ? 0x20 : $0.lower }
          let trimmed = own.drop { !$0.isLetter }
          if labels.contains(where: { trimmed.elementsEqual($0.utf8) }) {
            return lineBelow(colon + 1..<end) ?? goingOn(colon + 1..<end)
          }
        }
        start = end + 1
      }
    }
    return nil
  }

  /// Whether words stand in two lines of a cell, beside which others stand on the same lines: “Committee   Children’s
  /// Services Scrutiny   Date   6 July 2021”, “Committee”.
  func isInCell(_ words: String) -> Bool {
    func letters(_ words: some Sequence<UInt8>) -> [[UInt8]] {
      words.split { !$0.isLetter && !$0.isDigit }.map { $0.map(\.lower) }
    }
    let own = letters(words.utf8)
    guard own.count > 1 else { return false }
    let lines = text.bytes.prefix(9_000).split { $0.isBreak }.map(letters)
    func holds(_ line: [[UInt8]], _ part: ArraySlice<[UInt8]>) -> Bool {
      line.count >= part.count && line.indices.contains { line[$0...].starts(with: part) }
    }
    return zip(lines, lines.dropFirst()).contains { line, next in
      (1..<own.count).contains { holds(line, own[..<$0]) && holds(next, own[$0...]) }
    }
  }

  /// What stands behind the label “Date” without a colon, on its line or the next: “Date 24 June 2015”.
  private func day(in line: Range<Int>) -> Range<Int>? {
    let words = text.bytes[line].split { $0.isSpace }
    guard let label = words.first, label.map(\.lower).elementsEqual("date".utf8) else { return nil }
    if words.count == 1 { return lineBelow(line.upperBound..<line.upperBound) }
    return words[1].first.map(\.isDigit) ?? false ? label.endIndex..<line.upperBound : nil
  }

  /// The colon, the tab or the wide gap behind the first words of a line.
  private func closing(labelIn line: Range<Int>) -> Int? {
    guard let first = text.bytes[line].firstIndex(where: \.isLetter) else { return nil }
    return (first..<line.upperBound).first { index in
      let byte = text.bytes[index]
      let isGap = byte == 0x20 && index + 1 < line.upperBound && text.bytes[index + 1] == 0x20
      return byte == UInt8(ascii: ":") || byte == 0x09 || isGap
    }
  }

  /// The next line, where nothing stands behind a label on its own.
  private func lineBelow(_ range: Range<Int>) -> Range<Int>? {
    guard text.bytes[range].allSatisfy(\.isSpace),
      let start = text.bytes[range.upperBound...].firstIndex(where: { !$0.isSpace })
    else { return nil }
    let end = text.bytes[start...].firstIndex(where: \.isBreak) ?? text.bytes.count
    return start..<end
  }

  /// A value with the next line, where the end of its own cuts it: “23 January 2023 to”, or the next goes on: “to 15
  /// March 2019”.
  private func goingOn(_ range: Range<Int>) -> Range<Int> {
    func word(_ bytes: ArraySlice<UInt8>?) -> String { bytes.map { String(decoding: $0, as: UTF8.self) } ?? "" }
    let links = ["to", "and", "–", "-"]
    guard range.upperBound + 1 < text.bytes.count else { return range }
    let next = text.bytes[(range.upperBound + 1)...].prefix { !$0.isBreak }.split { $0.isSpace }
    guard
      links.contains(word(text.bytes[range].split { $0.isSpace }.last))
        || links.contains(word(next.first)) && (next.dropFirst().first?.first?.isDigit ?? false)
    else { return range }
    let end = text.bytes[(range.upperBound + 1)...].firstIndex(where: \.isBreak) ?? text.bytes.count
    return range.lowerBound..<end
  }

  /// A value without what stands behind it on its line: the next label, as in two columns, and what is in brackets behind
  /// the dates, “4 to 15 December 2023 (on site from 11 December 2023)”.
  func ownPart(_ line: Range<Int>) -> Range<Int> {
    let bytes = text.bytes
    var end = line.upperBound
    let start = line.lowerBound + bytes[line].prefix(while: \.isSpace).count
    let gap = (start..<line.upperBound).first { index in
      bytes[index] == 0x09 || bytes[index] == 0x20 && index + 1 < line.upperBound && bytes[index + 1] == 0x20
    }
    if let gap, bytes[gap..<line.upperBound].contains(UInt8(ascii: ":")) { end = gap }
    if let open = bytes[line.lowerBound..<end].firstIndex(of: UInt8(ascii: "(")),
      FigureFinder.figures(in: bytes, line.lowerBound..<open).contains(where: {
        $0.value.kind == .date && $0.value.year > 0
      })
    {
      end = open
    }
    return line.lowerBound..<end
  }
}
