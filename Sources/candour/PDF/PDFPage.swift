/// A page of a PDF: its size and its words with their boxes, in points from the upper left corner.
struct PDFPage {
  var width = 0.0
  var height = 0.0
  var words: [PDFWord] = []

  /// - Parameter boxes: what `pdftotext -bbox` prints.
  static func pages(boxes: [UInt8]) -> [PDFPage] {
    var pages: [PDFPage] = []
    var page = PDFPage()
    for line in boxes.split(separator: 0x0A) {
      let start = line.drop { $0 == 0x20 }
      if start.starts(with: "<page ".utf8) {
        let parts = PDFWord.parts(start)
        page = PDFPage()
        if parts.count >= 4 {
          (page.width, page.height) = (PDFWord.number(parts[1]) ?? 0, PDFWord.number(parts[3]) ?? 0)
        }
      } else if start.starts(with: "</page>".utf8) {
        pages.append(page)
        page = PDFPage()
      } else if start.starts(with: "<word ".utf8), let word = PDFWord(start) {
        page.words.append(word)
      }
    }
    return pages
  }
}

/// A word of a page and its box.
struct PDFWord {
  let letters: [UInt8]
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  var height: Double { bottom - top }

  /// `<word xMin="1.0" yMin="2.0" xMax="3.0" yMax="4.0">470</word>`
  init?(_ line: ArraySlice<UInt8>) {
    let parts = Self.parts(line)
    guard parts.count >= 9, let end = parts[8].lastIndex(of: UInt8(ascii: "<")), parts[8].first == UInt8(ascii: ">"),
      let left = Self.number(parts[1]), let top = Self.number(parts[3]), let right = Self.number(parts[5]),
      let bottom = Self.number(parts[7])
    else { return nil }
    letters = Array(parts[8][(parts[8].startIndex + 1)..<max(end, parts[8].startIndex + 1)])
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  /// Whether it stands right behind another, smaller and higher.
  func isRaised(behind base: PDFWord) -> Bool {
    base.height > 0 && abs(left - base.right) < base.height / 8 && height < base.height * 0.92
      && base.bottom - bottom > base.height / 6 && top < base.bottom - base.height / 2
  }

  fileprivate static func parts(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
  }

  fileprivate static func number(_ digits: ArraySlice<UInt8>) -> Double? {
    Double(String(decoding: digits, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }
}
