import InspectionModel
import Library
import SitePlan
import Templates

/// What two authorities were graded under one framework, or under two that may be compared.
struct ComparisonSectionRecord {
  /// From 1, on its page.
  let number: Int
  let section: ComparisonSection
  let scope: PageScope

  /// A judged area with both grades.
  struct Row {
    /// The headings above it in the tree.
    let parent: String?
    let label: String
    let judgements: ComparisonSection.Judgements
    let scope: PageScope

    static let schema = RecordSchema<Row>(
      "comparison row",
      [
        .text("parent", "The headings above the area; absent at the root") { $0.parent },
        .text("label", "The area") { $0.label },
        .record("first", GradeRecord.schema, "The first authority's grade") {
          GradeRecord($0.judgements.first, in: $0.scope)
        },
        .record("second", GradeRecord.schema, "The second authority's grade") {
          GradeRecord($0.judgements.second, in: $0.scope)
        },
        .text("difference", "“The same”, “Lewisham one grade higher”, “Not known for Lewisham”") {
          $0.judgements.words
        },
      ]
    )
  }

  /// Rows that differ, or are alike, or can't be told apart.
  struct Group {
    let heading: String
    let rows: [Row]

    static let schema = RecordSchema<Group>(
      "comparison group",
      [
        .text("heading", "“What differs (10)”, “What is alike (12)” or “Where a grade is missing (1)”") {
          "\($0.heading) (\($0.rows.count))"
        },
        .list("rows", Row.schema, "The areas in the order of the framework's tree") { $0.rows },
      ]
    )
  }

  /// The judged areas, each with the labels of the headings above it.
  private var rows: [Row] {
    var parents: [String] = []
    return section.rows.compactMap { row in
      parents.removeLast(max(0, parents.count - row.depth))
      let parent = parents.isEmpty ? nil : parents.joined(separator: ": ")
      parents.append(row.label)
      return row.judgements.map { Row(parent: parent, label: row.label, judgements: $0, scope: scope) }
    }
  }

  private var groups: [Group] {
    let rows = self.rows
    let isMissing = { (row: Row) in
      row.judgements.difference == .withoutGrade || row.judgements.difference == .notComparable
    }
    return [
      Group(
        heading: "What differs", rows: rows.filter { $0.judgements.difference != .same && !isMissing($0) }),
      Group(heading: "What is alike", rows: rows.filter { $0.judgements.difference == .same }),
      Group(heading: "Where a grade is missing", rows: rows.filter(isMissing)),
    ].filter { !$0.rows.isEmpty }
  }

  static let schema = RecordSchema<ComparisonSectionRecord>(
    "comparison section",
    [
      .text("fragment", "The id of its heading") { "section-\($0.number)" },
      .text("title", "The framework and the dates") { $0.section.title },
      .text("summary", "How many grades are the same, and who is graded higher in how many") {
        $0.section.summary
      },
      .text("apart", "“8 months apart”; absent where the date of an inspection is not known") { $0.section.apart },
      .text("restriction", "Why only some areas stand here; absent where both had one framework") {
        $0.section.restriction
      },
      .record("first_inspection", InspectionRecord.schema, "The first authority's inspection") {
        InspectionRecord($0.section.first.report, in: $0.scope)
      },
      .record("second_inspection", InspectionRecord.schema, "The second authority's inspection") {
        InspectionRecord($0.section.second.report, in: $0.scope)
      },
      .list("groups", Group.schema, "First what differs, then what is alike, then where a grade is missing") {
        $0.groups
      },
    ]
  )
}
