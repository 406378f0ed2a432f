import Diagnostics
import Testing

@testable import Preview

@Suite struct EntityTagTests {
  private let tag = EntityTag(digest: 0xAB)

  @Test func isOfSixteenDigitsInQuotationMarks() {
    #expect(tag.text == "\"00000000000000ab\"")
  }

  @Test(arguments: ["\"00000000000000ab\"", "\"x\", \"00000000000000ab\"", "W/\"00000000000000ab\"", "*", " * "])
  func isNamed(_ header: String) { #expect(tag.isNamed(inNoneMatch: header)) }

  @Test(arguments: ["", "\"x\"", "00000000000000ab", "\"00000000000000AB\""])
  func isNotNamed(_ header: String) { #expect(!tag.isNamed(inNoneMatch: header)) }

  @Test func allowsAPartOnlyOfTheSameBytes() {
    #expect(tag.isAllowed(byRange: nil))
    #expect(tag.isAllowed(byRange: tag.text))
    #expect(!tag.isAllowed(byRange: "W/" + tag.text))
    #expect(!tag.isAllowed(byRange: "Sat, 21 Nov 2026 06:00:00 GMT"))
  }

  @Test func keepsToIfMatch() {
    #expect(tag.isAllowed(byMatch: nil))
    #expect(tag.isAllowed(byMatch: "*"))
    #expect(tag.isAllowed(byMatch: "\"x\", " + tag.text))
    #expect(!tag.isAllowed(byMatch: "W/" + tag.text))
  }

  @Test func tellsTextsOfTheSameLengthApart() {
    let a = SourceText.digest(of: Array("Good".utf8))
    #expect(EntityTag(digest: a) != EntityTag(digest: SourceText.digest(of: Array("Fair".utf8))))
    #expect(EntityTag(digest: a) == EntityTag(digest: SourceText.digest(of: Array("Good".utf8))))
  }
}
