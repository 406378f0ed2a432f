import Diagnostics
import FrontMatter
import InspectionModel

/// What a report asks for, and what later documents say of it.
struct RecommendationDecoder {
  let file: FrontMatterFile
  let names: FrameworkNames
  let sources: SourceList
  let report: Identifier<Report>
  /// When the inspection began, where that is known: nothing that it asks for was answered before.
  let start: CivilDate?

  private static let schema = MappingSchema(
    "a recommendation",
    required: ["id", "area", "summary"],
    optional: ["kind", "for", "within", "at", "source", "owner", "follow_up"]
  )
  private static let followUpSchema = MappingSchema(
    "a follow-up", required: ["status", "on"], optional: ["report", "paper", "at", "summary"])

  func decode(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> [Recommendation] {
    var result: [Recommendation] = []
    var ids: Set<String> = []
    let elements = fields.list("recommendations", &diagnostics)
    result.reserveCapacity(elements.count)
    for element in elements {
      guard let fields = FieldReader(element, Self.schema, &diagnostics) else { continue }
      let id = fields.value("id", takes: "letters a-z, digits and “-”, such as measurable-plans", &diagnostics) {
        Slug.isOne($0) ? $0 : nil
      }
      if let id, !ids.insert(id).inserted, let value = fields["id"] {
        let message = "another recommendation of this report has the id “\(id)”; give each its own"
        diagnostics.append(Diagnostic(.repeatedName, at: value.location, message))
      }
      let kind: Recommendation.Kind? = fields.choice("kind", &diagnostics)
      let area = names.area("area", of: fields, &diagnostics)
      let addressees = addressees(fields, &diagnostics)
      let summary = fields.text("summary", &diagnostics)
      let within = fields.value(
        "within",
        takes: "immediately, or a number of days, weeks or months, such as “3 months”",
        &diagnostics
      ) { TimeLimit($0) }
      let source = sources.index(of: fields, &diagnostics)
      let at = sources.locator(of: fields, what: "a recommendation", source: source, &diagnostics)
      let owner = fields.text("owner", &diagnostics)
      let followUps = followUps(fields, &diagnostics)
      guard let id, let area, let summary else { continue }
      result.append(
        Recommendation(
          id: id,
          kind: kind ?? .recommendation,
          area: area,
          addressees: addressees,
          summary: summary,
          within: within,
          at: at,
          source: source ?? 0,
          owner: owner,
          followUps: followUps
        )
      )
    }
    return result
  }

  private func addressees(
    _ fields: FieldReader,
    _ diagnostics: inout [Diagnostic]
  ) -> [Recommendation.Addressee] {
    var result: [Recommendation.Addressee] = []
    for (text, value) in fields.texts("for", &diagnostics) {
      guard let addressee: Recommendation.Addressee = value.choice(text, of: "for", &diagnostics) else { continue }
      if result.contains(addressee) {
        let message = "“\(text)” stands here twice; keep one"
        diagnostics.append(Diagnostic(.repeatedName, at: value.location, message))
      } else {
        result.append(addressee)
      }
    }
    return Self.shared[result] ?? result
  }

  /// The lists of one addressee, which nearly all are, made once for all recommendations.
  private static let shared = Dictionary(
    uniqueKeysWithValues: Recommendation.Addressee.allCases.map { ([$0], [$0]) })

  private func followUps(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> [FollowUp] {
    var result: [FollowUp] = []
    for element in fields.list("follow_up", &diagnostics) {
      guard let fields = FieldReader(element, Self.followUpSchema, &diagnostics) else { continue }
      let status: FollowUp.Status? = fields.choice("status", &diagnostics)
      let on = fields.date("on", &diagnostics)
      let document = document(fields, &diagnostics)
      let at = fields.locator("at", &diagnostics)
      let summary = fields.text("summary", &diagnostics)
      if let message = Self.placeProblem(fields) {
        diagnostics.append(Diagnostic(.statusWithoutPlace, at: element.startLocation, message))
      }
      if let on, let start, on.lastDay < start.firstDay, let value = fields["on"] {
        let message = "this status is dated (\(on)) before the inspection starts (\(start)); correct one of the dates"
        diagnostics.append(Diagnostic(.dateOrder, at: value.location, message))
      }
      guard let status, let on, let document, let at else { continue }
      result.append(FollowUp(status: status, on: on, document: document, at: at, summary: summary))
    }
    // Of two on one date the later in the file comes later.
    return result.enumerated().sorted { a, b in
      a.element.on != b.element.on ? a.element.on < b.element.on : a.offset < b.offset
    }.map(\.element)
  }

  /// What is missing of the place in a document on which a status rests.
  private static func placeProblem(_ fields: FieldReader) -> String? {
    let document = "“report” or “paper” with its id"
    switch (fields.mentions("report") || fields.mentions("paper"), fields.mentions("at")) {
    case (true, true): return nil
    case (false, true): return "a status needs the document that says so: \(document)"
    case (true, false): return "a status needs its place in the document: “at” with the paragraph there"
    case (false, false):
      return "a status needs its place in a document: \(document), and “at” with the place there"
    }
  }

  private func document(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> DocumentReference? {
    let report = fields.text("report", &diagnostics)
    let paper = fields.text("paper", &diagnostics)
    if let report, let value = fields["report"] {
      if paper != nil {
        let message =
          "a follow-up rests on one document; write two follow-ups, one for the report and one for the paper"
        diagnostics.append(Diagnostic(.statusWithoutPlace, at: value.location, message))
        return nil
      }
      if Identifier(report) == self.report {
        let message = "a status rests on a later document, not on the report that asks; name that document"
        diagnostics.append(Diagnostic(.statusWithoutPlace, at: value.location, message))
        return nil
      }
      file.refer(to: .report(Identifier(report)), at: value.range)
      return .report(Identifier(report))
    }
    if let paper, let value = fields["paper"] {
      file.refer(to: .paper(Identifier(paper)), at: value.range)
      return .paper(Identifier(paper))
    }
    return nil
  }
}
