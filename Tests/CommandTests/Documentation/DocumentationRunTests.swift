import Testing

/// The tests of the documentation can fail: small pages with something wrong in each.
@Suite struct DocumentationRunTests {
  private static func failures(_ page: String) throws -> [DocumentationRun.Failure] {
    try DocumentationRun.failures(of: DocumentationPage(path: "page.md", text: page))
  }

  /// A site of which the pages below show a part.
  private static let site = "<!-- setup\ncandour init site\ncd site\n-->\n"

  @Test func followsAPageThroughFoldersAndFiles() throws {
    let page = """
      # A page

      <!-- setup
      mkdir inner
      -->

      ```sh
      cd inner
      ```

      `names/a.txt`

      ```text
      one
      ```

      ```sh
      cat names/a.txt; pwd
      ```

      ```text output
      one
      …/inner
      ```
      """
    #expect(try Self.failures(page).isEmpty)
  }

  @Test(arguments: [
    ("```sh\nfalse\n```", "it ended with 1, not 0"),
    ("```sh exits=1\ntrue\n```", "it ended with 0, not 1"),
    ("```sh\nfalse\ntrue\n```", "it ended with 1, not 0"),
    ("```sh\necho one\n```\n```text output\ntwo\n```", "what was printed is"),
    ("```sh\necho one >&2\n```\n```text output\n```", "what was printed is"),
    ("```yaml\na: b\n```", "nothing says what this block is"),
    ("```sh serves\necho one\n```", "starts with “candour serve”"),
    ("```sh serves\ncandour serve --port nine\n```", "it printed no address"),
    ("<!-- pdf a.pdf: no-such.txt -->", "no-such.txt"),
    ("```sh no-run:\nfalse\n```", "takes a reason"),
    ("`a.txt`\n\n```text\na\n```", "no command comes after it"),
    ("`a.txt`\n\n```text\na\n```\n\n```text\nb\n```\n```sh\ntrue\n```", "nothing says what this block is"),
    ("```yaml part=content/site.yaml\ntitle: A\n```", "there is no file yet"),
    ("Wrong:\n```yaml part=a.yaml wrong=unknown-key\nb: c\n```", "“Wrong (unknown-key):”"),
  ])
  func tellsWhatIsNotSo(_ page: String, _ words: String) throws {
    let failures = try Self.failures(page)
    #expect(failures.contains { $0.message.contains(words) }, "\(failures)")
  }

  @Test func namesTheLineOfTheBlock() throws {
    #expect(try Self.failures("# A page\n\n```sh\ntrue\n```\n\n```sh\nfalse\n```\n").map(\.line) == [7])
  }

  @Test func takesAReasonForWhatCannotBeRun() throws {
    #expect(try Self.failures("```sh no-run: needs GitHub\nfalse\n```").isEmpty)
    #expect(try Self.failures("<!-- no-run: another test does -->\n\n```sh\nfalse\n```").isEmpty)
    #expect(try Self.failures("```sh needs=no-such-program\nfalse\n```\n```text output\nfalse\n```").isEmpty)
  }

  @Test(arguments: [
    ("make site   # all of it", nil), ("make test-long", nil), ("make sites", "the Makefile has no target “sites”"),
    ("sh scripts/run-fuzzing.sh --minutes 6", nil), ("sh scripts/run-fuzzing.sh --hours 6", "has no option “--hours”"),
    ("sh scripts/run-benchmark.sh --corpus england --rounds 9", nil),
    ("sh scripts/fuzz.sh", "there is no scripts/fuzz.sh"),
    ("cd Benchmarks\npython compare.py", nil),
    ("cd Benchmarks\npython latency.py", "there is no Benchmarks/latency.py"),
  ])
  func tellsOfScriptsThatAreNotThere(_ script: String, _ problem: String?) {
    let problems = RepositoryCommand.problems(of: script)
    #expect(problems.count == (problem == nil ? 0 : 1))
    if let problem { #expect(problems.first?.contains(problem) == true) }
  }

  // MARK: - The preview

  @Test func looksAtAPreviewAndEndsIt() throws {
    let page = """
      \(Self.site)
      ```sh serves edits=content/pages/about.md
      candour serve --open   # a window of its own
      ```

      ```text output
      …
      Preview: http://127.0.0.1:8080/… (Control-C ends it)
      Changed: content/pages/about.md: …

      The preview has ended.
      ```

      ```sh
      ! grep 'One more sentence' content/pages/about.md
      ```
      """
    let failures = try Self.failures(page)
    #expect(failures.isEmpty, "\(failures)")
  }

  // MARK: - Parts of files

  @Test func checksAPartAndTakesItOutAgain() throws {
    let page = """
      \(Self.site)
      Wrong (unknown-key):

      ```yaml part=content/site.yaml wrong=unknown-key
      titel: A
      ```

      ```yaml part=content/site.yaml
      title: A
      ```

      ```sh
      grep -c '^title: Children' content/site.yaml
      ```
      """
    let failures = try Self.failures(page)
    #expect(failures.isEmpty, "\(failures)")
  }

  @Test(arguments: [
    "Wrong (unknown-key):\n```yaml part=content/site.yaml wrong=unknown-key\ntitle: A\n```",
    "Right:\n```yaml part=content/site.yaml\ntitel: A\n```",
    "Wrong (invalid-date):\n```yaml part=content/site.yaml wrong=invalid-date\ntitel: A\n```",
    "Right:\n```markdown part=content/pages/about.md\n<b>bold</b>\n```",
  ])
  func tellsOfAPartThatIsNotAsItSays(_ part: String) throws {
    let failures = try Self.failures(Self.site + part)
    #expect(failures.count == 1 && failures.first?.line == 6, "\(failures)")
  }

  @Test func checksOtherFormsOfExamples() throws {
    let page = """
      \(Self.site)
      # invalid-slug

      Wrong:

      ```text files=content/pages/about.md wrong=invalid-slug
      content/pages/About us.md    40 KiB
      ```

      ```text files=content/pages/about.md
      content/pages/help.md        40 KiB
      content/pages/_old.md -> ../../old.md
      ```

      Wrong (invalid-value):

      ```yaml part=content/reports/exampleton/2024-ilacs.md under=sources wrong=invalid-value
          kind: well
      ```

      Wrong (nesting-too-deep):

      ```markdown part=content/pages/about.md repeats=200 wrong=nesting-too-deep
      > … and so on
      ```

      Wrong (invalid-utf8):

      ```text part=content/pages/about.md bytes wrong=invalid-utf8
      caf\\xE9   (one byte)
      ```

      Wrong (not-nfc):

      ```text part=content/pages/about.md bytes wrong=not-nfc
      cafe + U+0301
      ```

      Wrong (empty-file):

      ```yaml file=content/glossary.yaml wrong=empty-file
      # nothing
      ```

      <!-- pdf scan.pdf: a scan -->

      Wrong (unreadable-document):

      ```sh exits=1 needs=pdftotext wrong=unreadable-document
      candour import scan.pdf --authority exampleton
      ```

      <!-- checks with
      candour check --as-of 2026-01-01 && false
      -->

      ```markdown part=content/pages/about.md
      Words.
      ```

      ```sh
      candour check --strict
      ```
      """
    let failures = try Self.failures(page)
    #expect(failures.isEmpty, "\(failures)")
  }

  @Test(arguments: [
    ("a.yaml", "yaml", "b: 3\n", "a: 1\nb: 3\nc: 4\n"),
    ("a.yaml", "yaml", "d: 5\n", "a: 1\nb:\n  - 2\nc: 4\nd: 5\n"),
    ("a.yaml", "yaml", "b:\n  d: 3\n", "a: 1\nb:\n  d: 3\nc: 4\n"),
    ("a.yaml", "yaml", "- d\n", "a: 1\nb:\n  - 2\nc: 4\n- d\n"),
    ("a.csv", "csv", "1,2\n", "a: 1\nb:\n  - 2\nc: 4\n1,2\n"),
  ])
  func putsAPartIntoItsPlace(_ path: String, _ language: String, _ text: String, _ whole: String) {
    let part = FilePart(path: path, language: language, text: text)
    #expect(part.put(into: "a: 1\nb:\n  - 2\nc: 4\n") == whole)
  }

  @Test func putsAPartBehindWhatIsThere() {
    let element = FilePart(path: "a.yaml", language: "yaml", text: "# new\n- 2\n", list: "b")
    #expect(element.put(into: "b:\n  - 1\nc: 4\n") == "b:\n  - 1\n  # new\n  - 2\nc: 4\n")
    let text = FilePart(path: "a.md", language: "markdown", text: "New.\n", isAdded: true)
    #expect(text.put(into: "---\na: 1\n---\nOld.\n") == "---\na: 1\n---\nOld.\n\nNew.\n")
  }

  @Test func putsAPartIntoAKeyBelowAKey() {
    let part = FilePart(path: "a.yaml", language: "yaml", text: "b:\n  d: 3\n  e: 4\n", isDeep: true)
    #expect(part.put(into: "a: 1\nb:\n  c: 1\n  d: 2\nf: 5\n") == "a: 1\nb:\n  c: 1\n  d: 3\n  e: 4\nf: 5\n")
  }

  @Test(arguments: [
    ("- e: 1\n    f: 2\n  - e: 3\n", "- e: 9\n    f: 2\n  - e: 3\n"),
    ("- f: 2\n    g:\n      - 1\n", "- f: 2\n    g:\n      - 1\n    e: 9\n"),
  ])
  func putsAPartIntoTheFirstOfAList(_ list: String, _ changed: String) {
    let part = FilePart(path: "a.yaml", language: "yaml", text: "    e: 9\n", list: "d")
    #expect(part.put(into: "a: 1\nd:\n  \(list)h: 4\n") == "a: 1\nd:\n  \(changed)h: 4\n")
  }

  @Test(arguments: [
    ("markdown", "---\na: 2\n---\nNew.\n", "---\na: 2\n---\nNew.\n"), ("markdown", "New.\n", "---\na: 1\n---\nNew.\n"),
    ("yaml", "a: 2\n", "---\na: 2\n---\nOld.\n"),
  ])
  func putsAPartIntoMarkdown(_ language: String, _ text: String, _ whole: String) {
    #expect(FilePart(path: "a.md", language: language, text: text).put(into: "---\na: 1\n---\nOld.\n") == whole)
  }

  // MARK: - Output

  @Test(arguments: [
    ("one\ntwo\n", "one\r\ntwo\r\n", true),
    ("one\ntwo\n", "one\ntwo\n\n", true), ("one\n", "one\ntwo\n", false), ("…\ntwo\n", "one\ntwo\n", true),
    ("…\ntwo\n", "two\n", true), ("one\n…\n", "one\n", true), ("…\nthree\n", "one\ntwo\n", false),
    ("on…e words\n", "one or two e words\n", true), ("…words\n", "one word\n", false), ("a…a\n", "a\n", false),
    ("the … there\n", "the … there\n", true),
  ])
  func comparesWhatIsPrinted(_ expected: String, _ printed: String, _ matches: Bool) {
    #expect(ExpectedOutput(expected).matches(printed) == matches)
  }
}
