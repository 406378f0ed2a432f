/// What a bracket in a body cites: a document, and the places in it.
package struct Citation: Sendable, Hashable {
  package enum Target: Sendable, Hashable {
    /// The first source of the page's own document.
    case firstSource
    /// Another of its sources, by id.
    case source(String)
    case report(Identifier<Report>)
    case paper(Identifier<Paper>)
  }

  package let target: Target
  /// Empty only where a whole document is cited that has neither numbers nor headings.
  package let locators: [Locator]
  /// How the sentence's figure follows from what stands there, where the writer says that it is derived: “22 − 19”.
  package let derived: String?

  /// Reads what stands between the brackets: `¶12, ¶15–17`, `report:lewisham/2015-sif ¶4.2.2`,
  /// `source:press`. Nil where it is none of these.
  package init?(_ text: String) {
    if let paragraphs = Self.paragraphs(text) {
      target = .firstSource
      locators = paragraphs
      derived = nil
      return
    }
    let text = Self.isTidy(text) ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var rest = text[...]
    if let mark = rest.firstRange(of: ", derived:") {
      let how = rest[mark.upperBound...].drop { $0 == " " }
      if how.isEmpty { return nil }
      derived = String(how)
      rest = rest[..<mark.lowerBound]
    } else {
      derived = nil
    }
    var target = Target.firstSource
    for prefix in ["report:", "paper:", "source:"] where text.hasPrefix(prefix) {
      let words = rest.dropFirst(prefix.count).split(separator: " ", maxSplits: 1)
      // A comma after the document is no part of its name.
      guard var id = words.first else { return nil }
      while id.last == "," { id.removeLast() }
      if id.isEmpty { return nil }
      rest = words.count > 1 ? words[1] : ""
      switch prefix {
      case "report:": target = .report(Identifier(String(id)))
      case "paper:": target = .paper(Identifier(String(id)))
      default: target = .source(String(id))
      }
    }
    self.target = target
    guard !rest.isEmpty else {
      if target == .firstSource { return nil }
      self.locators = []
      return
    }
    guard let locators = Self.locators(rest) else { return nil }
    self.locators = locators
  }

  /// Whether words stand a space apart and nothing but letters of ASCII, ¶, § and – is in a text, as in most: what is
  /// white space need then not be asked of each character.
  private static func isTidy(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      case 0x20: if last == 0x20 { return false }
      case 0x21..<0x7F, 0xC2, 0xE2: break
      case 0xB6, 0xA7: if last != 0xC2 { return false }
      case 0x80: if last != 0xE2 { return false }
      case 0x93: if last != 0x80 { return false }
      default: return false
      }
      last = byte
    }
    return last != 0x20
  }

  /// Paragraphs of the report with a comma and a space between, which most citations are; nil for any other text.
  /// Read by bytes: taken apart as text, they cost the build a twentieth of its time.
  private static func paragraphs(_ text: String) -> [Locator]? {
    guard text.utf8.first == 0xC2 else { return nil }
    var locators: [Locator] = []
    var rest = text.utf8[...]
    while true {
      let comma = rest.firstIndex(of: UInt8(ascii: ","))
      guard let locator = Locator(String(Substring(rest[..<(comma ?? rest.endIndex)]))),
        case .paragraphs = locator
      else { return nil }
      locators.append(locator)
      guard let comma else { return locators }
      rest = rest[comma...].dropFirst()
      guard rest.popFirst() == UInt8(ascii: " ") else { return nil }
    }
  }

  /// Splits at the commas that a locator follows; a heading may hold others.
  private static func locators(_ text: Substring) -> [Locator]? {
    var parts: [String] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      var trimmed = String(part.drop { $0 == " " })
      while trimmed.last == " " { trimmed.removeLast() }
      let startsLocator =
        trimmed.hasPrefix("¶") || trimmed.hasPrefix("§") || trimmed == "record"
        || trimmed.hasPrefix("table after ")
      if startsLocator || parts.isEmpty {
        parts.append(trimmed)
      } else {
        parts[parts.count - 1] += "," + part
      }
    }
    var locators: [Locator] = []
    for part in parts {
      guard let locator = Locator(part) else { return nil }
      locators.append(locator)
    }
    return locators
  }
}
