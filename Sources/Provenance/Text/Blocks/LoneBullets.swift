/// Bullets that stand alone on lines of their own, one below the other, as where an extraction read them before the items
/// that they belong to.
package enum LoneBullets {
  /// How many stand right above a place, with nothing between but empty lines and the number of a page.
  package static func count(_ bytes: [UInt8], above offset: Int) -> Int {
    var count = 0
    var end = offset
    // As far as a list may reach.
    for _ in 0..<most {
      let start = bytes[..<end].lastIndex(where: \.isBreak).map { $0 + 1 } ?? 0
      let line = bytes[start..<end]
      if let first = line.firstIndex(where: { !$0.isSpace }), let last = line.lastIndex(where: { !$0.isSpace }) {
        let isPage = last - first < 3 && bytes[first...last].allSatisfy(\.isDigit)
        if LineOpening.loneMark(bytes, first..<last + 1) == .bullet {
          count += 1
        } else if !isPage {
          return count
        }
      }
      guard start > 0 else { return count }
      end = start - 1
    }
    return count
  }

  /// The line above them.
  static func lead(_ bytes: [UInt8], above offset: Int) -> Range<Int>? {
    let lines = bytes[..<offset].suffix(600).split(whereSeparator: { $0.isBreak })
    guard let line = lines.last(where: { $0.contains { $0.isLetter } }),
      let first = line.firstIndex(where: { !$0.isSpace }), let last = line.lastIndex(where: { !$0.isSpace })
    else { return nil }
    return first..<last + 1
  }

  private static let most = 60
}
