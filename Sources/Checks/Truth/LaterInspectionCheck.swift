import Diagnostics
import InspectionModel
import Library
import Markdown
import SitePlan

/// Prose that calls an inspection the latest although the site has a later one of the same authority. On a
/// report's page the words are about that report, on any other page about the report that they link to.
///
/// The templates link each report's page to the next inspection by themselves.
struct LaterInspectionCheck: FileRule {
  var rule: Rule { .laterInspection }
  var suspicion: (any BytePattern)? { WordSuspicion(["latest", "newest", "recent"]) }
  var seesOtherReports: Bool { true }

  private static let latest: Set = ["latest", "newest"]
  private static let things: Set = [
    "inspection", "inspections", "report", "judgement", "judgements", "grade", "grades", "visit",
  ]

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    guard let document = file.document else { return }
    for (block, sentence) in file.sentences {
      guard let words = claim(sentence, block.text) else { continue }
      let range = file.place(of: words, in: block)
      let whole = file.place(of: sentence.range, in: block)
      let linked = document.links.lazy.filter { whole.overlaps($0.source) }
        .compactMap { self.report($0.destination, file.file.path, site) }.first { _ in true }
      // Without a link, words with a year are about the inspection of that year.
      let own = sentence.hasYear(block.text) ? nil : ownReport(file.role)
      guard let report = linked ?? own, let later = later(than: report, site) else { continue }
      let entry = site.library.reports[later].value
      let date = entry.inspected.end ?? entry.published
      let message =
        "this is not the latest: the site has \(entry.id.rawValue)\(date.map { ", of \($0.words)" } ?? ""); give the date in place of “latest”"
      findings.append(RuleFinding(rule, at: range, message))
    }
  }

  /// “latest inspection”, “most recent Ofsted inspection”.
  private func claim(_ sentence: Sentence, _ text: [UInt8]) -> Range<Int>? {
    let small = sentence.smallWords(text)
    for i in small.indices {
      let isRecent = small[i] == "recent" && i > 0 && small[i - 1] == "most"
      guard Self.latest.contains(small[i]) || isRecent else { continue }
      guard let thing = small[(i + 1)...].prefix(3).firstIndex(where: Self.things.contains) else { continue }
      return sentence.words[isRecent ? i - 1 : i].lowerBound..<sentence.words[thing].upperBound
    }
    return nil
  }

  private func ownReport(_ role: SiteFile.Role) -> Int? { if case .report(let index) = role { index } else { nil } }

  private func report(_ destination: String, _ path: String, _ site: SiteContext) -> Int? {
    let file = destination.prefix { $0 != "#" }
    guard file.hasSuffix(".md") else { return nil }
    var folders = path.split(separator: "/").dropFirst().dropLast().map(String.init)
    for part in file.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(String(part))
      }
    }
    guard case .report(let id)? = site.library.target(ofPath: folders.joined(separator: "/")) else { return nil }
    return site.library.index(of: id)
  }

  /// The latest report of the same authority, where it is certainly later.
  private func later(than report: Int, _ site: SiteContext) -> Int? {
    let own = site.library.reports[report].value
    guard let authority = site.library.index(of: own.authority), let date = own.orderingDate,
      let latest = site.plan.latestFirst(ofAuthority: authority).first, latest != report,
      let other = site.library.reports[latest].value.orderingDate, date.lastDay < other.firstDay
    else { return nil }
    return latest
  }
}
