import Testing

@testable import Library

@Suite struct PackedHeadingsTests {
  @Test func givesBackWhatItWasGiven() {
    let headings = [
      BodyOutline.Heading(level: 1, id: "help-and-protection", text: "Help and protection"),
      BodyOutline.Heading(level: 6, id: "", text: ""),
      BodyOutline.Heading(level: 2, id: "größe-2", text: "Größe\u{0} 👩‍👧"),
      BodyOutline.Heading(level: 3, id: "long", text: String(repeating: "é", count: 70_000)),
    ]
    #expect(PackedHeadings(headings).headings == headings)
    #expect(PackedHeadings([]).headings.isEmpty)
  }
}
