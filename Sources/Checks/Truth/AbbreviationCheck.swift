import Diagnostics
import FrontMatter
import Markdown

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
        let all =
          explained ?? texts.reduce(into: Self.linked(file)) { $0.formUnion(Abbreviation.explained(in: $1.text)) }
        explained = all
        if all.contains(name) { continue }
        let message =
          "“\(name)” is explained neither here nor in the glossary; write it out once with “(\(name))” behind it, or add it to content/glossary.yaml"
        findings.append(RuleFinding(rule, at: place.find(range), message))
      }
    }
  }

  /// Those in the words of a link to the glossary. Where it has no such entry, that has been told.
  private static func linked(_ file: ReadFile) -> Set<String> {
    guard let document = file.document else { return [] }
    return document.links.filter { $0.destination.hasPrefix("term:") }.reduce(into: []) { names, link in
      let words = Array(document.plainText(of: link.node).utf8)
      names.formUnion(Abbreviation.all(in: words).map { String(decoding: words[$0], as: UTF8.self) })
    }
  }

  private struct Place {
    let text: [UInt8]
    let find: (Range<Int>) -> Range<Int>
  }
}
