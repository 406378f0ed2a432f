import InspectionModel
import Testing

@testable import Provenance

/// Lists of what is asked for whose bullets an extraction has lost, and the time limits that their items have in their own
/// words.
struct UnmarkedItemTests {
  private static func items(_ list: String) -> [String] {
    let text = PublishedText(
      Array("1. Plans are good.\n\n2. Staff are busy.\n\n\(list)\n\n3. Children feel safe.\n".utf8))
    return text.blocks.filter { $0.kind == .item }.map {
      text.string($0.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  @Test(arguments: [
    "What needs to improve?\n      Ensure that plans are clear and\n      short.\n      Reduce caseloads.",
    // Right below prose.
    "They have acted on them.\nWhat needs to improve?\nEnsure that plans are clear and\nshort.\nReduce caseloads.",
    "The report says what needs to improve:\n\n      Ensure that plans are clear and\n      short.\n      Reduce caseloads.",
  ])
  func findsSentencesThatEachStartALine(_ list: String) {
    #expect(Self.items(list) == ["Ensure that plans are clear and short.", "Reduce caseloads."])
  }

  /// A list of a report of 2010, in small letters, and paragraphs of one sentence each.
  @Test(arguments: [
    "Within six months:\n\n      ensure that plans are clear and\n      short.\n      reduce caseloads.",
    "Within six months:\n\n      ensure that plans are clear and\n      short; and\n      reduce caseloads.",
    "What needs to improve?\n\nEnsure that plans are clear and\nshort.\n\nReduce caseloads.\n\nWhat children say",
    "1.2 Ofsted asked the council to improve:\n\n     Ensure that plans are clear and\n     short.\n     Reduce caseloads.",
  ])
  func findsItemsInSmallLettersAndParagraphs(_ list: String) {
    let ends = Self.items(list).map { $0.trimmingPrefix { $0.isLetter } }
    #expect(ends.count == 2 && ends.last == " caseloads.", "\(Self.items(list))")
  }

  @Test func goesOnBehindTheEndOfAPage() {
    let list =
      "What needs to improve?\nEnsure that plans are clear.\nReduce caseloads.\n\n\n   \u{0C}   Review all plans.\n"
    #expect(Self.items(list) == ["Ensure that plans are clear.", "Reduce caseloads.", "Review all plans."])
  }

  @Test(arguments: [
    "What needs to improve?\n\nLeaders know the service well. Ensure that plans are\nclear. They have acted on them.",
    "Areas for improvement\n\nLeaders know the service well.\nThey have acted on what was said before.",
    "What needs to improve?\n\nEnsure that plans are clear.\n\nReduce caseloads.\n\nThe quality of audits.",
    "Inspectors saw this:\n\nEnsure that plans are clear.\nReduce caseloads.",
  ])
  func leavesProse(_ prose: String) { #expect(Self.items(prose).isEmpty) }

  private static func limit(_ words: String) -> String? {
    let bytes = Array(words.utf8)
    let certain = TimeLimitWords.own(bytes, bytes.indices)?.description
    return TimeLimitWords.doubtful(bytes, bytes.indices) == nil ? certain : (certain ?? "none") + "?"
  }

  @Test(arguments: [
    ("Immediately ensure that plans are clear.", "immediately"),
    ("Take immediate action to reduce caseloads.", "immediately"),
    ("Within three months, review all plans.", "3 months"),
    ("Review all plans, within six weeks.", "6 weeks"),
    ("The council should, within three months, review all plans.", "3 months"),
    ("Review all plans within six months of the publication of this report.", "6 months"),
    ("Improve the stability of homes for children who have had three or more moves in a year.", nil),
    ("Reduce the number of children who have moved three times in 12 months.", nil),
    ("Make sure that the police are told immediately when a child goes missing.", nil),
    ("Ensure that all are seen within ten working days.", nil),
    // These are asked after.
    ("Improve plans within six months.", "6 months?"),
    ("Ensure that plans are reviewed within three months of the first visit.", "none?"),
  ])
  func readsTheLimitOfWhatIsAskedFor(_ words: String, _ expected: String?) { #expect(Self.limit(words) == expected) }

  @Test func endsAnItemAtALineUnderItsBullet() {
    let text = PublishedText(
      Array(
        """
        Within six months:
        •     ensure that plans say what happens if nothing changes in
              time for the child.
        •     improve the response to young people.
        How good are outcomes for children?

        5. Staff are busy.
        """.utf8))
    #expect(
      text.blocks.filter { $0.kind == .item }.map { text.string($0.range) }.last
        == "improve the response to young people.")
  }
}
