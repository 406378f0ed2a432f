import Markdown
import Testing

/// A body's HTML on a page, in which nothing of the site is resolved.
@Suite struct HTMLTests {
  static let cases: [(String, String)] = [
    ("a *b* **c** ~~d~~ `e<f`\n", "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;f</code></p>\n"),
    ("a & b \"c\" <\n", "<p>a &amp; b &quot;c&quot; &lt;</p>\n"),
    ("a\nb\\\nc  \nd\n", "<p>a\nb<br>\nc<br>\nd</p>\n"),
    ("---\n", "<hr>\n"),
    ("```swift x\na < b\n```\n", "<pre><code class=\"language-swift\">a &lt; b\n</code></pre>\n"),
    ("    a\n", "<pre><code>a\n</code></pre>\n"),
    ("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b\n", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
    ("3) a\n", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
    ("> a\n", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
    ("[a](b.md \"t\\\"\")\n", "<p><a href=\"b.md\" title=\"t&quot;\">a</a></p>\n"),
    ("[a](</b c&d>)\n", "<p><a href=\"/b%20c&amp;d\">a</a></p>\n"),
    ("![a *b* `c`](d.png)\n", "<p><img src=\"d.png\" alt=\"a b c\"></p>\n"),
    ("[![a](b.png)](c.md)\n", "<p><a href=\"c.md\"><img src=\"b.png\" alt=\"a\"></a></p>\n"),
    ("[a](javascript:b) ![c](data:d)\n", "<p><span>a</span> c</p>\n"),
    ("[Good](grade:good)\n", "<p><span>Good</span></p>\n"),
    ("a <b>c</b> <!-- d -->\n\n<div>\n", "<p>a c </p>\n"),
    ("a [¶12].\n", "<p>a <span class=\"cite\">[¶12]</span>.</p>\n"),
    (
      "- [x] a\n- [ ] b\n",
      """
      <ul>
      <li class="task"><span role="img" aria-label="done">☑</span> a</li>
      <li class="task"><span role="img" aria-label="not done">☐</span> b</li>
      </ul>

      """
    ),
    (
      "> It is *good*.\n> — ¶12\n",
      """
      <figure class="quotation">
      <blockquote>
      <p>It is <em>good</em>.</p>
      </blockquote>
      <figcaption>— <span class="cite">[¶12]</span></figcaption>
      </figure>

      """
    ),
    (
      "> a\n>\n> b\n>\n> — Ann *Other*\n",
      """
      <figure class="quotation">
      <blockquote>
      <p>a</p>
      <p>b</p>
      </blockquote>
      <figcaption>— Ann <em>Other</em></figcaption>
      </figure>

      """
    ),
    ("> — ¶12\n", "<blockquote>\n<p>— ¶12</p>\n</blockquote>\n"),
    (
      "Table: *Grades* [¶1]\n\n| a | b |   |\n|:-:|--:|:--|\n| 1 |   | 3 |\n|   | 5 | 6 |\n",
      """
      <div class="region" role="region" tabindex="0" aria-labelledby="table:1">
      <table>
      <caption id="table:1"><em>Grades</em> <span class="cite">[¶1]</span></caption>
      <thead>
      <tr><th scope="col" class="center">a</th><th scope="col" class="number">b</th><td></td></tr>
      </thead>
      <tbody>
      <tr><th scope="row" class="center">1</th><td class="number"></td><td>3</td></tr>
      <tr><td class="center"></td><td class="number">5</td><td>6</td></tr>
      </tbody>
      </table>
      </div>

      """
    ),
    (
      "Table: A\n| a |\n|---|\n\nTable: B\n\nText.\n\n| b |\n|---|\n",
      """
      <div class="region" role="region" tabindex="0" aria-labelledby="table:1">
      <table>
      <caption id="table:1">A</caption>
      <thead>
      <tr><th scope="col">a</th></tr>
      </thead>
      </table>
      </div>
      <p>Table: B</p>
      <p>Text.</p>
      <div class="region" role="region" tabindex="0" aria-label="Table 2">
      <table>
      <thead>
      <tr><th scope="col">b</th></tr>
      </thead>
      </table>
      </div>

      """
    ),
    (
      "a[^n] b[^n] [c[^n]](d.md)\n\n[^n]: Note.\n\n[^unused]: Never.\n",
      """
      <p>a<sup class="note"><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Note 1">1</a></sup> \
      b<sup class="note"><a href="#fn:1" id="fnref:1-2" role="doc-noteref" aria-label="Note 1">1</a></sup> \
      <a href="d.md">c<sup class="note">1</sup></a></p>
      <section class="notes" role="doc-endnotes" aria-label="Notes">
      <ol>
      <li id="fn:1"><p>Note. \
      <a href="#fnref:1" role="doc-backlink" aria-label="Back to the text of note 1, place 1">↩</a> \
      <a href="#fnref:1-2" role="doc-backlink" aria-label="Back to the text of note 1, place 2">↩</a></p>
      </li>
      </ol>
      </section>

      """
    ),
    (
      "a[^n]\n\n[^n]:\n    - b\n",
      """
      <p>a<sup class="note"><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Note 1">1</a></sup></p>
      <section class="notes" role="doc-endnotes" aria-label="Notes">
      <ol>
      <li id="fn:1"><ul>
      <li>b</li>
      </ul>
      <p> <a href="#fnref:1" role="doc-backlink" aria-label="Back to the text of note 1">↩</a></p>
      </li>
      </ol>
      </section>

      """
    ),
    (
      "## A *b* `c` [¶1]\n\n### A b c ¶1\n",
      """
      <h2 id="a-b-c-1">A <em>b</em> <code>c</code> <span class="cite">[¶1]</span></h2>
      <h3 id="a-b-c-1-1">A b c ¶1</h3>

      """
    ),
  ]

  @Test(arguments: cases.indices) func writes(index: Int) {
    let (markdown, html) = Self.cases[index]
    #expect(standaloneHTML(markdown) == html)
  }

  /// A resolver that marks what it is asked for.
  private struct Recorder: MarkdownResolver {
    var words: [String] = []

    func writeLinkStart(to _: ArraySlice<UInt8>, title _: ArraySlice<UInt8>, into _: inout [UInt8]) {}
    func writeLinkEnd(to _: ArraySlice<UInt8>, into _: inout [UInt8]) {}
    func writeImage(
      from _: ArraySlice<UInt8>, alternative _: ArraySlice<UInt8>, title _: ArraySlice<UInt8>,
      into _: inout [UInt8]
    ) {}
    func writeCitation(_: ArraySlice<UInt8>, into _: inout [UInt8]) {}
    mutating func writeText(_ text: ArraySlice<UInt8>, into _: inout [UInt8]) {
      words.append(String(decoding: text, as: UTF8.self))
    }
  }

  @Test func asksForWordsOutsideLinksHeadingsAndCodeOnly() throws {
    let text = "## a\n\nb *c* [d *e*](f.md) `g` ![h](i.png) www.j.example\n\n    k\n\n| l |\n|---|\n| m |\n"
    var recorder = Recorder()
    var html: [UInt8] = []
    try document(text).writeHTML(using: &recorder, into: &html)
    #expect(recorder.words == ["b ", "c", " ", " ", " ", " ", "l", "m"])
  }

  @Test func writesNoStyleScriptOrHandler() {
    let html = standaloneHTML("|a|\n|:-:|\n\n[a](https://x.example \"onload=x\") <b onclick=\"x\">\n") ?? ""
    for forbidden in ["style=", "<script", "onclick", "align="] { #expect(!html.contains(forbidden)) }
  }
}
