import InspectionModel
import Library
import SitePlan
import Templates

/// What one report says of one area: a grade, or in words why there is none.
struct GradeRecord {
  let grade: Grade?
  let words: String

  init(_ cell: GradeCell, in scope: PageScope) {
    grade = cell.grade.map { scope.library.frameworks[cell.framework].value.scale[$0] }
    words = cell.words
  }

  init(_ outcome: Judgement.Outcome?, under framework: Framework) {
    grade = outcome?.grade.map { framework.scale[$0] }
    words = outcome?.words(in: framework) ?? "Not recorded"
  }

  init(_ grade: Grade) {
    self.grade = grade
    words = grade.label
  }

  static let schema = RecordSchema<GradeRecord>(
    "grade",
    [
      .html("badge", "The grade as a badge; where there is none, why") { grade, out in
        GradeBadge.write(grade.grade, words: grade.words, into: &out)
      },
      .text("words", "The grade's label, or why there is none: “Good”, “Not inspected”") { $0.words },
      .text("id", "outstanding, good, adequate, requires-improvement or inadequate") { $0.grade?.id },
      .flag("is_graded", "Whether there is a grade") { $0.grade != nil },
      .number("number", "The number that the inspectorate prints beside it, if any") { $0.grade?.number },
      .text("meaning", "What the framework says that the grade means, if it does") { $0.grade?.meaning },
    ]
  )
}

/// A grade with the name of the area it was given for.
struct AreaGradeRecord {
  let label: String
  let grade: GradeRecord

  static let schema = RecordSchema<AreaGradeRecord>(
    "area grade",
    [
      .text("label", "The area, with those above it") { $0.label },
      .record("grade", GradeRecord.schema, "Its grade") { $0.grade },
    ]
  )
}
