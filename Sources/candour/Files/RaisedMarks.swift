/// Puts the small raised marks of a PDF, which lead to notes, back where pdftotext prints them as any digit: “470¹” and
/// not “4701”.
///
/// Where each word stands and how high it is, `pdftotext -bbox` says; what is glued together in the text is told by it.
struct RaisedMarks {
  /// For each page: what the text has glued together, and what it should have.
  private let pages: [[(glued: [UInt8], marked: [UInt8])]]

  /// - Parameter boxes: what `pdftotext -bbox` prints.
  init(boxes: [UInt8]) {
    var pages: [[(glued: [UInt8], marked: [UInt8])]] = []
    var words: Set<[UInt8]> = []
    var found: [(glued: [UInt8], marked: [UInt8])] = []
    var last: Word?
    func isGlued(_ pair: (glued: [UInt8], marked: [UInt8])) -> Bool { !words.contains(pair.glued) }
    for line in boxes.split(separator: 0x0A) {
      let start = line.drop { $0 == 0x20 }
      if start.starts(with: "</page>".utf8) {
        pages.append(found.filter(isGlued))
        (words, found, last) = ([], [], nil)
      }
      guard start.starts(with: "<word ".utf8), let word = Word(start) else { continue }
      if let base = last, word.isRaised(behind: base), let mark = Self.mark(word.letters) {
        found.append((base.letters + word.letters, base.letters + Array(mark.utf8)))
      } else {
        words.insert(word.letters)
      }
      last = word
    }
    self.pages = pages
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

/// A word of a page and its box, in points from the upper left corner.
private struct Word {
  let letters: [UInt8]
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  /// `<word xMin="1.0" yMin="2.0" xMax="3.0" yMax="4.0">470</word>`
  init?(_ line: ArraySlice<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    guard parts.count >= 9, let end = parts[8].lastIndex(of: UInt8(ascii: "<")), parts[8].first == UInt8(ascii: ">"),
      let left = Self.number(parts[1]), let top = Self.number(parts[3]), let right = Self.number(parts[5]),
      let bottom = Self.number(parts[7])
    else { return nil }
    letters = Array(parts[8][(parts[8].startIndex + 1)..<max(end, parts[8].startIndex + 1)])
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Double? { Double(String(decoding: digits, as: UTF8.self)) }

  /// Whether it stands right behind another, smaller and higher.
  func isRaised(behind base: Word) -> Bool {
    let height = base.bottom - base.top
    return height > 0 && abs(left - base.right) < height / 8 && bottom - top < height * 0.92
      && base.bottom - bottom > height / 6 && top < base.bottom - height / 2
  }
}
