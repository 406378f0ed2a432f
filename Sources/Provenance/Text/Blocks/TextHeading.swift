/// A heading of a published text, and what stands below it.
package struct TextHeading: Sendable {
  package let title: String
  /// Its letters and digits alone, small, by which it is looked up.
  package let key: [UInt8]
  package let block: Int
  /// Of one that ends in its grade, “Care leavers: good”, the same without it, by which it may be cited too.
  let ungradedKey: [UInt8]?
  /// The block behind the last below it.
  package let end: Int

  static func all(_ bytes: [UInt8], _ blocks: [TextBlock]) -> [TextHeading] {
    var result: [TextHeading] = []
    let indices = blocks.indices.filter { blocks[$0].kind == .heading }
    for (n, index) in indices.enumerated() {
      let range = titleRange(bytes, blocks[index])
      // What a letter is about stands right below whom it greets, and opens the letter, too.
      let isGreeting = bytes[range].starts(with: "Dear ".utf8)
      // What a first page says of the inspection stands between the title and what it opens, and a heading that sets a time
      // limit divides the list below a heading; neither ends it.
      let isDetail = FirstPageLabels.isLabelled(bytes[blocks[index].range])
      let next = indices[(n + 1)...].first {
        !(isGreeting && $0 == index + 1) && (isDetail || !FirstPageLabels.isLabelled(bytes[blocks[$0].range]))
          && (!TimeLimitWords.isHeading(bytes, blocks[$0].range)
            || TimeLimitWords.isHeading(bytes, blocks[index].range))
      }
      result.append(
        TextHeading(
          title: String(decoding: bytes[range], as: UTF8.self), key: key(bytes[range]), block: index,
          ungradedKey: GradedHeading.isSigned(bytes, range)
            ? GradedHeading.closingGrade(bytes, range).map { Self.key(bytes[range.lowerBound..<$0.start]) } : nil,
          end: next ?? blocks.count))
    }
    return result
  }

  /// The headings of a title, by their places in a list; without a grade only where none has that title as it is.
  static func byKey(_ headings: [TextHeading]) -> [[UInt8]: [Int]] {
    var result = Dictionary(grouping: headings.indices) { headings[$0].key }
    let ungraded = Dictionary(grouping: headings.indices.filter { headings[$0].ungradedKey?.isEmpty == false }) {
      headings[$0].ungradedKey ?? []
    }
    result.merge(ungraded) { exact, _ in exact }
    return result
  }

  /// Without marks, a number that no paragraph bears, and a grade behind it.
  private static func titleRange(_ bytes: [UInt8], _ block: TextBlock) -> Range<Int> {
    var lower = block.range.lowerBound
    var upper = block.range.upperBound
    while lower < upper, bytes[lower] == UInt8(ascii: "#") || bytes[lower].isSpace { lower += 1 }
    if let grade = GradeWords.gradeLine(bytes, lower..<upper), grade.start > lower { upper = grade.start }
    var i = lower
    while i < upper, bytes[i].isDigit || bytes[i] == UInt8(ascii: ".") { i += 1 }
    if i > lower, i < upper, bytes[i].isSpace { lower = i }
    while lower < upper, bytes[lower].isSpace { lower += 1 }
    while upper > lower, bytes[upper - 1].isSpace || bytes[upper - 1] == UInt8(ascii: ":") { upper -= 1 }
    return lower..<upper
  }

  static func key(_ title: ArraySlice<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(title.count)
    for byte in title where byte.isLetter || byte.isDigit { key.append(byte.lower) }
    return key
  }
}
