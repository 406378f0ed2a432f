/// Whether a quotation stands in a text word for word.
///
/// White space, line ends, hyphens at them, dashes and the shape of quotation marks make no difference, nor does the
/// capital with which a quotation starts. `…` stands for something left out: what is before and behind it must stand
/// in this order.
package struct QuotationMatch: Sendable {
  package enum Result: Sendable, Hashable {
    case found
    /// The place in the quotation from which on it is not what is printed, and the words that are printed there.
    case differs(at: Range<Int>, printed: String?)
  }

  /// - Parameters:
  ///   - quotation: its bytes.
  ///   - passages: where it is said to stand, any of which will do.
  package static func match(_ quotation: [UInt8], in text: PublishedText, _ passages: [Passage]) -> Result {
    var worst: Result = .differs(at: 0..<quotation.count, printed: nil)
    var longest = -1
    for passage in passages {
      let stream = LetterStream(text.bytes, passage.ranges)
      let (result, count) = match(quotation, in: stream, text)
      if result == .found { return .found }
      if count > longest {
        longest = count
        worst = result
      }
    }
    return worst
  }

  /// Whether a quotation ends in a full stop where the text goes on with its sentence.
  package static func stopsEarly(_ quotation: [UInt8], in text: PublishedText, _ passages: [Passage]) -> Bool {
    guard let part = parts(quotation).last, quotation[part].last(where: { !$0.isSpace }) == UInt8(ascii: ".") else {
      return false
    }
    let own = LetterStream(quotation, part)
    let ends = passages.compactMap { passage -> Int? in
      let stream = LetterStream(text.bytes, passage.ranges)
      return place(own, in: stream, from: 0).map { Int(stream.offsets[$0 + own.letters.count - 1]) + 1 }
    }
    return !ends.isEmpty
      && ends.allSatisfy { end in
        let rest = text.bytes[end...].prefix(3)
        return rest.first?.isSpace == true && rest.dropFirst().first?.isLower == true
      }
  }

  private static func match(_ quotation: [UInt8], in stream: LetterStream, _ text: PublishedText) -> (Result, Int) {
    var from = 0
    var matched = 0
    for part in parts(quotation) {
      let own = LetterStream(quotation, part)
      guard !own.letters.isEmpty else { continue }
      if let place = place(own, in: stream, from: from), isWhole(own, at: place, in: stream, text) {
        from = place + own.letters.count
        matched += own.letters.count
        continue
      }
      return (
        difference(own, part, quotation, in: stream, text), matched + stream.longestStart(of: own.letters[...]).count
      )
    }
    return (matched > 0 ? .found : .differs(at: 0..<quotation.count, printed: nil), matched)
  }

  /// Whether the first and the last word of a part are whole words of the text: “well-articulated”, not “ell-articulated”.
  private static func isWhole(
    _ own: LetterStream, at place: Int, in stream: LetterStream, _ text: PublishedText
  ) -> Bool {
    func isPart(_ offset: Int) -> Bool { text.bytes.indices.contains(offset) && text.bytes[offset].isLetter }
    let first = Int(stream.offsets[place])
    let last = Int(stream.offsets[place + own.letters.count - 1])
    if own.letters.first?.isLetter ?? false, isPart(first - 1) { return false }
    return !((own.letters.last?.isLetter ?? false) && isPart(last + 1))
  }

  private static func place(_ own: LetterStream, in stream: LetterStream, from: Int) -> Int? {
    if let place = stream.first(own.letters[...], from: from) { return place }
    guard let first = own.letters.first, first.isLetter else { return nil }
    var other = own.letters
    other[0] = first ^ 0x20
    return stream.first(other[...], from: from)
  }

  /// Where a part stops being what is printed.
  private static func difference(
    _ own: LetterStream,
    _ part: Range<Int>,
    _ quotation: [UInt8],
    in stream: LetterStream,
    _ text: PublishedText
  ) -> Result {
    var best = stream.longestStart(of: own.letters[...])
    if let first = own.letters.first, first.isLetter {
      var other = own.letters
      other[0] = first ^ 0x20
      let second = stream.longestStart(of: other[...])
      if second.count > best.count { best = second }
    }
    // All its letters stand there, but before the part that comes first in the quotation.
    if best.count == own.letters.count { return .differs(at: part, printed: nil) }
    let start = word(quotation, at: Int(own.offsets[best.count]), part)
    guard best.count >= 8, best.end < stream.offsets.count else { return .differs(at: start, printed: nil) }
    let printed = word(text.bytes, at: Int(stream.offsets[best.end]), text.bytes.indices)
    return .differs(at: start, printed: text.string(printed))
  }

  /// The word that holds a byte.
  private static func word(_ bytes: [UInt8], at offset: Int, _ bounds: Range<Int>) -> Range<Int> {
    func isPart(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte >= 0x80 }
    var lower = offset
    var upper = offset
    while lower > bounds.lowerBound, isPart(bytes[lower - 1]) { lower -= 1 }
    while upper < bounds.upperBound, isPart(bytes[upper]) { upper += 1 }
    return lower..<max(upper, min(lower + 1, bounds.upperBound))
  }

  /// The parts between the marks of something left out: `…`, `...`, either in square brackets.
  private static func parts(_ bytes: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var i = 0
    while i < bytes.count {
      var length = 0
      if bytes[i] == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80, bytes[i + 2] == 0xA6 { length = 3 }
      if bytes[i] == UInt8(ascii: ".") {
        var end = i
        while end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
        if end - i >= 3 { length = end - i }
      }
      if length > 0 {
        parts.append(start..<i)
        start = i + length
        i = start
      } else {
        i += 1
      }
    }
    parts.append(start..<bytes.count)
    return parts
  }
}
