import Diagnostics
import FrontMatter
import InspectionModel

/// `content/papers/AUTHORITY/SLUG.md`
enum PaperDecoder {
  private static let schema = MappingSchema(
    "a paper",
    required: ["title", "authority", "published", "sources"],
    optional: ["committee", "item", "about", "figures", "priorities", "milestones"] + CommonKeys.names
  )
  private static let milestoneSchema = MappingSchema(
    "a milestone", required: ["when", "what"], optional: ["why", "at", "source"])

  static func decode(
    _ id: Identifier<Paper>,
    _ file: FrontMatterFile,
    _ context: DecodingContext,
    _ diagnostics: inout [Diagnostic]
  ) -> (Paper, CommonKeys)? {
    guard let fields = file.fields(schema, &diagnostics) else { return nil }
    let common = CommonKeys(fields, &diagnostics)
    let title = fields.text("title", &diagnostics)
    let authority = AuthorityKey.decode(fields, file, folder: id.rawValue, context, &diagnostics)
    let committee = fields.text("committee", &diagnostics)
    let published = fields.knownOrUnknownDate("published", &diagnostics)
    let item = fields.text("item", &diagnostics)
    let sources = SourceList(fields, &diagnostics)
    file.sources = sources
    let about: [(id: Identifier<Report>, value: YAMLValue)] = fields.identifiers("about", &diagnostics)
    for report in about { file.refer(to: .report(report.id), at: report.value.range) }
    let figures = FigureDecoder.figures(fields, sources, &diagnostics)
    let priorities = FindingDecoder.findings(fields, "priorities", sources, &diagnostics)
    let milestones = fields.list("milestones", &diagnostics).compactMap {
      milestone($0, sources, &diagnostics)
    }
    guard let title, let authority, let published, !sources.sources.isEmpty else { return nil }
    let paper = Paper(
      id: id,
      title: title,
      authority: authority,
      committee: committee,
      published: published,
      item: item,
      about: about.map(\.id),
      sources: sources.sources,
      figures: figures,
      priorities: priorities,
      milestones: milestones
    )
    return (paper, common)
  }

  private static func milestone(
    _ value: YAMLValue,
    _ sources: SourceList,
    _ diagnostics: inout [Diagnostic]
  ) -> Milestone? {
    guard let fields = FieldReader(value, milestoneSchema, &diagnostics) else { return nil }
    let when = fields.text("when", &diagnostics)
    let what = fields.text("what", &diagnostics)
    let why = fields.text("why", &diagnostics)
    let source = sources.index(of: fields, &diagnostics)
    let at = sources.locator(of: fields, what: "a milestone", source: source, &diagnostics)
    guard let when, let what else { return nil }
    return Milestone(when: when, what: what, why: why, at: at, source: source ?? 0)
  }
}
