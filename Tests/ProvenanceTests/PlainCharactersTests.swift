import Provenance
import Testing

@Suite struct PlainCharactersTests {
  private func plain(_ text: String) -> String { String(decoding: PlainCharacters.of(Array(text.utf8)), as: UTF8.self) }

  @Test(arguments: [
    ("6\u{A0}–\u{2009}17\u{A0}February", "6 – 17 February"), ("five\u{2011}year\u{2010}olds", "five-year-olds"),
    ("\u{FEFF}safe\u{200B}guarding", "safeguarding"), ("o\u{FB03}cers \u{FB01}nd \u{FB02}ats", "officers find flats"),
    ("one\u{2028}two\u{2029}three\u{85}four", "one\ntwo\nthree\nfour"), ("\u{A0}", " "), ("\u{200B}", ""),
  ])
  func standsForWhatItLooksLike(_ text: String, _ expected: String) { #expect(plain(text) == expected) }

  @Test(arguments: [
    "37\u{A0}812 children", "1\u{202F}204", "“It’s good” – £5 • § ¶ é", "safe\u{AD}guarding", "", "plain",
  ])
  func leavesWhatIsRead(_ text: String) { #expect(plain(text) == text) }

  @Test(arguments: ["12\u{A0}3456", "a\u{A0}123", "12\u{A0}34"])
  func keepsNoSpaceThatPartsNoThousands(_ text: String) { #expect(plain(text) == text.replacing("\u{A0}", with: " ")) }

  /// A character that ends too soon is left alone.
  @Test(arguments: [[0xC2], [0xE2, 0x80], [0x41, 0xEF], [0xE2, 0x41, 0x80], [0xC2, 0xC2, 0xA0]])
  func readsWhatIsCut(_ bytes: [UInt8]) {
    #expect(PlainCharacters.of(bytes) == (bytes == [0xC2, 0xC2, 0xA0] ? [0xC2, 0x20] : bytes))
  }
}
