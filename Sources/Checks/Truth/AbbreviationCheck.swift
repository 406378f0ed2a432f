import Diagnostics
import FrontMatter

/// Abbreviations that no reader can look up: neither in the glossary nor spelled out on the page with the
/// abbreviation in brackets, or the other way round. Each is told once for a page, where it comes first.
struct AbbreviationCheck: FileRule {
  var rule: Rule { .unexplainedAbbreviation }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    var texts = file.prose.filter { !$0.isQuoted }.map { block in
      Place(text: block.text) { file.place(of: $0, in: block) }
    }
    let front = EntryTexts.texts(of: file.role, in: site.library)
    texts = front.map { text in Place(text: Array(text.utf8)) { _ in file.place(ofText: text) } } + texts
    var told: Set<String> = []
    for place in texts {
      for range in Abbreviation.all(in: place.text) {
        let name = String(decoding: place.text[range], as: UTF8.self)
        if site.abbreviations.contains(name) || told.contains(name) { continue }
        told.insert(name)
        if texts.contains(where: { Self.explains(name, $0.text) }) { continue }
        let message =
          "“\(name)” is explained neither here nor in the glossary; write it out once with “(\(name))” behind it, or add it to content/glossary.yaml"
        findings.append(RuleFinding(rule, at: place.find(range), message))
      }
    }
  }

  private struct Place {
    let text: [UInt8]
    let find: (Range<Int>) -> Range<Int>
  }

  /// Whether a text has “The Full Name (TFN)” or “TFN (the full name)”.
  private static func explains(_ name: String, _ text: [UInt8]) -> Bool {
    let letters = Array(name.utf8)
    var i = 0
    while let at = text.firstOffset(of: letters[...], in: i..<max(i, text.count)) {
      let end = at + letters.count
      let isBracketed =
        text.byte(at - 1) == UInt8(ascii: "(")
        && (text.byte(end) == UInt8(ascii: ")") || text.byte(end) == UInt8(ascii: "s"))
      let isFollowed = text.byte(end) == 0x20 && text.byte(end + 1) == UInt8(ascii: "(")
      if isBracketed || isFollowed { return true }
      i = end
    }
    return false
  }
}
