import Diagnostics
import Markdown

/// Links whose words do not say where they lead: “here”, “read more”, or the bare address. A screen reader lists
/// the links of a page by their words alone.
///
/// https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context
struct VagueLinkCheck: FileRule {
  var rule: Rule { .vagueLink }

  private static let vague: Set = [
    "here", "click", "click here", "click this link", "see here", "this", "this link", "this page", "link", "more",
    "read more", "see more", "learn more", "find out more", "more information", "more info", "further information",
    "details", "download", "go", "page", "website", "this website", "site", "report", "pdf", "document", "continue",
    "read on", "available here", "click here to read", "following this link", "follow this link", "the link",
    "the page",
    "the report here", "it",
    // An arrow, or nothing at all.
    "",
  ]

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    guard let document = file.document else { return }
    for link in document.links where !link.isImage {
      let text = document.plainText(of: link.node)
      let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
      if Self.vague.contains(words) {
        let message = "“\(text)” does not say where this link leads; name the page or the document"
        findings.append(RuleFinding(rule, at: link.source, message))
      } else if Self.isAddress(text) {
        let message = "the address itself is no name for a link; write [the name of the page](address)"
        findings.append(RuleFinding(rule, at: link.source, message))
      }
    }
  }

  /// An e-mail address says whom it reaches.
  private static func isAddress(_ text: String) -> Bool {
    let small = text.lowercased()
    return small.hasPrefix("http://") || small.hasPrefix("https://") || small.hasPrefix("www.")
  }
}
