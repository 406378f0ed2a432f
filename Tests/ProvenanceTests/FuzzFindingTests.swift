import InspectionModel
import Provenance
import Testing

/// What fuzzing found in the index of published texts (docs/fuzzing.md).
@Suite struct FuzzFindingTests {
  /// Paragraphs count from 1: what starts with 0 is no number, and a draft can't name it as a place.
  @Test(arguments: ["0. Words of a paragraph.", "0.5 Words of a paragraph.", "00 Heading\n\n1. Words."])
  func numbersNoParagraphThatNoLocatorNames(_ line: String) {
    let text = PublishedText(Array("1. First words.\n\n\(line)\n\n2. Last words.\n".utf8))
    for paragraph in text.paragraphs { #expect(Locator("¶\(paragraph.number)") != nil, "¶\(paragraph.number)") }
    #expect(text.paragraphs.map(\.number).contains("2"))
  }
}
