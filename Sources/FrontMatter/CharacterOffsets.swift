import Diagnostics

/// Turns libyaml's character offsets into byte offsets of the file.
///
/// Marks come nearly in order, so a cursor that walks forwards and, for a few steps, back makes the whole
/// linear; text that is plain ASCII needs no walk at all.
struct CharacterOffsets {
  let range: Range<Int>
  private let source: SourceText
  private let isASCII: Bool
  private var character = 0
  private var byte: Int

  init(source: SourceText, range: Range<Int>, isASCII: Bool) {
    self.source = source
    self.range = range
    self.byte = range.lowerBound
    self.isASCII = isASCII
  }

  mutating func bytes(of mark: YAMLEvent.Mark) -> Range<Int> {
    let start = byte(ofCharacter: mark.start)
    return start..<max(start, byte(ofCharacter: mark.end))
  }

  mutating func byte(ofCharacter index: Int) -> Int {
    if isASCII { return min(range.lowerBound + index, range.upperBound) }
    while character < index, byte < range.upperBound {
      byte += 1
      while byte < range.upperBound, source.bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > index, byte > range.lowerBound {
      byte -= 1
      while byte > range.lowerBound, source.bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return byte
  }
}
