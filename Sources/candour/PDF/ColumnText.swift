import Files

/// Reads the pages of a PDF whose body is set in two columns again, column by column.
struct ColumnText {
  /// Runs pdftotext on a part of one page, for so many seconds; nil where it fails.
  typealias Reader = (_ page: Int, _ place: [String], _ seconds: Double) throws(FileError) -> [UInt8]?

  private let deadline: ContinuousClock.Instant
  private let read: Reader

  /// - Parameter deadline: what has not been read until then stays as it is.
  init(until deadline: ContinuousClock.Instant, _ read: @escaping Reader) {
    (self.deadline, self.read) = (deadline, read)
  }

  /// The text, page by page between form feeds, with the columns of such pages one after the other. A page of which
  /// that would lose or double a letter stays as it is, and so do all others, to the byte.
  func text(_ text: [UInt8], _ pages: [PDFPage]) throws(FileError) -> [UInt8] {
    let layout = ColumnLayout(pages).regions
    guard layout.contains(where: { $0 != nil }) else { return text }
    var parts = text.split(separator: 0x0C, omittingEmptySubsequences: false).map(Array.init)
    for (index, regions) in layout.enumerated() where parts.indices.contains(index) {
      guard let regions, let page = try self.page(index, regions),
        Self.letters(page) == Self.letters(parts[index])
      else { continue }
      parts[index] = page
    }
    return Array(parts.joined(separator: [0x0C]))
  }

  private func page(_ index: Int, _ regions: [ColumnLayout.Region]) throws(FileError) -> [UInt8]? {
    var result: [UInt8] = []
    for region in regions {
      let (x, y) = (Int(region.left.rounded()), Int(region.top.rounded()))
      let (width, height) = (Int(region.right.rounded(.up)) - x, Int(region.bottom.rounded()) - y)
      guard width > 0, height > 0 else { continue }
      let place = ["-x", "\(x)", "-y", "\(y)", "-W", "\(width)", "-H", "\(height)"]
      let seconds = ContinuousClock.now.duration(to: deadline) / .seconds(1)
      guard seconds > 0, let output = try read(index + 1, place, seconds) else { return nil }
      let text = Self.withoutEmptyLines(output)
      guard !text.isEmpty else { continue }
      if !result.isEmpty { result += region.goesOn ? [0x0A] : [0x0A, 0x0A] }
      result += text
    }
    return result + [0x0A]
  }

  /// Without empty lines and the page's end around it.
  private static func withoutEmptyLines(_ output: [UInt8]) -> ArraySlice<UInt8> {
    guard let first = output.firstIndex(where: { $0 > 0x20 }), let last = output.lastIndex(where: { $0 > 0x20 }) else {
      return []
    }
    let start = output[..<first].lastIndex { $0 == 0x0A || $0 == 0x0C }.map { $0 + 1 } ?? 0
    return output[start...last]
  }

  /// How often each letter and digit is there.
  private static func letters(_ text: [UInt8]) -> [Int] {
    var counts = [Int](repeating: 0, count: 256)
    for byte in text where byte > 0x20 { counts[Int(byte)] += 1 }
    return counts
  }
}
