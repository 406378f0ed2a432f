/// HTML as it is written, with what is text made harmless.
struct HTMLText {
  private(set) var text = ""

  /// Markup of our own.
  mutating func markup(_ markup: StaticString) { text += markup.description }

  mutating func write(_ words: some StringProtocol) {
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  var bytes: [UInt8] { Array(text.utf8) }
}
