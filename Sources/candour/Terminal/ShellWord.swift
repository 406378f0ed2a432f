/// A word of a command that a person is to type.
enum ShellWord {
  /// As it stands where a shell reads it as one word, else in quotes.
  static func quoted(_ word: some StringProtocol) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    if isPlain, !word.isEmpty { return String(word) }
    return "'" + String(word).replacing("'", with: "'\\''") + "'"
  }
}
