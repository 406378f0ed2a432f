import InspectionModel

/// `judgements`: one row for each area that a report judges, or says that it does not.
enum JudgementsTable {
  static let definition = TableDefinition<ReportRecord>(
    title: "Judgements",
    meaning: "One row for each area of a framework that a report gives a grade, or says why it gives none.",
    references: [
      .init(columns: ["authority"], table: .authorities, targetColumns: ["authority"]),
      .init(columns: ["report"], table: .reports, targetColumns: ["report"]),
      .init(columns: ["framework", "area"], table: .frameworks, targetColumns: ["framework", "area"]),
    ],
    rows: { $0.report.judgements.count },
    columns: [
      .authority, .authorityName, .onsCode, .report, .framework, .reportKind, .inspectedFrom, .inspectedTo,
      .published,
      .init(
        "area", per: .thing(.judgedArea),
        .text { record, row in record.framework?.areas[record.report.judgements[row].area].path },
        required: true, "The path of the area in its framework, such as “safeguarding/overall-effectiveness”."
      ),
      .init(
        "area_label",
        per: .thing(.judgedArea),
        .text { record, row in record.framework?.areas[record.report.judgements[row].area].label },
        required: true, "The area’s name as the inspectorate prints it."),
      .init(
        "grade", per: .thing(.outcome), .text { record, row in record.gradeID(row) }, required: true,
        allowed: Grade.ids + Judgement.Outcome.withoutGrade.map(\.id),
        "The grade, or why there is none; never empty."),
      .init(
        "grade_label", per: .thing(.outcome), .text { record, row in record.gradeLabel(row) }, required: true,
        "The grade in the words of its framework’s scale, or in words why there is none."),
      .init(
        "grade_number", per: .thing(.outcome), .integer { record, row in record.gradeNumber(row) },
        "The number that the inspectorate printed beside the grade; empty where its scale has none, and where "
          + "there is no grade. Numbers of different scales mean different things."),
      .init(
        "at", per: .row, .text { record, row in record.report.judgements[row].at?.description },
        "Where the source says so: “¶12” is its paragraph 12, “record” its record of main findings. "
          + "Empty only where the source has neither numbers nor headings."),
      .sourceKind(per: .thing(.judgementSource)) { record, row in
        record.sourceKind(record.report.judgements[row].source)
      },
      .sourceURL(per: .thing(.judgementSource)) { record, row in
        record.report.sources[record.report.judgements[row].source].url
      },
    ]
  )
}

extension TableThing where Record == ReportRecord {
  fileprivate static var judgedArea: Self {
    Self(name: "area") { record, row in
      number(record.report.judgements[row].area, of: record.frameworkNumber)
    }
  }

  fileprivate static var outcome: Self {
    Self(name: "outcome") { record, row in
      number(record.report.judgements[row].outcome.number, of: record.frameworkNumber)
    }
  }

  fileprivate static var judgementSource: Self {
    Self(name: "source") { record, row in number(record.report.judgements[row].source, of: record.index) }
  }
}

extension ReportRecord {
  fileprivate func gradeID(_ row: Int) -> String? {
    let outcome = report.judgements[row].outcome
    guard case .grade(let index) = outcome else { return outcome.reasonWithoutGrade?.id }
    return framework?.scale[index].id
  }

  fileprivate func gradeLabel(_ row: Int) -> String? {
    let outcome = report.judgements[row].outcome
    guard case .grade(let index) = outcome else { return outcome.reasonWithoutGrade?.words }
    return framework?.scale[index].label
  }

  fileprivate func gradeNumber(_ row: Int) -> Int? {
    guard case .grade(let index) = report.judgements[row].outcome else { return nil }
    return framework?.scale[index].number
  }
}

extension Judgement.Outcome {
  /// Why there is no grade, as data and as words; nil where there is one.
  var reasonWithoutGrade: (id: String, words: String)? {
    Self.withoutGrade.first { $0.outcome == self }.map { ($0.id, $0.words) }
  }

  /// Different for each outcome: the grade, or past all grades the reason why there is none.
  fileprivate var number: Int {
    switch self {
    case .grade(let index): index
    case .notGraded: 0xFFFC
    case .notInspected: 0xFFFD
    case .notApplicable: 0xFFFE
    case .notKnown: 0xFFFF
    }
  }
}
