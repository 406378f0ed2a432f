import InspectionModel
import Testing

@testable import Importer

/// What is graded under a name that the framework has, or only seems to have.
struct AreaNameTests {
  /// Judgements of the first years, which the framework of 2011 has not.
  @Test(arguments: ["\n\n", "\n"])
  func leavesOutWhatIsNoAreaOfTheFramework(_ gap: String) async throws {
    let strays = [
      "The effectiveness of services in taking reasonable steps to ensure children and young people are safe",
      "The effectiveness of services in helping to ensure that children and young people feel safe",
      "User engagement", "Value for money",
    ]
    let headings = ["Capacity for improvement"] + strays + ["The quality of provision", "Partnerships"]
    let body = headings.enumerated().map { "\($1)\n\nGrade 3 (adequate)\n\n\($0 + 1). It is adequate." }
    let run = try await ImportRun(slac: "Safeguarding services\n\n" + body.joined(separator: gap))
    #expect(
      run.taken == [
        "safeguarding/capacity-for-improvement": "adequate ¶1", "safeguarding/quality-of-provision": "adequate ¶6",
        "safeguarding/partnership-working": "adequate ¶7",
      ])
    #expect(run.messages.count { $0.contains("no area of the framework slac has this name") } == strays.count)
  }

  @Test func tellsHalvesByHeadingsOfTheBody() async throws {
    let halves = [
      ("Safeguarding services", "Capacity for improvement", "good"),
      ("Services for looked after children", "Overall effectiveness", "inadequate"),
    ].map { "\($0)\n\n\($1)\n\nGrade 2 (\($2))" }
    for isTurned in [false, true] {
      let parts = (isTurned ? halves.reversed() : halves).enumerated().map { "\($1)\n\n\($0 + 1). Words." }
      let run = try await ImportRun(slac: parts.joined(separator: "\n\n"))
      #expect(
        run.grades.filter { $0.value != "none" } == [
          "safeguarding/capacity-for-improvement": "good", "looked-after/overall-effectiveness": "inadequate",
        ])
    }
  }
}
