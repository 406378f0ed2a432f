import InspectionModel
import Library
import SitePlan
import Templates

/// Two authorities side by side: first what differs, then what is alike.
struct ComparisonPage: SitePage {
  let scope: PageScope
  let comparison: ComparisonPlan

  init(_ first: Int, _ second: Int, in scope: PageScope) {
    self.scope = scope
    comparison = scope.plan.comparison(first, second)
  }

  private var first: Authority { scope.library.authorities[comparison.first].value }
  private var second: Authority { scope.library.authorities[comparison.second].value }

  var description: String {
    "\(first.shortName) and \(second.shortName) side by side. " + comparison.summary.joined(separator: " ")
  }

  private func records(_ unmatched: [ComparisonPlan.Unmatched]) -> [UnmatchedRecord] {
    unmatched.map { UnmatchedRecord(unmatched: $0, scope: scope) }
  }

  static let schema = RecordSchema<ComparisonPage>.page(
    "comparison",
    [
      .record("first", LinkRecord.schema, "The authority whose id comes first") {
        $0.scope.link(toAuthority: $0.first.id)
      },
      .record("second", LinkRecord.schema, "The other authority") {
        $0.scope.link(toAuthority: $0.second.id)
      },
      .texts("summary", "What can be compared, and how it comes out") { $0.comparison.summary },
      .list("sections", ComparisonSectionRecord.schema, "What can be compared, the newest framework first") {
        page in
        page.comparison.sections.enumerated().map {
          ComparisonSectionRecord(number: $0 + 1, section: $1, scope: page.scope)
        }
      },
      .flag("has_only_one", "Whether one was inspected under a framework that the other was not") {
        !$0.comparison.onlyOne.isEmpty
      },
      .list("only_one", UnmatchedRecord.schema, "Frameworks that only one of them was inspected under") {
        $0.records($0.comparison.onlyOne)
      },
      .flag("has_without_grades", "Whether both were inspected under a framework without grades to compare") {
        !$0.comparison.withoutGrades.isEmpty
      },
      .list("without_grades", UnmatchedRecord.schema, "Frameworks without grades to compare") {
        $0.records($0.comparison.withoutGrades)
      },
      .record("themes", ThemeComparisonRecord.schema, "Grades of different frameworks by theme, never ranked") { page in
        page.comparison.themes.map { ThemeComparisonRecord(comparison: $0, scope: page.scope) }
      },
    ]
  )
}

/// A framework that gives nothing to compare for a pair, and why.
struct UnmatchedRecord {
  let unmatched: ComparisonPlan.Unmatched
  let scope: PageScope

  static let schema = RecordSchema<UnmatchedRecord>(
    "framework without a match",
    [
      .text("words", "What there is, and why it can't be compared") { $0.unmatched.words },
      .list("reports", LinkRecord.schema, "The reports that there are") { record in
        [record.unmatched.first, record.unmatched.second].compactMap { report in
          report.map { record.scope.link(toReport: $0) }
        }
      },
    ]
  )
}
