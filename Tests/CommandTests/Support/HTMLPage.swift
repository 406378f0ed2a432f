import Foundation

/// What a crawler sees of a page: its ids, and where it leads.
struct HTMLPage {
  private(set) var ids: [String] = []
  private(set) var links: [String] = []
  private(set) var headingLevels: [Int] = []
  private(set) var text = ""

  init(_ bytes: [UInt8]) {
    let html = String(decoding: bytes, as: UTF8.self)
    var rest = Substring(html)
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
        continue
      }
      guard let close = Self.end(of: rest) else { break }
      let tag = rest[rest.index(after: rest.startIndex)..<close]
      rest = rest[rest.index(after: close)...]
      take(tag)
      for name in ["script", "style"] where tag.hasPrefix(name) {
        rest = rest.firstRange(of: "</\(name)>").map { rest[$0.lowerBound...] } ?? ""
      }
    }
  }

  private static func end(of tag: Substring) -> Substring.Index? {
    var quote: Character?
    for index in tag.indices {
      let character = tag[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return index
      }
    }
    return nil
  }

  private mutating func take(_ tag: Substring) {
    let name = tag.prefix { $0.isLetter || $0.isNumber }.lowercased()
    if name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) { headingLevels.append(level) }
    for (attribute, value) in Self.attributes(tag.dropFirst(name.count)) {
      switch attribute {
      case "id": ids.append(value)
      case "href", "src": if name != "base" { links.append(value) }
      default: break
      }
    }
  }

  private static func attributes(_ text: Substring) -> [(String, String)] {
    var result: [(String, String)] = []
    var rest = text
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
      if name.isEmpty { return result }
      rest = rest.dropFirst(name.count)
      var value = ""
      if rest.hasPrefix("=") {
        rest = rest.dropFirst()
        if let quote = rest.first, quote == "\"" || quote == "'" {
          rest = rest.dropFirst()
          let raw = rest.prefix { $0 != quote }
          value = decoded(raw)
          rest = rest.dropFirst(raw.count + 1)
        } else {
          let raw = rest.prefix { !$0.isWhitespace }
          value = decoded(raw)
          rest = rest.dropFirst(raw.count)
        }
      }
      result.append((name.lowercased(), value))
    }
  }

  private static func decoded(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
