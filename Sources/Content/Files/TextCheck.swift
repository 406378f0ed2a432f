import Diagnostics

/// What every text file of a site must be: UTF-8, in composed form (NFC), and not too large.
enum TextCheck {
  /// 1 MiB.
  static let largest = 1 << 20

  static func tooLarge(_ path: String, size: Int) -> Diagnostic {
    let message = "the file has \(size) bytes, and a file may have 1 MiB (1,048,576 bytes); split it"
    return Diagnostic(.fileTooLarge, at: SourceLocation(file: path), message)
  }

  /// Empty where the bytes are well-formed.
  static func problems(in source: SourceText) -> [Diagnostic] {
    let kinds = Self.kinds(of: source.bytes)
    // Text of ASCII alone needs no decoding.
    if !kinds.hasControls, !kinds.isBeyondASCII { return [] }
    if let problem = problem(in: source, kinds) { return [problem] }
    return kinds.hasControls || kinds.isBeyondASCII ? UnshownCharacters.problems(in: source) : []
  }

  private static func problem(in source: SourceText, _ kinds: Kinds) -> Diagnostic? {
    if kinds.hasControls, let zero = source.bytes.firstIndex(of: 0) {
      let message = "there is a NUL character here; this is no text file, or it was saved as UTF-16: save it as UTF-8"
      return Diagnostic(.invalidUTF8, at: source.location(of: zero..<zero + 1), message)
    }
    guard let text = String(validating: source.bytes, as: UTF8.self) else {
      let offset = firstInvalid(source.bytes)
      let message = "this byte is not UTF-8; save the file as UTF-8"
      return Diagnostic(.invalidUTF8, at: source.location(of: offset..<offset + 1), message)
    }
    return kinds.mayCombine ? decomposed(text, source) : nil
  }

  private struct Kinds {
    /// NUL among them.
    var hasControls = false
    var isBeyondASCII = false
    var mayCombine = false
  }

  /// What kinds of bytes there are, found eight at a time: every file of the site comes by here.
  private static func kinds(of bytes: [UInt8]) -> Kinds {
    var kinds = Kinds()
    func look(at byte: UInt8) {
      if UnshownCharacters.isControl(byte) { kinds.hasControls = true }
      if byte >= 0x80 { kinds.isBeyondASCII = true }
      // With these start the marks that combine (U+0300 to U+036F).
      if byte == 0xCC || byte == 0xCD { kinds.mayCombine = true }
    }
    bytes.withUnsafeBytes { buffer in
      let ones: UInt64 = 0x0101_0101_0101_0101
      var i = 0
      while i + 8 <= buffer.count {
        let eight = buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        // The high bit of a byte is set where it is beyond ASCII, or where it or one below it is less than a space; and
        // where it is DEL.
        if (eight | (eight &- ones &* 0x20) | (eight &+ ones)) & (ones << 7) != 0 {
          for k in i..<i + 8 { look(at: buffer[k]) }
        }
        i += 8
      }
      while i < buffer.count {
        look(at: buffer[i])
        i += 1
      }
    }
    return kinds
  }

  /// Where the first ill-formed sequence starts; the count where there is none.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }

  /// A letter followed by a combining mark that together have a character of their own.
  private static func decomposed(_ text: String, _ source: SourceText) -> Diagnostic? {
    var offset = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if (0x300...0x36F).contains(scalar.value), let base = previous {
        var pair = String(base)
        pair.unicodeScalars.append(scalar)
        if let composed = composedForm(of: pair) {
          let start = offset - UTF8.width(base)
          let message =
            "this letter is written as two characters (not in Unicode form NFC); write it as one, “\(composed)”"
          let range = start..<offset + width
          return Diagnostic(.notNFC, at: source.location(of: range), message, hint: composed)
        }
      }
      previous = scalar
      offset += width
    }
    return nil
  }

  /// The single character that is canonically equivalent to the pair, by Swift's own comparison.
  private static func composedForm(of pair: String) -> String? {
    for block in [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF] as [ClosedRange<UInt32>] {
      for value in block {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let candidate = String(scalar)
        if candidate == pair { return candidate }
      }
    }
    return nil
  }
}
