import InspectionModel
import SitePlan
import Templates

/// A row of a report's judgements: a judged area.
struct JudgementRow {
  let area: Area
  let grade: GradeRecord
  let judgement: Judgement?
  let sources: SourceList
  private let isNested: Bool

  init(_ area: Area, _ judgement: Judgement?, under framework: Framework, _ sources: SourceList) {
    self.area = area
    self.judgement = judgement
    self.sources = sources
    isNested = framework.isNested(area)
    grade = GradeRecord(judgement?.outcome, under: framework)
  }

  static let schema = RecordSchema<JudgementRow>(
    "judgement",
    [
      .text("fragment", "Its id on the page: judgement-PATH, with dashes") {
        "judgement-" + $0.area.dashedPath
      },
      .text("label", "The area, as the inspectorate's record prints it") { $0.area.label },
      .number("depth", "How deep in the tree it stands; 0 at the root") { $0.area.depth },
      .flag("is_nested", "Whether it stands below another row of its branch") { $0.isNested },
      .record("grade", GradeRecord.schema, "The grade, or why there is none") { $0.grade },
      .html("place", "A link to the place that says so") { row, out in
        guard let judgement = row.judgement, judgement.isSaidSomewhere else { return }
        row.sources.write(judgement.at, judgement.source, into: &out)
      },
      .text("note", "A remark") { $0.judgement?.note },
    ]
  )
}

extension Judgement {
  /// That a grade is not known is this site's own word, for which no source stands unless a place is named.
  fileprivate var isSaidSomewhere: Bool { outcome != .notKnown || at != nil }
}

extension Framework {
  /// Whether an area stands below another row of a table that shows the roots of branches as its headings.
  func isNested(_ area: Area) -> Bool {
    area.depth > 1 || (area.parent.map { areas[$0].isGraded } ?? false)
  }
}
