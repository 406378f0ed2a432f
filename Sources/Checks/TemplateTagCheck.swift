import Diagnostics

/// A tag of another program's templates in a text: `{{< youtube … >}}`, `{% include … %}`, `{{ page.title }}`. Markdown
/// knows none of them, so that a page would show it as it is written.
struct TemplateTagCheck: PatternCheck {
  var rule: Rule { .templateTag }
  var triggers: [UInt8] { [UInt8(ascii: "{")] }
  /// A page is not what it is looked for in.
  var seesPage: Bool { false }

  /// A tag that is longer is none.
  private static let longest = 300

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    guard index + 1 < text.count, text.byte(index - 1) != UInt8(ascii: "{") else { return nil }
    let isLiquid = text[index + 1] == UInt8(ascii: "%")
    guard isLiquid || text[index + 1] == UInt8(ascii: "{") else { return nil }
    let last = UInt8(ascii: "}")
    let beforeLast = isLiquid ? UInt8(ascii: "%") : last
    for i in index + 3..<max(index + 3, min(text.count, index + Self.longest)) {
      if text[i] == 0x0A { return nil }
      if text[i] == last, text[i - 1] == beforeLast { return index..<i + 1 }
    }
    return nil
  }

  func message(_ words: String) -> String {
    "\(words) is a tag of another program’s templates, which a page would show as it stands; write what it stood for"
  }
}
