/// What a body may hold of the syntax for which cmark goes through the whole tree again, or stops at every `w` and
/// every colon. Most bodies have none of it, and are then read in four fifths of the time.
struct NeededSyntax {
  /// Addresses that cmark recognises by themselves: `www.`, `://`, or an `@`, which a reference may stand for.
  private(set) var addresses = false
  /// Whatever may become `[^`: a caret, or a reference behind a bracket.
  private(set) var footnotes = false

  static let all = NeededSyntax(addresses: true, footnotes: true)

  private init(addresses: Bool, footnotes: Bool) {
    self.addresses = addresses
    self.footnotes = footnotes
  }

  init(_ bytes: [UInt8], _ body: Range<Int>) {
    bytes.withUnsafeBufferPointer { bytes in
      func has(_ next: StaticString, after i: Int) -> Bool {
        i + next.utf8CodeUnitCount < body.upperBound
          && next.withUTF8Buffer { $0.elementsEqual(bytes[i + 1...i + next.utf8CodeUnitCount]) }
      }
      var i = body.lowerBound
      while true {
        while i < body.upperBound, !Self.isMarker(bytes[i]) { i += 1 }
        guard i < body.upperBound else { break }
        switch bytes[i] {
        case .caret: footnotes = true
        case .at: addresses = true
        case .ampersand:
          addresses = addresses || has("#", after: i) || has("commat", after: i)
          footnotes = footnotes || i > body.lowerBound && bytes[i - 1] == .openBracket
        case .colon: addresses = addresses || has("//", after: i)
        case 0x77: addresses = addresses || has("ww.", after: i)
        default: break
        }
        i += 1
      }
    }
  }

  /// Whether the byte is one of `& : @ ^ w`. Two words of bits, because this is asked of every byte.
  private static func isMarker(_ byte: UInt8) -> Bool {
    byte < 0x80
      && (byte < 0x40 ? 0x0400_0040_0000_0000 as UInt64 : 0x0080_0000_4000_0001) & (1 &<< UInt64(byte & 0x3F)) != 0
  }
}
