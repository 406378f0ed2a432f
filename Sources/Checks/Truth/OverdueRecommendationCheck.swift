import Diagnostics
import FrontMatter
import InspectionModel
import Library
import Markdown
import SitePlan

/// Recommendations past their due date of which the report's file does not say a word: no `follow_up`, and no
/// sentence of the body about what became of them, or below a heading that says so. That nothing is known is worth a sentence; silence could be
/// taken for neglect. One problem for each report, at the first of them.
struct OverdueRecommendationCheck: FileRule {
  var rule: Rule { .overdueRecommendation }
  var seesSettings: Bool { true }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    guard case .report(let index) = file.role else { return }
    let report = site.library.reports[index].value
    let silent = report.recommendations.filter { recommendation in
      recommendation.followUps.isEmpty
        && RecommendationState(recommendation, published: report.published, asOf: site.asOf).isPastDue
    }
    // A follow_up with a mistake in it, which has been told, is none for the report.
    guard let first = silent.first, !hasMoreFollowUps(than: report, file), !speaksOfOutcome(file) else { return }
    let what =
      silent.count == 1
      ? "“\(first.id)” is past its due date" : "“\(first.id)” and \(silent.count - 1) more are past their due dates"
    let message =
      "\(what), and nothing is said of what became of it; add a follow_up, or a part of the summary that says what is known, even if that is nothing"
    findings.append(RuleFinding(rule, at: place(first.id, file), message))
  }

  private func hasMoreFollowUps(than report: Report, _ file: ReadFile) -> Bool {
    let written = file.frontMatter?.value("recommendations")?.elements ?? []
    let count = written.reduce(0) { $0 + ($1.value("follow_up")?.elements.count ?? 0) }
    return count > report.recommendations.reduce(0) { $0 + $1.followUps.count }
  }

  private static let outcomes: [StaticString] = [
    "became of", "since then", "carried out", "followed up", "acted on", "what happened", "progress since",
    "put in place",
  ]
  /// What a sentence names whose outcome is that of a request: an inspection is carried out, too.
  private static let requests: Set = [
    "request", "requests", "recommendation", "recommendations", "asked", "asks", "whether", "became",
  ]

  /// Whether a sentence of the writer's own says it, or stands below a heading that does.
  private func speaksOfOutcome(_ file: ReadFile) -> Bool {
    var isBelow = false
    for block in file.prose {
      if case .heading = block.kind {
        isBelow = Self.namesOutcome(block.text, block.text.indices)
      } else if block.isOwnProse {
        if isBelow { return true }
        let says = Sentence.all(in: block.text).contains { sentence in
          Self.namesOutcome(block.text, sentence.range)
            && sentence.smallWords(block.text).contains(where: Self.requests.contains)
        }
        if says { return true }
      }
    }
    return false
  }

  private static func namesOutcome(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.contains { i in
      text[i].isASCIILetter && !(text.byte(i - 1)?.isWordPart ?? false) && outcomes.contains { text.hasWord($0, at: i) }
    }
  }

  private func place(_ id: String, _ file: ReadFile) -> Range<Int> {
    let recommendation = file.frontMatter?.value("recommendations")?.elements.first { $0.value("id")?.text == id }
    return recommendation?.value("id")?.range ?? 0..<0
  }
}
