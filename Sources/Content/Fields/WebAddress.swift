/// What is asked of an address on the web.
enum WebAddress {
  /// Whether the text is http or https with a host, and holds nothing that an address can't.
  static func isAbsolute(_ text: String) -> Bool {
    let lower = text.lowercased()
    let rest = lower.hasPrefix("https://") ? lower.dropFirst(8) : lower.hasPrefix("http://") ? lower.dropFirst(7) : ""
    guard let first = rest.unicodeScalars.first,
      first.properties.isAlphabetic || first.properties.numericType != nil || first == "["
    else { return false }
    return text.unicodeScalars.allSatisfy { $0.value > 0x20 && !"\"<>\\^`{|}\u{7F}".unicodeScalars.contains($0) }
  }
}
