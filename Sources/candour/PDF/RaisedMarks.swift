/// Puts the small raised marks of a PDF, which lead to notes, back where pdftotext prints them as any digit: “470¹” and
/// not “4701”.
///
/// Where each word stands and how high it is, `pdftotext -bbox` says; what is glued together in the text is told by it.
struct RaisedMarks {
  /// For each page: what the text has glued together, and what it should have.
  private let pages: [[(glued: [UInt8], marked: [UInt8])]]

  init(_ pages: [PDFPage]) {
    self.pages = pages.map { page in
      var words: Set<[UInt8]> = []
      var found: [(glued: [UInt8], marked: [UInt8])] = []
      var last: PDFWord?
      for word in page.words {
        if let base = last, word.isRaised(behind: base), let mark = Self.mark(word.letters) {
          found.append((base.letters + word.letters, base.letters + Array(mark.utf8)))
        } else {
          words.insert(word.letters)
        }
        last = word
      }
      return found.filter { !words.contains($0.glued) }
    }
  }

  /// The text, page by page between form feeds, with its marks.
  func marked(_ text: [UInt8]) -> [UInt8] {
    guard pages.contains(where: { !$0.isEmpty }) else { return text }
    let parts = text.split(separator: 0x0C, omittingEmptySubsequences: false)
    return Array(
      parts.enumerated().map { index, part in
        pages.indices.contains(index) && !pages[index].isEmpty ? Self.replaced(part, pages[index]) : Array(part)
      }
      .joined(separator: [0x0C]))
  }

  /// A mark is one digit or two, or one of the first letters; “8th” has none.
  private static func mark(_ letters: [UInt8]) -> String? {
    guard (1...2).contains(letters.count) else { return nil }
    let raised = letters.compactMap { marks[$0] }
    return raised.count == letters.count ? raised.joined() : nil
  }

  private static let marks: [UInt8: String] = {
    var marks: [UInt8: String] = [:]
    for (letter, mark) in zip("0123456789abcdef".utf8, "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠ") { marks[letter] = String(mark) }
    return marks
  }()

  private static func replaced(_ page: ArraySlice<UInt8>, _ pairs: [(glued: [UInt8], marked: [UInt8])]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(page.count + 8)
    var index = page.startIndex
    while index < page.endIndex {
      let end = page[index...].firstIndex { $0 <= 0x20 } ?? page.endIndex
      let word = page[index..<end]
      let pair = word.isEmpty ? nil : pairs.first { $0.glued.elementsEqual(word) }
      result += pair?.marked ?? Array(word)
      if end < page.endIndex { result.append(page[end]) }
      index = end + 1
    }
    return result
  }
}
