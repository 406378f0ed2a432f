import Diagnostics
import InspectionModel
import Library
import Markdown
import SitePlan

/// Prose that calls an inspection the latest although the site has a later one of the same authority. The words are about
/// the report that they link to; or about that of the year which stands behind them, of the authority that the page or the
/// sentence is about; or, on a report's page, about that report.
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
      let links = document.links.filter { whole.overlaps($0.source) }
      // The link beside the words, not one to another report before them.
      let linked =
        report(of: links.filter { $0.source.upperBound > range.lowerBound }, file, site)
        ?? report(of: links, file, site)
      let own =
        sentence.hasYear(block.text)
        ? report(ofYearBehind: words, sentence, block.text, file.role, site) : ownReport(file.role)
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

  private func report(of links: [MarkdownDocument.Link], _ file: ReadFile, _ site: SiteContext) -> Int? {
    links.lazy.compactMap { report($0.destination, file.file.path, site) }.first
  }

  /// So many words behind the claim its year may stand: “the latest inspection was that of 2012”.
  private static let reach = 5
  /// Words with which it was the latest at that time.
  private static let past: Set = ["had", "then", "time", "before", "until", "earlier", "previous"]

  /// The report of the year that stands behind a claim, where the authority is known that it is about.
  private func report(
    ofYearBehind claim: Range<Int>, _ sentence: Sentence, _ text: [UInt8], _ role: SiteFile.Role, _ site: SiteContext
  ) -> Int? {
    guard !sentence.smallWords(text).contains(where: Self.past.contains) else { return nil }
    let behind = Sentence(
      range: sentence.range,
      words: Array(sentence.words.drop { $0.lowerBound < claim.upperBound }.prefix(Self.reach)))
    guard let year = behind.years(text).first, let authority = authority(role, sentence.string(text), site) else {
      return nil
    }
    return site.plan.latestFirst(ofAuthority: authority).first { index in
      let inspected = site.library.reports[index].value.inspected
      return (inspected.end ?? inspected.start)?.year == year
    }
  }

  /// The authority that a file is about, or the one that a sentence names.
  private func authority(_ role: SiteFile.Role, _ sentence: String, _ site: SiteContext) -> Int? {
    let library = site.library
    switch role {
    case .authority(let index): return index
    case .report(let index): return library.index(of: library.reports[index].value.authority)
    case .paper(let index): return library.index(of: library.papers[index].value.authority)
    case .indicators(let index): return library.index(of: library.indicators[index].value.authority)
    default:
      let named = library.authorities.indices.filter { sentence.contains(library.authorities[$0].value.shortName) }
      return named.count == 1 ? named[0] : nil
    }
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
