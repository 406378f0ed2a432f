import InspectionModel
import Provenance

/// Reads what a letter says of itself in its sentences: when it was written, what it is about, who signed it.
struct LetterReading {
  private let text: ImportedText

  init(_ text: ImportedText) { self.text = text }

  /// The first day that stands in a line of its own, or before the salutation.
  var published: Taken<CivilDate>? {
    for line in text.frontLines {
      if text.letters(line).hasPrefix("dear") { break }
      let dates = DateReading(text).dates(line)
      if let date = dates.first, date.precision == .day { return Taken(value: date, range: line) }
    }
    return nil
  }

  /// The day above the salutation of a letter that stands behind other text.
  ///
  /// - Parameter end: of the inspection, before which no letter on it was written.
  func written(after end: CivilDate?) -> Taken<CivilDate>? {
    let lines = text.text.bytes.split { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }.map { $0.startIndex..<$0.endIndex }
      .filter { !text.letters($0).isEmpty }
    guard let greeting = lines.firstIndex(where: { text.words($0).hasPrefix("Dear ") }) else { return nil }
    let days = lines[max(0, greeting - 14)..<greeting].compactMap { line -> Taken<CivilDate>? in
      guard text.words(line).utf8.count <= 40, let date = DateReading(text).dates(line).first, date.precision == .day,
        end.map({ date.firstDay >= $0.lastDay }) ?? false
      else { return nil }
      return Taken(value: date, range: line)
    }
    // Above it stand those of what the letter is appended to.
    return days.last
  }

  /// The dates of the sentence that says when the inspection was.
  var inspected: Taken<InspectionDates>? {
    for key in [
      "conducted on", "conducted between", "conducted from", "took place on", "took place between", "carried out on",
    ] {
      guard let range = sentence(with: key), let dates = DateReading(text).span(range) else { continue }
      return Taken(value: dates, range: range)
    }
    return nil
  }

  /// From the words to the end of their sentence.
  private func sentence(with words: String) -> Range<Int>? {
    let bytes = text.text.bytes
    let wanted = Array(words.utf8)
    guard bytes.count > wanted.count else { return nil }
    for i in 0..<bytes.count - wanted.count where bytes[i] | 0x20 == wanted[0] {
      var start = i
      // The end of a line may stand between two words, with more space around it.
      let isSame = wanted.allSatisfy { letter in
        guard start < bytes.count else { return false }
        if letter != 0x20 {
          start += 1
          return bytes[start - 1] | 0x20 == letter
        }
        let gap = bytes[start...].prefix { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
        start = gap.endIndex
        return !gap.isEmpty
      }
      guard isSame, start < bytes.count else { continue }
      let end = bytes[start..<min(bytes.count, start + 120)].firstIndex(of: UInt8(ascii: ".")) ?? start
      if end > start { return start..<end }
    }
    return nil
  }

  /// Whether the letters of a line open with what stands above a signature.
  static func isClosing(_ letters: String) -> Bool {
    letters.hasPrefix("yourssincerely") || letters.hasPrefix("yoursfaithfully")
  }

  /// The name behind “Yours sincerely”, on its line or on one below.
  var leadInspector: Taken<String>? {
    let lines = text.text.bytes.split { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }.map { $0.startIndex..<$0.endIndex }
      .filter { !text.letters($0).isEmpty }
    guard let closing = lines.firstIndex(where: { Self.isClosing(text.letters($0)) }) else { return nil }
    let below = lines[closing...].prefix(7).enumerated().map { index, range in
      let words = text.words(range)
      // “Yours sincerely Jane Doe”
      let small = words.lowercased()
      let end = (small.firstRange(of: "sincerely") ?? small.firstRange(of: "faithfully"))?.upperBound
      let start = index == 0 ? end : nil
      return (range, start.map { ImportedText.tidied(String(words[$0...])) } ?? words)
    }
    for (index, (range, words)) in below.enumerated() {
      let name = InspectorName.shortened(words)
      guard name.split(separator: " ").count >= 2, name.utf8.count <= 80, !InspectorName.isOffice(words) else {
        continue
      }
      let isInspector =
        !name.hasSuffix("HMI") && below[(index + 1)...].prefix(3).contains { InspectorName.isOffice($0.1) }
      return Taken(value: isInspector ? name + " HMI" : name, range: range)
    }
    return nil
  }
}
