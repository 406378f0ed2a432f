import Diagnostics
import FrontMatter
import InspectionModel
import Library

/// What a new site said of its example, left on a site that no longer has it: addresses where nobody is, the name of the
/// made-up council, a title that says “an example”, the sentence by which a page calls its inspections made up.
///
/// A site with the example is one throughout, and is told nothing; neither is one without a report, nor one that was
/// given another address for examples, which is meant to show something.
struct ExampleLeftCheck: FileRule {
  var rule: Rule { .exampleLeft }
  var seesSettings: Bool { true }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    guard !site.library.reports.isEmpty, site.library.authority(Identifier(ExampleSite.authority)) == nil else {
      return
    }
    switch file.role {
    case .settings: checkSettings(file, &findings)
    case .page:
      guard let place = file.source.bytes.firstRange(of: Array(ExampleSite.sentence.utf8)) else { return }
      let message = "this is still what the example of a new site says; delete it, or say what is true of this site"
      findings.append(RuleFinding(rule, at: place, message))
    default: break
    }
  }

  private func checkSettings(_ file: ReadFile, _ findings: inout [RuleFinding]) {
    guard let root = file.frontMatter else { return }
    let address = root.value("base_url")?.text ?? ""
    let isShown = Self.isNobodys(address) && address != ExampleSite.address
    for (key, value) in root.pairs where key.text != "allow" && key.text != "rules" {
      value.forEachText { text, range in
        let message: String
        if !isShown, Self.isNobodys(text) {
          message = "nobody is at an address of example.org; write the one of this site or its publisher"
        } else if key.text == "title", text.contains(ExampleSite.title) {
          message = "the title still says that this is an example; write the title of this site"
        } else if text.contains(ExampleSite.name) {
          message = "\(ExampleSite.name) is the made-up council of the example; write the name of the publisher"
        } else {
          return
        }
        findings.append(RuleFinding(rule, at: range, message))
      }
    }
  }

  /// Whether a text is an address at a domain that is kept for examples (RFC 2606).
  private static func isNobodys(_ text: String) -> Bool {
    var host = text[...]
    if let scheme = text.firstRange(of: "://") {
      host = text[scheme.upperBound...].prefix { !"/:?#".contains($0) }
    } else if let at = text.lastIndex(of: "@") {
      host = text[text.index(after: at)...]
    } else {
      return false
    }
    let labels = host.lowercased().split(separator: ".").suffix(2)
    return labels.first == "example" && ["org", "com", "net"].contains(labels.last)
  }
}
