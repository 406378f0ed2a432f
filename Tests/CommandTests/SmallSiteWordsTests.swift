import Foundation
import TestSupport
import Testing

/// The words of a site that has one of everything, as that of a single council: counts, dates and names as a person
/// would write them.
@Suite struct SmallSiteWordsTests {
  private static let report = "content/reports/exampleton/2024-ilacs.md"
  private static let authority = "content/authorities/exampleton.md"
  private static let request = "    at: §What needs to improve(1)\n"

  private static let paper =
    "---\ntitle: Update\nauthority: exampleton\ncommittee: Committee\npublished: 2024-09-01\n"
    + "about: [exampleton/2024-ilacs]\nsources:\n  - {id: paper, kind: primary, title: Update, "
    + "publisher: Exampleton Council, published: 2024-09-01}\n---\nThe council answered [¶1].\n"

  /// The site of `candour init` with one inspection and one term, and edits: what each file has, and what it gets.
  private static func site(_ edits: [(file: String, old: String, new: String)] = []) throws -> ScratchFolder {
    let folder = try StarterSite.made()
    try FileManager.default.removeItem(atPath: folder.path + "/site/content/reports/exampleton/2019-ilacs.md")
    try folder.write("site/content/glossary.yaml", Array("- {term: Care leaver, meaning: Somebody.}\n".utf8))
    try folder.write("site/content/papers/exampleton/update.md", Array(Self.paper.utf8))
    for edit in edits {
      let path = "site/" + edit.file
      let text = try String(contentsOfFile: folder.path + "/" + path, encoding: .utf8)
      try #require(text.contains(edit.old), "\(edit.file): \(edit.old)")
      try folder.write(path, Array(text.replacingOccurrences(of: edit.old, with: edit.new).utf8))
    }
    let build = try CandourProgram.run(["build", "--site", "site"], folder: folder.path)
    try #require(build.status == 0, "\(build.text)\(build.errors)")
    return folder
  }

  private static func page(_ address: String, of folder: ScratchFolder) throws -> String {
    try String(contentsOfFile: folder.path + "/site/public" + address + "index.html", encoding: .utf8)
  }

  /// Whoever publishes no address of mail has another, which every page leads to.
  @Test func saysWhereToWriteWithoutAnAddressOfMail() throws {
    let site = "content/site.yaml"
    let folder = try Self.site([
      (site, "  email: inspections@example.org\n", ""),
      (
        site, "contact: inspections@example.org",
        "contact: The web team (https://example.org/contact), or 020 7946 0000"
      ),
    ])
    let link = "Something wrong or missing? <a href=\"../../../accessibility/#part:contact\">How to reach us</a>."
    #expect(try Self.page("/reports/exampleton/2024-ilacs/", of: folder).contains(link))
    let statement = try Self.page("/accessibility/", of: folder)
    #expect(statement.contains("<h2 id=\"part:contact\">"))
    #expect(
      statement.contains(
        "tell us: The web team (<a href=\"https://example.org/contact\">https://example.org/contact</a>), or 020 7946 0000."
      ))
  }

  @Test func countsOneAsOne() throws {
    let folder = try Self.site()
    let authorities = try Self.page("/authorities/", of: folder)
    #expect(authorities.ranges(of: "The one authority on this site, with its latest grades").count > 1)
    let recommendations = try Self.page("/recommendations/", of: folder)
    #expect(
      recommendations.contains(
        "<p class=\"lede\">Inspectors asked for 1 thing. No completion of it has been published.</p>"))
    #expect(recommendations.contains("content=\"1 thing that inspectors asked for, and what has been published of it"))
    #expect(try Self.page("/glossary/", of: folder).contains("The one term of inspections that this site uses"))
    let authority = try Self.page("/authorities/exampleton/", of: folder)
    #expect(authority.contains("1 inspection on this site, in March 2024."))
    for html in [authorities, recommendations, authority] { #expect(!html.contains(" 1 authorities")) }
  }

  @Test(arguments: [
    (1, "Inspectors asked for 1 thing. Of it a completion has been published."),
    (2, "Inspectors asked for 2 things. Of 1 of them no completion has been published."),
    (3, "Inspectors asked for 2 things. Of all of them a completion has been published."),
    (4, "Inspectors asked for 2 things. Of none of them has a completion been published."),
  ])
  func saysOfHowManyNoCompletionIsPublished(_ number: Int, _ words: String) throws {
    let done = "    follow_up:\n      - {status: completed, on: 2024-09-01, paper: exampleton/update, at: ¶1}\n"
    let other =
      "  - id: audits\n    kind: recommendation\n    area: leaders\n    summary: Audit more.\n    at: ¶2\n"
    let requests = [
      1: Self.request + done, 2: Self.request + done + other, 3: Self.request + done + other + done,
      4: Self.request + other,
    ]
    let folder = try Self.site([(Self.report, Self.request, requests[number] ?? "")])
    #expect(try Self.page("/recommendations/", of: folder).contains("<p class=\"lede\">\(words)</p>"))
  }

  @Test func givesAtOnceNoDateThatIsNotKnown() throws {
    let folder = try Self.site([
      (Self.report, Self.request, "    within: immediately\n" + Self.request),
      (Self.report, "\npublished: 2024-04-22\n", "\npublished: not-known\n"),
    ])
    let html = try Self.page("/reports/exampleton/2024-ilacs/", of: folder)
    #expect(html.contains(" Immediately.") && !html.contains("Immediately of publication"))
    #expect(try Self.page("/", of: folder).contains("Publication date not known. Framework"))
    let list = try Self.page("/authorities/exampleton/", of: folder)
    #expect(list.contains("publication date not known") && !list.contains("ublished not known"))
  }

  @Test func startsASentenceWithACapital() throws {
    let kind = try String(contentsOfFile: CandourProgram.checkout + "/starter/" + Self.authority, encoding: .utf8)
      .split(separator: "\n").first { $0.hasPrefix("kind: ") }
    let folder = try Self.site([(Self.authority, String(try #require(kind)), "kind: borough council")])
    #expect(
      try Self.page("/authorities/exampleton/", of: folder).contains(
        "<p class=\"lede\">Borough council. 1 inspection on this site, in March 2024.</p>"))
  }

  @Test func tellsWhatADocumentSaysWithoutCallingItSilent() throws {
    let told =
      "    follow_up:\n      - {status: no-information, on: 2024-09-01, paper: exampleton/update, at: ¶1, "
      + "summary: Work has begun.}\n"
    let folder = try Self.site([(Self.report, Self.request, Self.request + told)])
    let html = try Self.page("/authorities/exampleton/recommendations/", of: folder)
    #expect(html.contains("<strong>Nothing published on whether it was done</strong>, <time"))
    #expect(html.contains("Work has begun."))
  }

  @Test func namesTheLicenceOnce() throws {
    let html = try Self.page("/", of: try Self.site())
    #expect(
      html.contains(
        "licensed under the <a href=\"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/\">Open "
          + "Government Licence v3.0</a>.</p>"))
    #expect(html.ranges(of: "Open Government Licence").count == 1)
  }
}
