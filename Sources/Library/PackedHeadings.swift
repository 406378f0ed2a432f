/// The headings of a body in one run of bytes. Those of all bodies are in memory at once, and two strings and their
/// places for each take twice as much.
struct PackedHeadings: Sendable {
  /// For each heading its level, the id and the text, both with the count of their bytes before.
  private let bytes: [UInt8]

  init(_ headings: [BodyOutline.Heading]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(headings.reduce(0) { $0 + 9 + $1.id.utf8.count + $1.text.utf8.count })
    for heading in headings {
      bytes.append(UInt8(clamping: heading.level))
      for text in [heading.id, heading.text] {
        let count = UInt32(text.utf8.count)
        for shift: UInt32 in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
        bytes += text.utf8
      }
    }
    self.bytes = bytes
  }

  /// As they were given.
  var headings: [BodyOutline.Heading] {
    var headings: [BodyOutline.Heading] = []
    var rest = bytes[...]
    func text() -> String {
      let count = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      defer { rest = rest.dropFirst(count) }
      return String(decoding: rest.prefix(count), as: UTF8.self)
    }
    while let level = rest.popFirst() {
      let id = text()
      headings.append(BodyOutline.Heading(level: Int(level), id: id, text: text()))
    }
    return headings
  }
}
