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
      let isSame = wanted.indices.allSatisfy { offset in
        let byte = bytes[i + offset]
        return wanted[offset] == 0x20 ? byte == 0x20 || byte == 0x0A || byte == 0x0D : byte | 0x20 == wanted[offset]
      }
      guard isSame else { continue }
      let start = i + wanted.count
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
