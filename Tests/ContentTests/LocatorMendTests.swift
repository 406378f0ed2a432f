import Diagnostics
import InspectionModel
import TestSupport
import Testing

@testable import Content

@Suite struct LocatorMendTests {
  private let place = SourceLocation(file: "a.md")

  @Test(arguments: [
    ("12", "¶12"), ("para 12", "¶12"), ("Paragraph 4.1.3", "¶4.1.3"), ("paras. 15-17", "¶15–17"), ("¶¶15–17", "¶15–17"),
    ("¶15-17", "¶15–17"), ("¶15—17", "¶15–17"), ("¶15–¶17", "¶15–17"), ("¶17–15", "¶15–17"), ("¶ 12", "¶12"),
    ("Record", "record"), ("table after 8.11", "table after ¶8.11"), ("¶4.2.2 (3)", "¶4.2.2(3)"),
  ])
  func asksForWhatWasMeant(_ text: String, _ meant: String) {
    let found = LocatorMend.problem(text, at: place)
    #expect(found.rule == .invalidLocator)
    #expect(found.hint == meant)
    #expect(found.message.contains("“\(meant)”"))
  }

  @Test(arguments: ["", "page 4", "¶", "see above", "¶a", "§", String(repeating: "1", count: 100)])
  func namesTheFormsWhereNothingIsNear(_ text: String) {
    let found = LocatorMend.problem(text, at: place)
    #expect(found.hint == nil)
    #expect(found.message.hasSuffix("; write " + Locator.forms))
  }

  @Test(arguments: [
    ("12", "[¶12]"), ("¶12, 15-17", "[¶12, ¶15–17]"), ("report:lewisham/2012-slac 3", "[report:lewisham/2012-slac ¶3]"),
    ("paper:a/b ¶9–7", "[paper:a/b ¶7–9]"),
  ])
  func mendsCitations(_ text: String, _ meant: String) {
    #expect(LocatorMend.problem(ofCitation: text, at: place).hint == meant)
  }

  /// What is proposed is always a place, and never what was written.
  @Test func proposesOnlyPlaces() {
    var random = SeededGenerator(seed: 9)
    let pieces = [
      "¶", "§", "1", "2", "12", ".", "-", "–", "—", " ", "para", "(", ")", "table after ", "record", "a", ",", "é",
    ]
    for _ in 0..<Soak.cases(2_000) {
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      if Locator(text) == nil, let hint = LocatorMend.problem(text, at: place).hint {
        #expect(Locator(hint) != nil, "\(text)")
      }
      if Citation(text) == nil, let hint = LocatorMend.problem(ofCitation: text, at: place).hint {
        #expect(Citation(String(hint.dropFirst().dropLast())) != nil, "\(text)")
      }
    }
  }
}
