import InspectionModel
import Testing

@testable import Content

@Suite struct NearestGradeTests {
  private let scale = [
    ("outstanding", "Outstanding"), ("good", "Good"), ("requires-improvement", "Requires improvement to be good"),
    ("inadequate", "Inadequate"),
  ]
  .map { Grade(id: $0.0, label: $0.1, number: nil, meaning: nil) }

  @Test(arguments: [
    ("goood", "good"), ("Good", "good"), ("Requires improvement to be good", "requires-improvement"),
    ("requires_improvement", "requires-improvement"), ("inadequte", "inadequate"), ("Outstanding", "outstanding"),
  ])
  func asksForTheGradeThatWasMeant(_ text: String, _ meant: String) {
    let found = NearestGrade.question(text, in: scale)
    #expect(found.hint == meant)
    #expect(found.text == "; did you mean “\(meant)”?")
  }

  /// “adequate” is a grade of other scales, and nearly the opposite of what looks most like it.
  @Test(arguments: ["adequate", "adequat", "purple", ""])
  func neverTurnsAGradeRound(_ text: String) {
    let found = NearestGrade.question(text, in: scale)
    #expect(found.hint == nil)
    #expect(found.text.isEmpty)
  }
}
