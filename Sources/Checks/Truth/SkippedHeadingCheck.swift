import Diagnostics
import Markdown

/// Headings that skip a level: a heading of level 4 under one of level 2. The title is the page's level 1.
///
/// https://www.w3.org/WAI/tutorials/page-structure/headings/
struct SkippedHeadingCheck: FileRule {
  var rule: Rule { .skippedHeading }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    var last = 1
    for heading in file.document?.headings ?? [] {
      if heading.level > last + 1 {
        let marks = String(repeating: "#", count: last + 1)
        let message =
          "this heading of level \(heading.level) comes after one of level \(last); start it with “\(marks)”"
        findings.append(RuleFinding(rule, at: heading.source, message))
      }
      last = heading.level
    }
  }
}
