import InspectionModel
import Library
import SitePlan
import Templates

/// A council's own paper about an inspection.
struct PaperPage: SitePage {
  let scope: PageScope
  let index: Int
  let paper: Paper
  let sources: SourceList
  let body: PageBody?

  init(_ index: Int, in scope: PageScope, _ bodies: BodyReader) throws {
    self.scope = scope
    self.index = index
    paper = scope.library.papers[index].value
    sources = SourceList(paper.sources, ownWords: "the paper")
    body = try bodies.body(of: scope.library.papers[index].file, on: scope, citing: sources)
  }

  private var file: ContentFile { scope.library.papers[index].file }

  /// “A paper of Lewisham to the Children and Young People Select Committee, 1 March 2016, item 4.”
  private var lede: String {
    let authority = scope.library.authority(paper.authority)?.shortName ?? paper.authority.rawValue
    var words = "A paper of \(authority)"
    if let committee = paper.committee { words += " to the \(committee)" }
    if let published = paper.published { words += ", \(published.words)" }
    if let item = paper.item { words += ", item \(item)" }
    return words + "."
  }

  var description: String {
    let opening = file.body?.opening ?? ""
    return opening.isEmpty ? lede : "\(lede) \(opening)"
  }

  private var contents: [ContentsEntry] {
    var entries = ContentsEntry.headings(of: file)
    func add(_ text: String, _ fragment: String, if isThere: Bool) {
      if isThere { entries.append(ContentsEntry(text: text, fragment: fragment)) }
    }
    add("Priorities", "part:priorities", if: !paper.priorities.isEmpty)
    add("Milestones", "part:milestones", if: !paper.milestones.isEmpty)
    add("Figures", "part:figures", if: !paper.figures.isEmpty)
    add("Sources", "part:sources", if: true)
    return entries
  }

  /// The indicators that the paper published.
  private var indicators: [LinkRecord] {
    guard let authority = scope.library.index(of: paper.authority) else { return [] }
    return scope.plan.indicators(ofAuthority: authority)
      .filter { scope.library.indicators[$0].value.paper == paper.id }
      .map { scope.link(toIndicators: $0) }
  }

  private var about: [LinkRecord] {
    paper.about.compactMap { id in scope.library.index(of: id).map { scope.link(toReport: $0) } }
  }

  static let schema = RecordSchema<PaperPage>.page(
    "paper",
    [
      .text("lede", "Whose paper it is, for whom and when") { $0.lede },
      .record("authority", LinkRecord.schema, "The authority") {
        $0.scope.link(toAuthority: $0.paper.authority)
      },
      .text("checked", "What was checked against the published text, and when; absent once the file has changed") {
        $0.scope.library.checked($0.file)?.sentence(against: "paper")
      },
      .text("committee", "The committee it was written for") { $0.paper.committee },
      .text("published", "When it was published: “1 March 2016”") { $0.paper.published?.words },
      .text("item", "The number of the item on the committee's agenda") { $0.paper.item },
      .flag("has_about", "Whether it is about an inspection of this site") { !$0.about.isEmpty },
      .list("about", LinkRecord.schema, "The inspections it is about") { $0.about },
      .flag("has_indicators", "Whether its figures have a page") { !$0.indicators.isEmpty },
      .list("indicators", LinkRecord.schema, "The pages of its figures") { $0.indicators },
      .list("contents", ContentsEntry.schema, "The parts of the page") { $0.contents },
      .html("body", "The summary in the site's own words") { $0.body?.write(into: &$1) },
      .flag("has_priorities", "Whether it names priorities") { !$0.paper.priorities.isEmpty },
      .list("priorities", FindingRecord.schema, "Its priorities") { page in
        page.paper.priorities.map { FindingRecord(finding: $0, sources: page.sources) }
      },
      .flag("has_milestones", "Whether it names milestones") { !$0.paper.milestones.isEmpty },
      .list("milestones", MilestoneRecord.schema, "What it promises or tells of, with its dates") { page in
        page.paper.milestones.map { MilestoneRecord(milestone: $0, sources: page.sources) }
      },
      .flag("has_figures", "Whether there are figures") { !$0.paper.figures.isEmpty },
      .list("figures", FigureRecord.schema, "Numbers worth a fact box") { page in
        page.paper.figures.map { FigureRecord(figure: $0, sources: page.sources) }
      },
      .list("sources", SourceRecord.schema, "What the page rests on") {
        $0.paper.sources.map(SourceRecord.init)
      },
    ]
  )
}

/// Something that a plan promises by a date.
struct MilestoneRecord {
  let milestone: Milestone
  let sources: SourceList

  static let schema = RecordSchema<MilestoneRecord>(
    "milestone",
    [
      .text("when", "When, as the paper says it") { $0.milestone.when },
      .text("what", "What") { $0.milestone.what },
      .text("why", "What for") { $0.milestone.why },
      .html("place", "A link to the place that says so") {
        $0.sources.write($0.milestone.at, $0.milestone.source, into: &$1)
      },
    ]
  )
}
