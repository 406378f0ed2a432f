import InspectionModel

/// Finds abbreviations of the glossary in running text.
///
/// Texts are scanned by bytes, and only at the start of a word whose first byte some abbreviation starts with,
/// which for capital letters is few words of a body.
struct GlossaryMarks {
  private struct Entry {
    let bytes: [UInt8]
    let term: Int
  }

  /// By first byte, the longest first.
  private var entries = [[Entry]](repeating: [], count: 256)
  /// The terms' ids, by number.
  let ids: [String]
  /// For each byte whether it is part of a word, and whether an abbreviation starts with it.
  private var kinds = (0...255).map { GlossaryMarks.isWord($0) ? Kind.word : .other }

  enum Kind { case other, word, start }

  init(_ glossary: [GlossaryTerm]) {
    ids = glossary.map(\.id)
    for (term, entry) in glossary.enumerated() {
      guard let abbreviation = entry.abbreviation, let first = abbreviation.utf8.first else { continue }
      entries[Int(first)].append(Entry(bytes: Array(abbreviation.utf8), term: term))
    }
    for i in entries.indices where !entries[i].isEmpty {
      entries[i].sort { $0.bytes.count > $1.bytes.count }
      if kinds[i] == .word { kinds[i] = .start }
    }
  }

  /// What a byte of a text is. By a table, since every byte of every body comes by here.
  func kind(of byte: UInt8) -> Kind { kinds[Int(byte)] }

  /// The abbreviation that starts at a place where a word starts: its term and its end. A plural's “s” may
  /// follow it, and stays outside.
  func match(_ text: ArraySlice<UInt8>, at start: Int) -> (term: Int, end: Int)? {
    for entry in entries[Int(text[start])] {
      let end = start + entry.bytes.count
      guard end <= text.endIndex, text[start..<end].elementsEqual(entry.bytes) else { continue }
      if Self.isWordEnd(text, end) { return (entry.term, end) }
      if text[end] == UInt8(ascii: "s"), Self.isWordEnd(text, end + 1) { return (entry.term, end) }
    }
    return nil
  }

  private static func isWordEnd(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index >= text.endIndex || !isWord(text[index])
  }

  /// Letters and digits of ASCII, and all that is not ASCII but the typographic marks, which UTF-8 starts
  /// with E2 (“ ” – ’ …).
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xC3...0xDF: true
    default: false
    }
  }
}
