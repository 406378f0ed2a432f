import InspectionModel
import Testing

@testable import Importer

/// Lines that have a heading and its grade, in the record and above the paragraphs of the body.
struct GradeLineTests {
  /// An empty line or the end of a page stands between two rows, and a heading without a grade behind the second.
  @Test(arguments: ["\n", "\u{0C}", "\n\n                              12\n\n"])
  func keepsRowsOfRecordApart(_ gap: String) async throws {
    let run = try await ImportRun(
      slac: """
        Safeguarding services

        1. Text.

        Record of main findings

        Safeguarding services
        Overall effectiveness                Good
        \(gap)
        Capacity for improvement             Adequate
        Safeguarding outcomes for children and young people
        Children and young people are safe and feel safe    Outstanding
        Services for looked after children
        Overall effectiveness                Inadequate
        """)
    #expect(
      run.taken == [
        "safeguarding/overall-effectiveness": "good record", "safeguarding/capacity-for-improvement": "adequate record",
        "safeguarding/outcomes/safe-and-feel-safe": "outstanding record",
        "looked-after/overall-effectiveness": "inadequate record",
      ])
  }

  @Test(arguments: [
    "Capacity for improvement\tGrade 2 (good)", "Capacity for improvement: Good (Grade 2)",
    "Capacity for improvement\n\nGood (Grade 2)", "Capacity for improvement\n\nGrade\u{A0}2 (good)",
    "Capacity for improvement   Good (Grade 2)",
  ])
  func readsGradeLine(_ line: String) async throws {
    let record = "Record of main findings\n\nSafeguarding services\nCapacity for improvement\tAdequate"
    let run = try await ImportRun(slac: "Safeguarding services\n\n\(line)\n\n1. It is good.\n\n\(record)")
    #expect(run.judgements["safeguarding/capacity-for-improvement"] == "adequate ¶1")
    #expect(run.messages.contains { $0.contains("says adequate") && $0.contains("good; decide") })
  }

  @Test func readsGradeBesideTheFirstLineOfItsLabel() async throws {
    let run = try await ImportRun(
      slac: """
        Safeguarding services

        The contribution of health agencies to keeping     Grade 4 (inadequate)
        children and young people safe

        1. They contribute too little.
        """)
    #expect(run.taken == ["safeguarding/health-agencies": "inadequate ¶1"])
  }
}
