import Diagnostics
import FrontMatter
import InspectionModel
import Library
import Markdown

/// A report whose summary says nothing of an area that was graded inadequate. The summary speaks of it where it
/// cites the judgement's paragraph, or where a paragraph with the word “inadequate” names the area.
struct OmittedInadequateCheck: FileRule {
  var rule: Rule { .omittedInadequate }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    guard case .report(let index) = file.role else { return }
    let report = site.library.reports[index].value
    guard let framework = site.library.framework(report.framework) else { return }
    for judgement in report.judgements {
      guard case .grade(let grade) = judgement.outcome, framework.scale[grade].id == "inadequate" else { continue }
      let area = framework.areas[judgement.area]
      if isCited(judgement, report, file) || isNamed(area.label, file) { continue }
      let message =
        "the summary says nothing of “\(area.label)”, which was graded inadequate; say what was found, and cite the paragraph"
      findings.append(RuleFinding(rule, at: place(area.path, file), message))
    }
  }

  private func isCited(_ judgement: Judgement, _ report: Report, _ file: ReadFile) -> Bool {
    guard let at = judgement.at, at != .record, let document = file.document else { return false }
    let source = report.sources[judgement.source].id
    return document.citations.contains { raw in
      guard let citation = Citation(raw.raw) else { return false }
      let isOwn =
        switch citation.target {
        case .firstSource: judgement.source == 0
        case .source(let id): id == source
        case .report, .paper: false
        }
      return isOwn && citation.locators.contains { $0.isOfSameParagraph(as: at) }
    }
  }

  private static let commonWords: Set = [
    "the", "of", "and", "for", "on", "in", "with", "who", "need", "services", "service", "children", "child", "people",
    "young", "families", "experiences", "progress", "impact", "quality",
  ]

  private func isNamed(_ label: String, _ file: ReadFile) -> Bool {
    let words = label.lowercased().split { !$0.isLetter }.map(String.init)
    let own = Set(words).subtracting(Self.commonWords)
    return file.prose.contains { block in
      let words = Sentence.all(in: block.text).flatMap { $0.smallWords(block.text) }
      let isSaid = words.indices.contains { i in
        words[i] == "inadequate" && !(i > 0 && ["not", "never", "longer", "wasn’t", "weren’t"].contains(words[i - 1]))
      }
      let said = Set(words)
      return isSaid && 2 * own.intersection(said).count >= own.count
    }
  }

  private func place(_ path: String, _ file: ReadFile) -> Range<Int> {
    let judgement = file.frontMatter?.value("judgements")?.elements.first { $0.value("area")?.text == path }
    return judgement?.value("area")?.range ?? 0..<0
  }
}

extension Locator {
  /// Whether both name, or span, the same paragraph; which item of it does not matter.
  fileprivate func isOfSameParagraph(as other: Locator) -> Bool {
    switch (self, other) {
    case (.paragraphs(let first, let last, _), .paragraphs(let otherFirst, _, _)):
      first == otherFirst || last == otherFirst || last != nil && Self.isWithin(otherFirst, first, last ?? first)
    case (.heading(let a, _), .heading(let b, _)): a == b
    default: self == other
    }
  }

  /// Whether a number of a paragraph lies between two others of the same depth.
  private static func isWithin(_ number: String, _ first: String, _ last: String) -> Bool {
    func parts(_ text: String) -> [Int] { text.split(separator: ".").compactMap { Int($0) } }
    return !parts(number).lexicographicallyPrecedes(parts(first))
      && !parts(last).lexicographicallyPrecedes(parts(number))
  }
}
