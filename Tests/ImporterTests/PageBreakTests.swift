import Foundation
import InspectionModel
import TestSupport
import Testing

@testable import Importer

/// Heads and feet that each page prints, in the middle of what the report says.
struct PageBreakTests {
  private static let title = "Inspection of Northwick local authority children’s services"

  /// A text whose pages end where “§” stands.
  private static func paged(_ furniture: (Int) -> String) -> String {
    let text = SampleReports.ilacs(
      dates: "4 to 15 March 2024", table: SampleReports.table2023Wrapped,
      headings: SampleReports.body2023.replacing("\n3. Children in care", with: "§3. Children in care")
        .replacing("care leavers: requires", with: "care\nleavers: requires").replacing("\n\n4.", with: "§4.")
    )
    .replacing("\nWhat needs to improve\n", with: "§What needs to improve\n")
    .replacing("\n- Support for", with: "\n§- Support for")
    var pages = text.components(separatedBy: "§")
    for page in pages.indices.dropFirst() { pages[page] = furniture(page + 1) + pages[page] }
    return pages.joined()
  }

  @Test(
    arguments: [
      { "\n\n\u{0C}\(title)\n4 to 15 March 2024\n                              \($0)\n" },
      { "\n\n\(title)\n4 to 15 March 2024\n                              \($0)\n\u{0C}" },
      { "\n\n\(title)\n\u{0C}                              \($0)\n\n" },
      { _ in "\n\n\u{0C}\(title)\n" },
    ] as [@Sendable (Int) -> String])
  func readsOnBehindHeadsAndFeet(_ furniture: @Sendable (Int) -> String) async throws {
    let run = try await ImportRun(Self.paged(furniture))
    let report = try run.report()
    #expect(report.title == Self.title)
    #expect(report.inspected == InspectionDates("2024-03-04..2024-03-15"))
    #expect(
      report.requests.map(\.words) == [
        "The timeliness of first health assessments.",
        "The quality of supervision, so that it helps social workers to think about what a child’s life is like.",
        "Support for disabled children when they become adults.",
      ])
    #expect(
      run.judgements == [
        "leaders": "good ¶5", "help-and-protection": "good ¶1", "children-in-care": "outstanding ¶3",
        "care-leavers": "requires-improvement ¶4", "overall": "good record",
      ])
    #expect(!report.outline.contains { $0.title == Self.title && !$0.places.isEmpty })
  }

  /// One page's end alone: its head is the title of the first page, or the dates behind their label.
  @Test(arguments: [title, "4 to 15 March 2024", "\(title)\n4 to 15 March 2024\n                              2"])
  func readsOnBehindTheHeadOfASecondPage(_ head: String) async throws {
    let text = SampleReports.ilacs(
      dates: "4 to 15 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023
    ).replacing("\n- Support for", with: "\n\n\u{0C}\(head)\n\n- Support for")
    let report = try await ImportRun(text).report()
    #expect(report.requests.count == 3)
    #expect(report.title == Self.title)
  }

  /// A foot whose page number grows, behind a wide gap, in a text that does not say where its pages end.
  @Test func readsOnBehindFeetWithGrowingNumbers() async throws {
    let foot = "Northwick Borough Council inspection of safeguarding and looked after children              "
    func page(_ number: Int) -> String { "\n\n\(foot)\(number)\n\n" }
    let text = SampleReports.slac.replacing("\nService information", with: "\(page(1))Service information")
      .replacing("\n• make sure", with: "\(page(2))• make sure").replacing("\n  made", with: "\(page(3))  made")
      .replacing("\n• agree a protocol", with: "\(page(4))• agree a protocol")
    let requests = try await ImportRun(text).report().requests
    #expect(requests.map(\.words) == (try await ImportRun(SampleReports.slac).report().requests.map(\.words)))
    #expect(requests.map(\.within) == (try await ImportRun(SampleReports.slac).report().requests.map(\.within)))
  }

  /// Texts that do not say where their pages end: the head opens with the name of the first page, or ends in a number.
  @Test(arguments: [
    "\(title)", "\(title)      3", "\(title): page 3", "Children’s services    Page 3", "Inspection of Northwick",
  ])
  func readsOnBehindHeadsWithoutEndsOfPages(_ head: String) async throws {
    let text = SampleReports.ilacs(
      dates: "4 to 15 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023
    ).replacing("\n- Support for", with: "\n\n\(head)\n\n- Support for")
    let report = try await ImportRun(text).report()
    #expect(report.requests.count == 3)
    #expect(report.title == Self.title)
  }

  /// A head that the first page does not have, beside the numbers of pages.
  @Test func readsOnBehindHeadsBesideNumbers() async throws {
    let text = SampleReports.ilacs(
      dates: "4 to 15 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023)
    let places = ["- Support for", "The experiences and progress of children in care:", "5. Leaders"]
    let paged = places.enumerated().reduce(text) { text, place in
      text.replacing("\n" + place.element, with: "\n\n\(place.offset + 1)\n\nChildren of the north\n\n" + place.element)
    }
    let run = try await ImportRun(paged)
    #expect(try run.report().requests.count == 3)
    #expect(run.judgements["leaders"] == "good ¶5")
  }

  /// The foot of each page is the title, and stands in the middle of a sentence once.
  @Test func keepsTheTitleOfTheFirstPage() async throws {
    let title = "Inspection of safeguarding and looked after children services"
    let text = SampleReports.slac.replacing(
      "INSPECTION OF SAFEGUARDING AND LOOKED AFTER CHILDREN SERVICES", with: title
    )
    .replacing("Northwick inspection report", with: title + "    ")
    let run = try await ImportRun(text)
    #expect(run.judgements == DirtyTextTests.judgements)
    #expect(try run.report().title == title)
  }

  /// A head that nothing on the first page tells is no item; what stands behind it may be one, and is asked after.
  @Test func asksAfterAnItemBehindALineThatItDoesNotKnow() async throws {
    let text = SampleReports.ilacs(
      dates: "4 to 15 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023)
    let behind = "this item stands a few lines behind the list of what is asked for; look whether it belongs to it"
    let cut = try await ImportRun(text.replacing("\n- Support for", with: "\n\nChildren of the north\n\n- Support for"))
    let count = try cut.report().requests.count
    #expect(count == 3 || count == 2 && cut.messages.contains(behind), "\(count) \(cut.messages)")
    #expect(try await !ImportRun(text).messages.contains(behind))
  }

  /// The bullets of the next part are none of the list’s.
  @Test func asksAfterNoItemOfTheNextPart() async throws {
    let text = SampleReports.ilacs(
      dates: "4 to 15 March 2024", table: SampleReports.table2023Wrapped, headings: SampleReports.body2023
    ).replacing(
      "when they become adults.\n",
      with: "when they become adults.\n\nSummary for children and young people\n\n- Social workers know you well.\n")
    let run = try await ImportRun(text)
    #expect(try run.report().requests.count == 3)
    #expect(!run.messages.contains { $0.hasPrefix("this item stands a few lines behind") })
  }
}
