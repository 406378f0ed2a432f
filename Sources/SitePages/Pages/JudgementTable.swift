import InspectionModel
import SitePlan
import Templates

/// A row of a report's judgements: a judged area, or the heading over some.
struct JudgementRow {
  let area: Area
  /// Nil for a heading.
  let grade: GradeRecord?
  let judgement: Judgement?
  let sources: SourceList
  private let isNested: Bool

  init(_ area: Area, _ judgement: Judgement?, under framework: Framework, _ sources: SourceList) {
    self.area = area
    self.judgement = judgement
    self.sources = sources
    isNested = framework.isNested(area)
    grade = area.isGraded ? GradeRecord(judgement?.outcome, under: framework) : nil
  }

  static let schema = RecordSchema<JudgementRow>(
    "judgement",
    [
      .flag("is_heading", "Whether the row is a heading over others, without a grade") { $0.grade == nil },
      .text("fragment", "Its id on the page: judgement-PATH, with dashes") {
        "judgement-" + $0.area.dashedPath
      },
      .text("label", "The area, as the inspectorate's record prints it") { $0.area.label },
      .number("depth", "How deep in the tree it stands; 0 at the root") { $0.area.depth },
      .flag("is_nested", "Whether it stands below another row of its branch") { $0.isNested },
      .record("grade", GradeRecord.schema, "The grade, or why there is none; absent for a heading") {
        $0.grade
      },
      .html("place", "A link to the place that says so") { row, out in
        guard let judgement = row.judgement else { return }
        row.sources.write(judgement.at, judgement.source, into: &out)
      },
      .text("note", "A remark") { $0.judgement?.note },
    ]
  )
}

extension Framework {
  /// Whether an area stands below another row of a table that shows the roots of branches as its headings.
  func isNested(_ area: Area) -> Bool {
    area.depth > 1 || (area.parent.map { areas[$0].isGraded } ?? false)
  }
}

/// Judgements that stand together: those of one branch of the framework's tree, or of areas at its root.
struct JudgementGroup {
  /// The root of the branch; nil for areas that are roots themselves.
  let heading: String?
  var rows: [JudgementRow]

  static let schema = RecordSchema<JudgementGroup>(
    "group of judgements",
    [
      .text("heading", "The root of the branch: “Safeguarding services”; absent where areas are roots") {
        $0.heading
      },
      .list("rows", JudgementRow.schema, "Its areas in the order of the tree") { $0.rows },
    ]
  )

  /// A report's judgements in the order of its framework's tree, areas without one included, so that nothing
  /// is silently missing. Empty for a report without any.
  static func groups(of report: Report, under framework: Framework, _ sources: SourceList) -> [JudgementGroup] {
    guard !report.judgements.isEmpty else { return [] }
    var byArea = [Judgement?](repeating: nil, count: framework.areas.count)
    for judgement in report.judgements { byArea[judgement.area] = judgement }
    var groups: [JudgementGroup] = []
    for (index, area) in framework.areas.enumerated() {
      if area.depth == 0, !area.isGraded {
        groups.append(JudgementGroup(heading: area.label, rows: []))
        continue
      }
      if groups.isEmpty || (area.depth == 0 && groups.last?.heading != nil) {
        groups.append(JudgementGroup(heading: nil, rows: []))
      }
      groups[groups.count - 1].rows.append(
        JudgementRow(area, byArea[index], under: framework, sources)
      )
    }
    return groups
  }
}
