import Diagnostics
import Markdown
import Testing

/// The library keeps a table in a global that each parse sets and clears; this is what the lock is for.
@Suite struct ConcurrencyTests {
  private static func document(_ index: Int) -> SourceText {
    let pieces = [
      "~~struck~~", "www.example.org", "| a | b |\n|---|---|\n| 1 | 2 |", "- [x] done", "text[^1]\n\n[^1]: note",
    ]
    let text = (0..<30).map { pieces[(index + $0 * (index % 7 + 1)) % pieces.count] }.joined(separator: "\n\n")
    return SourceText(path: "document-\(index).md", bytes: Array(text.utf8))
  }

  private static func html(_ index: Int) -> [UInt8] {
    var diagnostics: [Diagnostic] = []
    let source = document(index)
    var bytes = PlainMarkdown.html(source, &diagnostics) ?? []
    var resolver = StandaloneResolver()
    MarkdownParser.parse(source, body: 0..<source.bytes.count, &diagnostics)?.writeHTML(using: &resolver, into: &bytes)
    return bytes
  }

  @Test func givesTheSameBytesOnManyTasksAsOnOne() async {
    let count = 400
    let serial = (0..<count).map(Self.html)
    #expect(serial.allSatisfy { !$0.isEmpty })
    await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for index in 0..<count { group.addTask { (index, Self.html(index)) } }
      for await (index, bytes) in group { #expect(bytes == serial[index]) }
    }
  }
}
