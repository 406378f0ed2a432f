import InspectionModel
import Library

/// The abbreviations that need no explanation on a page: those of the glossary, of the frameworks and of the
/// authorities, and a few that everybody knows.
struct KnownAbbreviations: Sendable {
  private var known: Set<String> = [
    "AA", "AM", "BBC", "COVID", "BT", "CD", "CSV", "DVD", "EU", "FAQ", "GB", "GCSE", "GP", "HIV", "HM", "HTML", "ID",
    "IQ", "ISBN", "IT", "JSON", "KB", "MB", "MP", "NHS", "OK", "PC", "PDF", "PM", "QC", "RAF", "TV", "UK", "UN", "URL",
    "US", "USA", "VAT",
    // Words that are written so for their weight.
    "ALL", "AND", "ANY", "DO", "IF", "IN", "IS", "MUST", "NEVER", "NO", "NOT", "OF", "ON", "ONLY", "OR", "THE", "TO",
    "WE",
    // Numbers.
    // What another rule reports.
    "TODO",
    "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII",
  ]

  init(_ library: ContentLibrary) {
    for term in library.glossary {
      for text in [term.abbreviation, term.term].compactMap({ $0 }) + term.also { add(text) }
    }
    for framework in library.frameworks.map(\.value) {
      add(framework.shortName)
      add(framework.name)
    }
    for authority in library.authorities.map(\.value) { add(authority.name) }
  }

  func contains(_ abbreviation: String) -> Bool { known.contains(abbreviation) }

  private mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    for range in Abbreviation.all(in: bytes) { known.insert(String(decoding: bytes[range], as: UTF8.self)) }
  }
}

/// Words of two to six capitals, perhaps with an s for more than one.
enum Abbreviation {
  /// Without the s.
  static func all(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var i = 0
    while i < text.count {
      guard text[i].isCapital, !isJoined(text, i - 1) else {
        i += 1
        continue
      }
      var end = i
      while end < text.count, text[end].isCapital { end += 1 }
      let behind = text.byte(end) == UInt8(ascii: "s") ? end + 1 : end
      if (2...6).contains(end - i), !isJoined(text, behind) { ranges.append(i..<end) }
      i = max(end, i + 1)
      while i < text.count, text[i].isWordPart { i += 1 }
    }
    return ranges
  }

  /// Those that a text spells out: “The Full Name (TFN)”, “TFN (the full name)”.
  ///
  /// Complexity: linear in the text.
  static func explained(in text: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    var i = 0
    while i < text.count {
      guard text[i].isCapital else {
        i += 1
        continue
      }
      let start = i
      while i < text.count, text[i].isCapital { i += 1 }
      let closes = text.byte(i) == UInt8(ascii: ")") || text.byte(i) == UInt8(ascii: "s")
      if closes, text.byte(start - 1) == UInt8(ascii: "(") {
        found.insert(String(decoding: text[start..<i], as: UTF8.self))
      }
      guard text.byte(i) == 0x20, text.byte(i + 1) == UInt8(ascii: "(") else { continue }
      // Of “childrenTFN (” these are the last letters.
      for count in 2...6 where count <= i - start {
        found.insert(String(decoding: text[i - count..<i], as: UTF8.self))
      }
    }
    return found
  }

  /// Whether a byte makes one word, an address or a code with what is beside it.
  private static func isJoined(_ text: [UInt8], _ index: Int) -> Bool {
    guard let byte = text.byte(index) else { return false }
    // ’s begins with E2.
    if byte == 0xE2 || byte == 0xC2 { return false }
    if byte & 0xC0 == 0x80, text.byte(index - 1) == 0x80 || text.byte(index - 1) == 0xC2 { return false }
    return byte.isWordPart || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "@")
  }
}
