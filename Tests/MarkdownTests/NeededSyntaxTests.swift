import TestSupport
import Testing

/// cmark is given only the syntax that a body may hold; a body reads alike with the rest of it.
@Suite struct NeededSyntaxTests {
  private static let pieces = [
    "www.example.org", "http://a.example/b", "https://x.example", "a@b.example", "c&#64;d.example",
    "e&commat;f.example",
    "R&D", "a&amp;b", "\\^", "~~x~~", "ww.", "wwww.x", "WWW.x.org", "::", ":/", "mailto:a@b.example", " word ", "*e*",
    "**s**", "`c`", "[l](https://x.example)", "<https://q.example>", "\n", "\n\n", "\n- ", "\n> ", "\n1. ",
    "\n\n| a | b |\n|---|---|\n| www.x.example | c@d.example |\n\n", "[¶12]", " ", "_u_", "é", "(", ")", "[a][b]",
    "\n\n[b]: https://z.example\n\n", "how", "w", "\n## h\n",
  ]

  /// What follows asks for all of the syntax.
  private static let rest = "\n\n***\n\n^ www.example.org a@b.example\n"

  @Test(arguments: 1...UInt64(Soak.cases(100)))
  func readsABodyAlikeWhateverFollowsIt(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...12, using: &random)
    let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    let alone = try #require(standaloneHTML(text + "\n"))
    let followed = try #require(standaloneHTML(text + Self.rest))
    #expect(followed.hasPrefix(alone + "<hr>"), "\(text)")
  }
}
