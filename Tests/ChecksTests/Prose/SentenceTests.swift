import Diagnostics
import Testing

@testable import Checks

@Suite struct SentenceTests {
  @Test(arguments: [
    ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
    ("A. Example went. Home", ["A. Example went.", "Home"]),
    ("See No. 12. Then e.g. this. 5 more.", ["See No. 12.", "Then e.g. this.", "5 more."]),
    ("It was 4.5 per cent.", ["It was 4.5 per cent."]),
    ("“Yes.” He said so. (Really.) It is", ["Yes.”", "He said so.", "Really.)", "It is"]),
    ("the council’s plan . Next", ["the council’s plan .", "Next"]),
  ])
  func endsSentencesWhereAReaderDoes(_ text: String, _ wanted: [String]) {
    let bytes = Array(text.utf8)
    #expect(Sentence.all(in: bytes).map { $0.string(bytes) } == wanted)
  }

  @Test func countsWordsAsAReaderDoes() {
    let bytes = Array("The council’s well-known 15,662 contacts – of 2012/13 – cost £4.5 million…".utf8)
    let words = Sentence.all(in: bytes).flatMap { $0.words.map { String(decoding: bytes[$0], as: UTF8.self) } }
    #expect(
      words == ["The", "council’s", "well-known", "15,662", "contacts", "of", "2012/13", "cost", "4.5", "million"])
  }
}
