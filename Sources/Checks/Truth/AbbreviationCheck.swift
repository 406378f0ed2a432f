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
    // Found once, and not for each of the abbreviations.
    var explained: Set<String>?
    for place in texts {
      for range in Abbreviation.all(in: place.text) {
        let name = String(decoding: place.text[range], as: UTF8.self)
        if site.abbreviations.contains(name) || told.contains(name) { continue }
        told.insert(name)
        let all = explained ?? texts.reduce(into: []) { $0.formUnion(Abbreviation.explained(in: $1.text)) }
        explained = all
        if all.contains(name) { continue }
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
}
