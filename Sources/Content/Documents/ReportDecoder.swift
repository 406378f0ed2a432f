import Diagnostics
import FrontMatter
import InspectionModel
import Library

/// `content/reports/AUTHORITY/SLUG.md`
struct ReportDecoder {
  let context: DecodingContext
  let file: FrontMatterFile
  private let names: FrameworkNames

  private static let schema = MappingSchema(
    "a report",
    required: ["title", "authority", "framework", "kind", "inspected", "published", "sources"],
    optional: ["lead_inspector", "judgements", "recommendations", "findings", "figures"] + CommonKeys.names
  )
  private static let judgementSchema = MappingSchema(
    "a judgement", required: ["area", "grade"], optional: ["at", "source", "note"])
  private static let findingsSchema = MappingSchema(
    "findings", required: [], optional: ["strengths", "requirements_met", "areas_for_improvement"])

  static func decode(
    _ id: Identifier<Report>,
    _ file: FrontMatterFile,
    _ context: DecodingContext,
    _ diagnostics: inout [Diagnostic]
  ) -> (Report, CommonKeys)? {
    guard let fields = file.fields(schema, &diagnostics) else { return nil }
    let framework = framework(fields, file, context, &diagnostics)
    file.scale = framework?.scale
    let decoder = ReportDecoder(context: context, file: file, names: FrameworkNames(framework: framework))
    return decoder.decode(id, fields, framework, &diagnostics)
  }

  private func decode(
    _ id: Identifier<Report>,
    _ fields: FieldReader,
    _ framework: Framework?,
    _ diagnostics: inout [Diagnostic]
  ) -> (Report, CommonKeys)? {
    let common = CommonKeys(fields, &diagnostics)
    let title = fields.text("title", &diagnostics)
    let authority = AuthorityKey.decode(fields, file, folder: id.rawValue, context, &diagnostics)
    let kind: Report.Kind? = fields.choice("kind", &diagnostics)
    let inspected = fields.inspectionDates("inspected", &diagnostics)
    let published = fields.knownOrUnknownDate("published", &diagnostics)
    let leadInspector = fields.text("lead_inspector", &diagnostics)
    let sources = SourceList(fields, &diagnostics)
    file.sources = sources
    let judgements = judgements(fields, sources, &diagnostics)
    let recommendations = RecommendationDecoder(
      file: file, names: names, sources: sources, report: id, start: inspected?.start
    ).decode(fields, &diagnostics)
    let findings = findings(fields, sources, &diagnostics)
    let figures = FigureDecoder.figures(fields, sources, &diagnostics)
    if let inspected, let framework {
      ReportDates.check(fields, inspected, published ?? nil, framework, &diagnostics)
    }
    if kind == .visit, judgements.contains(where: { if case .grade = $0.outcome { true } else { false } }),
      let value = fields["judgements"]
    {
      let message =
        "a visit gives no grades; write “kind: inspection” if this was one, or delete what is graded here"
      diagnostics.append(Diagnostic(.invalidValue, at: value.startLocation, message))
    }
    if let framework, kind == .inspection, fields.has("judgements") {
      checkCompleteness(fields, framework, judgements, &diagnostics)
    }
    guard let title, let authority, let framework, let inspected, let published, !sources.sources.isEmpty else {
      return nil
    }
    let report = Report(
      id: id,
      title: title,
      authority: authority,
      framework: framework.id,
      // One that can't be read has been told, and hides nothing else that is wrong.
      kind: kind ?? .inspection,
      inspected: inspected,
      published: published,
      leadInspector: leadInspector,
      sources: sources.sources,
      judgements: judgements,
      recommendations: recommendations,
      findings: findings,
      figures: figures
    )
    return (report, common)
  }

  private static func framework(
    _ fields: FieldReader,
    _ file: FrontMatterFile,
    _ context: DecodingContext,
    _ diagnostics: inout [Diagnostic]
  ) -> Framework? {
    guard let (text, value) = fields.scalar("framework", &diagnostics) else { return nil }
    if let framework = context.frameworks[Identifier(text)] {
      file.refer(to: .framework(framework.id), at: value.range)
      let judged = fields["judgements"]?.elements.compactMap { $0["area"]?.text } ?? []
      let inspected = fields["inspected"]?.text.flatMap { InspectionDates($0) }
      let meant = MeantFramework.instead(of: framework, judging: judged, inspected, among: context.frameworks.values)
      guard let meant else { return framework }
      let message =
        "the areas that are judged here are those of the framework \(meant.id), which \(framework.id) has not; did you mean “\(meant.id)”?"
      diagnostics.append(Diagnostic(.unknownArea, at: value.location, message, hint: meant.id.rawValue))
      // By which the rest of the file is read, so that this mistake hides no other.
      return meant
    }
    // Of a site without frameworks, that it has none has been told.
    if context.frameworkIDs.contains(text) || context.frameworkIDs.isEmpty { return nil }
    let (question, hint) = NearestName.question(text, among: context.frameworkIDs)
    let rest = question.isEmpty ? "; write its file content/frameworks/\(text).yaml first" : question
    let message = "there is no framework \(Excerpt.quoted(text))\(rest)"
    diagnostics.append(Diagnostic(.unknownFramework, at: value.location, message, hint: hint))
    return nil
  }

  private func judgements(
    _ fields: FieldReader,
    _ sources: SourceList,
    _ diagnostics: inout [Diagnostic]
  ) -> [Judgement] {
    var judgements: [Judgement] = []
    var seen: Set<Int> = []
    for element in fields.list("judgements", &diagnostics) {
      guard let fields = FieldReader(element, Self.judgementSchema, &diagnostics) else { continue }
      let area = names.area("area", of: fields, &diagnostics)
      let outcome = names.outcome(of: fields, &diagnostics)
      let source = sources.index(of: fields, &diagnostics)
      let isGraded = if case .grade = outcome { true } else { false }
      let at =
        isGraded
        ? sources.locator(of: fields, what: "a graded judgement", source: source, &diagnostics)
        : fields.locator("at", &diagnostics)
      let note = fields.text("note", &diagnostics)
      guard let area, let outcome, let framework = names.framework else { continue }
      if !framework.areas[area].isGraded, let value = fields["area"] {
        diagnostics.append(names.withoutGrade(area, at: value))
        continue
      }
      if !seen.insert(area).inserted, let value = fields["area"] {
        let message = "“\(framework.areas[area].path)” is judged twice; keep one of the two"
        diagnostics.append(Diagnostic(.repeatedName, at: value.location, message))
        continue
      }
      judgements.append(Judgement(area: area, outcome: outcome, at: at, source: source ?? 0, note: note))
    }
    // In the order of the framework, whatever the order of the file.
    return judgements.sorted { $0.area < $1.area }
  }

  /// An area without a word is a blank on a page; that is said while the file is written.
  private func checkCompleteness(
    _ fields: FieldReader,
    _ framework: Framework,
    _ judgements: [Judgement],
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let value = fields["judgements"], value.isSequence, value.elements.count == judgements.count else { return }
    let judged = Set(judgements.map(\.area))
    let missing = framework.areas.indices.filter { framework.areas[$0].isGraded && !judged.contains($0) }
    guard !missing.isEmpty else { return }
    let paths = missing.map { framework.areas[$0].path }.joined(separator: ", ")
    let message =
      "nothing is said of \(paths); add a judgement for each, with “grade: not-known” or another reason where there is no grade"
    diagnostics.append(Diagnostic(.missingJudgement, at: value.startLocation, message))
  }

  private func findings(
    _ fields: FieldReader,
    _ sources: SourceList,
    _ diagnostics: inout [Diagnostic]
  ) -> Findings {
    guard let value = fields["findings"],
      let fields = FieldReader(value, Self.findingsSchema, &diagnostics)
    else { return .none }
    return Findings(
      strengths: FindingDecoder.findings(fields, "strengths", sources, &diagnostics),
      requirementsMet: FindingDecoder.findings(fields, "requirements_met", sources, &diagnostics),
      areasForImprovement: FindingDecoder.findings(fields, "areas_for_improvement", sources, &diagnostics)
    )
  }
}
