import TestSupport
import Testing

@testable import Content

@Suite struct SlugTests {
  @Test(arguments: [
    ("Children in need", "children-in-need"), ("St. Helen’s", "st-helens"),
    ("Hammersmith & Fulham", "hammersmith-fulham"),
    ("  2012 SLAC!  ", "2012-slac"), ("--a--b--", "a-b"), ("Ynys Môn", "ynys-mon"),
    ("Y\u{302}nys Mo\u{302}n", "ynys-mon"),
    ("ÅNGSTRÖM", "angstrom"), ("don't", "dont"), ("a/b\\c", "a-b-c"), ("a_b.c", "a-b-c"),
  ])
  func makesANameOfAText(_ text: String, _ slug: String) {
    #expect(Slug.make(text) == slug)
  }

  @Test(arguments: ["", " ", "—", "児童", "’"])
  func makesNothingOfNothing(_ text: String) {
    #expect(Slug.make(text) == nil)
  }

  @Test(arguments: ["", "A", "a b", "ä", "a_b", "a.md", "a/b", "１"])
  func takesNoOtherLetters(_ name: String) {
    #expect(!Slug.isOne(name))
  }

  /// Whatever the text, what is proposed can be taken, and stays as it is.
  @Test func proposesOnlyWhatCanBeTaken() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<Soak.cases(40) {
      var text = ""
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        let value = UInt32.random(in: 0...(Bool.random(using: &random) ? 0x17F : 0x2FFF), using: &random)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      guard let slug = Slug.make(text) else { continue }
      #expect(Slug.isOne(slug), "\(text)")
      #expect(Slug.make(slug) == slug, "\(text)")
      #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"), "\(text)")
    }
  }
}
