/// A part of a file with the words as its page shows them: a number is one whether its spaces may break or not, a
/// digit of it is in bold, or it is written as a character reference.
///
/// Written out are spaces of any kind, hyphens that don't break, digits of full width, character references and
/// escapes of Markdown and of YAML; left out are what has no width, marks of emphasis and of code, marks of notes, and
/// of a link all but its words. It is meant for looking, so that a mark too many may go.
struct PageWords {
  private(set) var bytes: [UInt8] = []
  /// Where what is written from an offset on stands in the file. `end` is that of a mark of which something else was
  /// written; nil where bytes follow as they stand.
  private var steps: [(offset: Int, source: Int, end: Int?)] = []

  /// - Parameter range: of `text`.
  init(_ text: [UInt8], _ range: Range<Int>) {
    bytes.reserveCapacity(range.count)
    copy(from: range.lowerBound)
    var i = range.lowerBound
    while i < range.upperBound {
      if let mark = PageMark(text, at: i, before: range.upperBound) {
        if !mark.words.isEmpty { steps.append((bytes.count, i, mark.end)) }
        bytes += mark.words
        i = mark.end
        copy(from: i)
      } else {
        bytes.append(text[i])
        i += 1
      }
    }
  }

  private mutating func copy(from source: Int) {
    if steps.last?.offset == bytes.count { steps.removeLast() }
    steps.append((bytes.count, source, nil))
  }

  /// Where a range of the words stands in the file, with the marks within it.
  func source(of range: Range<Int>) -> Range<Int> {
    let first = step(at: range.lowerBound)
    let start = first.end == nil ? first.source + range.lowerBound - first.offset : first.source
    if range.isEmpty { return start..<start }
    let last = step(at: range.upperBound - 1)
    return start..<max(start, last.end ?? last.source + range.upperBound - last.offset)
  }

  /// The last step that starts at an offset or before it.
  private func step(at offset: Int) -> (offset: Int, source: Int, end: Int?) {
    var low = 0
    var high = steps.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if steps[middle].offset <= offset { low = middle } else { high = middle }
    }
    return steps[low]
  }

  /// Words as a page shows them.
  static func plain(_ words: String) -> String {
    let bytes = Array(words.utf8)
    return String(decoding: PageWords(bytes, bytes.indices).bytes, as: UTF8.self)
  }
}
