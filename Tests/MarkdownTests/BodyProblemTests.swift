import Diagnostics
import Markdown
import Testing

/// Which addresses, tags and headings are problems, how often, and in what words.
@Suite struct BodyProblemTests {
  @Test(arguments: [
    "https://example.org/a?b=c#d", "HTTP://EXAMPLE.ORG", "mailto:a@b.example", "tel:+441234567890", "grade:good",
    "term:caf",
    "2012-slac.md", "../papers/x.md#y", "#part", "?q=1", "a/b:c", "./a:b", "%6Aavascript:x", "a%3Ab", "1:2",
    "/absolute", "ä.md",
  ])
  func allows(address: String) throws {
    #expect(MarkedBody("[a](<\(address)>)").parsed().diagnostics == [])
    #expect(try document("[a](<\(address)>)").links.map(\.destination) == [address])
  }

  @Test(arguments: [
    "javascript:x", "JavaScript:x", "  javascript:x", "&#32;javascript:x", "java&Tab;script:x", "java&NewLine;script:x",
    "&#1;javascript:x", "javascript&colon;x", "&#x6A;avascript:x", "\\javascript:x\u{1}", "vbscript:x",
    "data:text/html,x",
    "file:///etc/passwd", "ftp://x.example", "about:blank", "blob:x", "x-y.z+1:a", "//host/a", "\\\\\\\\host",
    "/\\\\host", "\\\\/host",
    "http:", "http:x", "https:///x", "http://", "https://\\\\", "view-source:x", "",
  ])
  func refuses(address: String) {
    let found = MarkedBody("[a](<\(address)>)").parsed()
    #expect(found.diagnostics.map(\.rule) == [.invalidAddress])
    #expect(found.document?.links.isEmpty == true)
  }

  @Test(arguments: ["mailto:a@b.example", "tel:1", "grade:good", "term:x", "javascript:x", ""])
  func refusesForImages(address: String) {
    #expect(MarkedBody("![a](<\(address)>)").parsed().diagnostics.map(\.rule) == [.invalidAddress])
  }

  @Test func reportsATagOnceWithItsEnd() {
    let rules = MarkedBody("a <b>c <i>d</i></b> </u>\n\nx </b>\n").parsed().diagnostics
    #expect(rules.map(\.location.start.column) == [3, 8, 21, 3])
  }

  @Test func reportsADefinitionOnceForAllItsLinks() {
    let found = MarkedBody("[a][x] [b][x] ![x]\n\n[x]: javascript:y\n").parsed().diagnostics
    #expect(found.map(\.location.start) == [SourcePosition(line: 3, column: 6)])
  }

  @Test func saysWhatToWriteInstead() {
    let found = MarkedBody("# One\n\nTwo\n===\n\na<br>b <!-- c -->\n\n[d](javascript:e) [f](//g)\n").parsed()
      .diagnostics
    #expect(
      found.map(\.message) == [
        "the title in the front matter is the page's level 1 heading; start it with “##”",
        "the title in the front matter is the page's level 1 heading; underline it with dashes",
        "raw HTML is not allowed; end the line before with a backslash",
        "HTML comments are not allowed; delete this one",
        "“javascript:” is not allowed in an address; write http:, https:, mailto:, tel: or a relative address",
        "this address names a host without a scheme; start it with “https:”",
      ]
    )
  }

  @Test func stopsAfterAHundredAndSaysSo() {
    let found = MarkedBody(String(repeating: "<b>\n\n", count: 500)).parsed().diagnostics
    #expect(found.count == 100)
    #expect(found.last?.message.contains("not checked") == true)
  }
}
