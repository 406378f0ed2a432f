import InspectionModel
import Templates

/// Judgements that stand together: those below one heading of the framework's tree, or of areas at its root.
struct JudgementGroup {
  let areas: AreaGroup
  let rows: [JudgementRow]

  static let schema = RecordSchema<JudgementGroup>(
    "group of judgements",
    [
      .text("heading", "What they stand below: “Safeguarding services”; absent where areas are roots") {
        $0.areas.heading
      },
      .flag("is_inner", "Whether that stands below another heading itself") { $0.areas.isInner },
      .list("rows", JudgementRow.schema, "Its areas in the order of the tree") { $0.rows },
    ]
  )

  /// A report's judgements in the order of its framework's tree, areas without one included, so that nothing
  /// is silently missing. Empty for a report without any.
  static func groups(of report: Report, under framework: Framework, _ sources: SourceList) -> [JudgementGroup] {
    guard !report.judgements.isEmpty else { return [] }
    var byArea = [Judgement?](repeating: nil, count: framework.areas.count)
    for judgement in report.judgements { byArea[judgement.area] = judgement }
    return AreaGroup.groups(of: framework).map { group in
      let rows = group.areas.map { JudgementRow(framework.areas[$0], byArea[$0], under: framework, sources) }
      return JudgementGroup(areas: group, rows: rows)
    }
  }
}
