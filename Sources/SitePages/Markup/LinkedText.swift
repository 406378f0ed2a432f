import InspectionModel

/// Plain text of the settings in which a reader may have to follow an address.
enum LinkedText {
  /// Writes the text with each of its web addresses as a link; a full stop or a bracket behind one is no part of it.
  static func write(_ text: String, into out: inout [UInt8]) {
    var rest = text[...]
    while let start = rest.firstRange(of: "http")?.lowerBound {
      let word = rest[start...].prefix { !$0.isWhitespace }
      guard word.hasPrefix("https://") || word.hasPrefix("http://") else {
        out.appendText(String(rest[..<word.endIndex]))
        rest = rest[word.endIndex...]
        continue
      }
      var address = word
      while let last = address.last, ".,;:!?)]”’\"'".contains(last) { address.removeLast() }
      out.appendText(String(rest[..<start]))
      out.appendMarkup("<a")
      out.appendAttribute("href", String(address))
      out.appendMarkup(">")
      out.appendText(String(address))
      out.appendMarkup("</a>")
      rest = rest[address.endIndex...]
    }
    out.appendText(String(rest))
  }
}
