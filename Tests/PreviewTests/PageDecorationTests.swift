import Foundation
import Testing

@testable import Preview

@Suite struct PageDecorationTests {
  private func decorated(_ page: String, path: String = "/a/", source: PageSource? = nil) -> String {
    let decoration = PageDecoration(path: path, digest: 1, styles: 2, source: source)
    return String(decoding: decoration.applied(to: Array(page.utf8)), as: UTF8.self)
  }

  @Test func standsBeforeTheLastEndOfTheBody() throws {
    let page = decorated("<body><pre>&lt;/body></pre><!-- </body> --></body></html>\n")
    let script = try #require(page.range(of: "<script "))
    #expect(page[..<script.lowerBound] == "<body><pre>&lt;/body></pre><!-- </body> -->")
    #expect(page.hasSuffix("></script>\n</body></html>\n"))
  }

  @Test(arguments: ["<!-- </body> -->", "<!-- of </body> and </html> --><!---->", "<!-- </body>"])
  func standsInNoComment(_ comment: String) throws {
    let page = decorated("<body><p>Text</p></body></html>\n\(comment)\n")
    #expect(page.hasPrefix("<body><p>Text</p><script "))
    #expect(page.hasSuffix("></script>\n</body></html>\n\(comment)\n"))
  }

  @Test func standsAtTheEndOfAPageWithoutBody() {
    #expect(decorated("plain").hasPrefix("plain<script "))
    #expect(decorated("").hasPrefix("<script "))
  }

  @Test func makesPathsHarmless() {
    let page = decorated("", path: "/\"><script>alert(1)</script>/")
    #expect(page.contains("data-candour-page=\"/&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;/\""))
    #expect(page.split(separator: "<script").count == 1)
  }

  @Test func namesTheFileAndTheLine() {
    let page = decorated("", source: PageSource(path: "content/reports/a/b.md", line: 12, isDraft: true))
    #expect(page.contains("data-source=\"content/reports/a/b.md:12\""))
    #expect(page.contains("data-link=\"/_candour/source/content/reports/a/b.md#L12\""))
    #expect(page.contains("data-draft=\"true\""))
    #expect(!decorated("").contains("data-draft"))
  }
}
