import Library
import TestSupport
import Testing

@Suite struct ContentPathTests {
  private static let links: [(String, [String], String?, String?)] = [
    ("../papers/a/b.md", ["reports", "x"], "reports/papers/a/b.md", nil),
    ("../../papers/a/b.md#two", ["reports", "x"], "papers/a/b.md", "two"),
    ("./c.md", ["reports", "x"], "reports/x/c.md", nil),
    ("c.md#", ["reports"], "reports/c.md", nil),
    ("c.md#a#b", [], "c.md", "a#b"),
    // Out of `content/`, absolute, or to a folder.
    ("../x.md", [], nil, nil), ("../../../x.md#y", ["reports", "x"], nil, "y"), ("/x.md", ["reports"], nil, nil),
    ("a//b.md", [], nil, nil), ("", ["pages"], nil, nil), ("a/", [], nil, nil),
  ]

  @Test(arguments: links)
  func resolvesLinks(_ link: String, _ folders: [String], _ path: String?, _ fragment: String?) {
    let found = ContentPath.resolve(link, in: folders.map { $0[...] })
    #expect(found.path == path)
    #expect(found.fragment == fragment)
  }

  @Test(arguments: [
    ("https://a", true), ("mailto:a@b", true), ("x-y+z.1:a", true), (":a", false), ("a/b:c", false), ("a", false),
    ("größe:a", false), ("", false),
  ])
  func tellsSchemes(_ address: String, _ hasScheme: Bool) {
    #expect(ContentPath.hasScheme(address) == hasScheme)
  }

  /// A link from one file to another, resolved where it stands, leads there.
  @Test func linksLeadWhereTheyAreToLead() {
    var random = SeededGenerator(seed: 11)
    func path() -> [String] {
      (0..<Int.random(in: 0...3, using: &random)).map { _ in ["a", "b", "reports"].randomElement(using: &random) ?? "a"
      }
        + [["x.md", "y.md"].randomElement(using: &random) ?? "x.md"]
    }
    for _ in 0..<Soak.cases(500) {
      let linked = path().joined(separator: "/")
      let linking = "content/" + path().joined(separator: "/")
      let link = ContentPath.relative(linked, from: linking)
      #expect(ContentPath.resolve(link, in: ContentPath.folders(of: linking)).path == linked, "\(linking) to \(linked)")
    }
  }
}
