/// Finds lines that open with the name of the authority or the title of the report, as heads and feet of pages do, in
/// texts that do not say where their pages end.
enum RunningTitles {
  /// How many lines a first page has of its title.
  static let mostOnTop = 6

  /// The indices of such lines: the words of one of the first, and behind them nothing, a number, or a sign and more.
  static func lines(_ lines: [TextLine], _ bytes: [UInt8]) -> [Int] {
    let titles = lines.prefix(mostOnTop).map(\.content).filter { isTitle(bytes, $0) }
    guard !titles.isEmpty else { return [] }
    return lines.indices.dropFirst(mostOnTop).filter { index in
      let line = lines[index].content
      // Nearly every line is told apart by its first letter.
      guard titles.contains(where: { bytes[$0.lowerBound].lower == bytes[line.lowerBound].lower }) else { return false }
      guard line.count <= 120, bytes[line.upperBound - 1] != UInt8(ascii: "."), !bytes[line].contains(0x7C),
        !bytes[line].contains(0x09)
      else { return false }
      return titles.contains { opens(bytes, line, with: bytes[$0]) }
    }
  }

  /// Three words or more that name an authority or an inspection, and are no sentence.
  private static func isTitle(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard (15...120).contains(line.count), bytes[line.upperBound - 1].isLetter,
      LineOpening(bytes, line).number == nil, !bytes[line].contains(UInt8(ascii: ":"))
    else { return false }
    let words = bytes[line].split { !$0.isLetter }.map { $0.map(\.lower) }
    return words.count >= 3 && words.contains { word in names.contains { $0.utf8.elementsEqual(word) } }
  }

  private static let names = ["inspection", "council", "borough", "county", "city"]

  private static func opens(_ bytes: [UInt8], _ line: Range<Int>, with title: ArraySlice<UInt8>) -> Bool {
    // A title that fills several lines may stand there on one, cut: “Inspection of Northwick”
    if line.count < title.count {
      let words = bytes[line].split { !$0.isLetter }
      return words.count >= 3 && line.count >= 15 && !title[title.startIndex + line.count].isLetter
        && zip(bytes[line], title).allSatisfy { $0.lower == $1.lower }
    }
    guard
      zip(bytes[line], title).allSatisfy({ $0.lower == $1.lower })
    else { return false }
    let rest = bytes[line.lowerBound + title.count..<line.upperBound]
    let signs = rest.prefix { !$0.isLetter && !$0.isDigit }
    if signs.count == rest.count { return true }
    let isPage = rest.dropFirst(signs.count).allSatisfy { $0.isDigit } && !signs.isEmpty
    // “Northwick Borough Council: …”, “Northwick Borough Council    Page 2”
    return isPage || signs.first == UInt8(ascii: ":") || signs.contains { $0 >= 0x80 } || signs.count >= 2
  }
}
