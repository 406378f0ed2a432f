import Diagnostics
import Foundation
import Testing

@testable import Checks

@Suite struct ExampleLeftTests {
  private static func settings(_ changes: [(String, String)]) throws -> [String: String] {
    var text = try #require(BaseSite.text("site.yaml"))
    for (old, new) in changes { text = text.replacing(old, with: new) }
    return ["site.yaml": text]
  }

  private static let council = "https://www.oldham.gov.uk"
  private static let leftAddresses = [
    ("base_url: https://example.org/inspections", "base_url: \(council)/inspections"),
    ("url: https://example.org, email: inspections@example.org", "url: \(council), email: ⟦inspections@example.org⟧"),
    ("contact: inspections@example.org", "contact: ⟦inspections@example.org⟧"),
  ]

  @Test func findsAddressesWhereNobodyIs() async throws {
    try await MarkedSite(try Self.settings(Self.leftAddresses)).expect(.exampleLeft)
  }

  @Test func findsWhatTheExampleSaid() async throws {
    var files = try Self.settings([
      ("title: Example inspections", "title: ⟦Inspections (an example)⟧"),
      ("https://example.org/inspections", "⟦\(ExampleSite.address)⟧"),
      ("url: https://example.org, email: inspections@example.org", "url: ⟦https://www.example.org⟧"),
      ("name: Example Council", "name: ⟦Exampleton Council⟧"),
      ("contact: inspections@example.org", "contact: inspections@oldham.gov.uk"),
    ])
    files["pages/about.md"] = "---\ntitle: About\n---\nWords. ⟦\(ExampleSite.sentence)⟧ They show it.\n"
    try await MarkedSite(files).expect(.exampleLeft)
  }

  /// A site that shows something is at such an address on purpose.
  @Test func letsPassASiteThatIsMeantToBeAnExample() async throws {
    try await MarkedSite([:]).expect(.exampleLeft)
  }

  @Test func letsPassASiteThatStillHasTheExample() async throws {
    var files = try Self.settings(Self.leftAddresses.map { ($0.0, $0.1.filter { !"⟦⟧".contains($0) }) })
    files["authorities/exampleton.md"] = "---\nname: Exampleton Council\nshort_name: Exampleton\nkind: council\n---\n"
    try await MarkedSite(files).expect(.exampleLeft)
  }

  @Test(arguments: ["https://www.example.gov.uk", "https://examples.org", "https://oldham.example"])
  func letsPassOtherAddresses(_ address: String) async throws {
    let changes = [
      ("base_url: https://example.org/inspections", "base_url: \(Self.council)"),
      ("url: https://example.org, email: inspections@example.org", "url: \(address)"),
      ("contact: inspections@example.org", "contact: Write to us at example.org House."),
    ]
    try await MarkedSite(try Self.settings(changes)).expect(.exampleLeft)
  }

  /// The words are those of the site that `candour init` makes.
  @Test func knowsTheExample() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    func text(_ path: String) throws -> String {
      try String(contentsOf: root.appending(path: "starter/content/" + path), encoding: .utf8)
    }
    let settings = try text("site.yaml")
    for words in [ExampleSite.name, ExampleSite.title, "base_url: \(ExampleSite.address)\n"] {
      #expect(settings.contains(words))
    }
    #expect(try text("pages/about.md").contains(ExampleSite.sentence))
    #expect(try text("authorities/\(ExampleSite.authority).md").contains(ExampleSite.name))
  }
}
