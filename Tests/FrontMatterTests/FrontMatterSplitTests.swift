import Diagnostics
import FrontMatter
import Testing

@Suite struct FrontMatterSplitTests {
  @Test(arguments: [
    ("---\na: b\n---\nBody\n", "a: b\n", "Body\n"), ("---\na: b\n---\n", "a: b\n", ""),
    ("---\na: b\n---", "a: b\n", ""),
    ("---\n---\nBody", "", "Body"), ("---\n---", "", ""),
    ("---\r\na: b\r\n---\r\nBody\r\n", "a: b\r\n", "Body\r\n"),
    ("---\ra: b\r---\rBody", "a: b\r", "Body"), ("\u{FEFF}---\na: b\n---\nBody", "a: b\n", "Body"),
    // Only a line that is exactly `---` ends it.
    (
      "---\na: |\n  ---\n  b\nc: x --- y\n---\nBody\n---\nMore", "a: |\n  ---\n  b\nc: x --- y\n",
      "Body\n---\nMore"
    ),
    ("---\na: b\n----\n--\n ---\n--- x\n---\nBody", "a: b\n----\n--\n ---\n--- x\n", "Body"),
    ("---\nx\u{2028}---\n---\nBody", "x\u{2028}---\n", "Body"),
  ])
  func splitsAtTheLinesOfDashes(_ text: String, _ frontMatter: String, _ body: String) throws {
    var diagnostics: [Diagnostic] = []
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    let split = try #require(FrontMatterSplit(source, &diagnostics))
    #expect(diagnostics.isEmpty)
    // By bytes, for CRLF is one character.
    #expect(Array(source.bytes[split.frontMatter]) == Array(frontMatter.utf8))
    #expect(Array(source.bytes[split.body]) == Array(body.utf8))
  }

  @Test(arguments: [
    (Rule.emptyFile, "⟦⟧", "the file is empty"), (.emptyFile, "⟦⟧\u{FEFF}", "the file is empty"),
    (.emptyFile, "⟦⟧\n \n\t\r\n", "the file is empty"),
    (.missingFrontMatter, "⟦⟧# Title\n", "first line must be “---”"),
    (.missingFrontMatter, "⟦⟧\n---\na: b\n---\n", "first line must be “---”"),
    (.missingFrontMatter, "⟦⟧title: x\n---\n", "first line"),
    (.missingFrontMatter, "⟦--- ⟧\na: b\n---\n", "three hyphens with no spaces"),
    (.missingFrontMatter, "⟦ ---⟧\na: b\n---\n", "three hyphens"),
    (.missingFrontMatter, "⟦----⟧\na: b\n---\n", "three hyphens"),
    (.missingFrontMatter, "⟦—⟧\na: b\n---\n", "three hyphens"),
    (.missingFrontMatter, "⟦–-⟧\r\na: b\r\n---\r\n", "three hyphens"),
    (.missingFrontMatter, "⟦--⟧", "three hyphens"), (.missingFrontMatter, "⟦⟧-", "first line"),
    (.unterminatedFrontMatter, "⟦---⟧", "never ends"), (.unterminatedFrontMatter, "⟦---⟧\n", "never ends"),
    (.unterminatedFrontMatter, "⟦---⟧\na: b\n", "write a line “---” after its last key"),
    (.unterminatedFrontMatter, "\u{FEFF}⟦---⟧\na: b\n- c\n-\n", "never ends"),
    (.unterminatedFrontMatter, "---\né: b\n⟦--- ⟧\nBody\n", "exactly “---”"),
    (.unterminatedFrontMatter, "---\na: b\n⟦---\t⟧", "exactly “---”"),
    (.unterminatedFrontMatter, "---\r\na: b\r\n⟦ ---⟧\r\nBody", "exactly “---”"),
    (.unterminatedFrontMatter, "---\na: b\n⟦—⟧\nBody", "three hyphens"),
    (.unterminatedFrontMatter, "---\na: b\n⟦...⟧\nBody", "exactly “---”"),
    (.unterminatedFrontMatter, "---\na: b\n⟦----⟧\n--- \n", "exactly “---”"),
  ])
  func reportsALineOfDashesThatIsNotThere(_ rule: Rule, _ text: String, _ words: String) throws {
    let yaml = MarkedYAML(text)
    var diagnostics: [Diagnostic] = []
    #expect(FrontMatterSplit(yaml.source, &diagnostics) == nil)
    try #require(diagnostics.count == 1)
    #expect(diagnostics[0].rule == rule)
    #expect(diagnostics[0].location.start == yaml.start)
    #expect(diagnostics[0].location.end == yaml.end)
    #expect(diagnostics[0].message.contains(words), "\(diagnostics[0].message)")
  }
}
