/// An item of a list that may have a list of its own below it.
struct OuterItem {
  let block: Int
  private let indent: Int
  /// The bytes of its bullet; of “a)” the bracket alone, because the next one has another letter.
  private let mark: [UInt8]
  var hasSubItems = false

  init(_ bytes: [UInt8], _ line: TextLine, block: Int) {
    self.block = block
    indent = line.content.lowerBound - line.start
    let mark = bytes[line.content].prefix { !$0.isSpace }
    self.mark = mark.last == UInt8(ascii: ")") ? [UInt8(ascii: ")")] : Array(mark.prefix(4))
  }

  /// Whether another item belongs below this one: it is indented further and has another mark, or one of both where
  /// this one leads to it.
  func hasBelow(_ other: OuterItem, leads: Bool) -> Bool {
    let isDeeper = other.indent >= indent + 2
    let isOther = other.mark != mark
    return leads ? isDeeper || isOther && other.indent >= indent : isDeeper && isOther
  }
}
