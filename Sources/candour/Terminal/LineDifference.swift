/// What two texts differ in, line by line.
enum LineDifference {
  /// So many steps take a fraction of a second.
  private static let mostSteps = 20_000_000

  /// The lines that went (-) and came (+), each run with the number of its first line in the new text.
  static func text(from old: String, to new: String) -> String { text(from: lines(old), to: lines(new)) }

  /// Without their ends, which programs for versions change.
  private static func lines(_ text: String) -> [Substring] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Substring(line.last == "\r" ? line.dropLast() : line)
    }
  }

  private static func text(from old: [Substring], to new: [Substring]) -> String {
    let (removed, inserted) = changes(from: old, to: new)
    var text = ""
    var (i, j) = (0, 0)
    var isWithin = false
    while i < old.count || j < new.count {
      if removed.contains(i) || inserted.contains(j) {
        if !isWithin { text += "  line \(j + 1)\n" }
        isWithin = true
        while removed.contains(i) {
          text += "- \(old[i])\n"
          i += 1
        }
        while inserted.contains(j) {
          text += "+ \(new[j])\n"
          j += 1
        }
      } else {
        isWithin = false
        i += 1
        j += 1
      }
    }
    return text
  }

  /// The indices of the lines that went, in the old text, and of those that came, in the new.
  private static func changes(from old: [Substring], to new: [Substring]) -> (removed: Set<Int>, inserted: Set<Int>) {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    // A line that the other text does not have at all can't have stayed. What is left has few differences.
    let (words, wordsNow) = (Set(old[start..<oldEnd]), Set(new[start..<newEnd]))
    let common = (start..<oldEnd).filter { wordsNow.contains(old[$0]) }
    let commonNow = (start..<newEnd).filter { words.contains(new[$0]) }
    var (removed, inserted) = (Set(start..<oldEnd), Set(start..<newEnd))
    removed.subtract(common)
    inserted.subtract(commonNow)
    let (fewer, more) = (min(common.count, commonNow.count), max(common.count, commonNow.count))
    guard (fewer + more).multipliedReportingOverflow(by: max(fewer, more - fewer)).partialValue <= mostSteps else {
      // Of texts as different as these nobody reads which lines they share.
      return (removed.union(common), inserted.union(commonNow))
    }
    for change in commonNow.map({ new[$0] }).difference(from: common.map { old[$0] }) {
      switch change {
      case .remove(let offset, _, _): removed.insert(common[offset])
      case .insert(let offset, _, _): inserted.insert(commonNow[offset])
      }
    }
    return (removed, inserted)
  }
}
