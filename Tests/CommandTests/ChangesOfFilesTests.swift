import Diagnostics
import Foundation
import TestSupport
import Testing

/// `candour changes`, where something differs that is neither a report nor a page of its own, or where only the writing
/// of a file differs.
@Suite struct ChangesOfFilesTests {
  private struct Change: Decodable, Equatable {
    let kind: String
    let words: String
    let address: String
    var before: String?
    var after: String?
  }

  private static let nothing = "Nothing that readers of the site see has changed.\n"

  /// The starter's site with a table of figures, twice.
  private static func sites() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let run = try CandourProgram.run(["init", "new"], folder: folder.path)
    try #require(run.status == 0, "\(run.errors)")
    let paper = """
      ---
      title: Update
      authority: exampleton
      published: 2024-06-01
      committee: Select committee
      sources:
        - {id: paper, kind: primary, title: Update, publisher: Exampleton Council}
      ---
      The paper.

      """
    let indicators = """
      ---
      title: Figures
      authority: exampleton
      paper: exampleton/update
      areas:
        - {id: exampleton, label: Exampleton}
      indicators:
        - {id: contacts, label: Contacts, unit: count, better: neither}
      ---
      The figures.

      """
    let table = """
      indicator,area,category,period,value,marker,at,note
      contacts,exampleton,,2018/19-Q4,4171,,table after ¶8.2,
      contacts,exampleton,,2019/20-Q1,4063,,table after ¶8.2,

      """
    try folder.write("new/content/papers/exampleton/update.md", Array(paper.utf8))
    try folder.write("new/content/indicators/exampleton/figures.md", Array(indicators.utf8))
    try folder.write("new/content/indicators/exampleton/figures.csv", Array(table.utf8))
    for (path, bytes) in try folder.files(below: "new") { try folder.write("old/" + path, bytes) }
    return folder
  }

  private static func edit(_ folder: ScratchFolder, _ path: String, _ edit: (String) -> String) throws {
    let text = try String(contentsOfFile: folder.path + "/" + path, encoding: .utf8)
    let edited = edit(text)
    try #require(edited != text, "\(path)")
    try folder.write(path, Array(edited.utf8))
  }

  private static func run(_ folder: ScratchFolder, _ form: String = "text") throws -> CandourProgram.Run {
    let run = try CandourProgram.run(
      ["changes", "--since", "old", "--site", "new", "--format", form], folder: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  private static func changes(_ folder: ScratchFolder) throws -> [Change] {
    struct Document: Decodable { let changes: [Change] }
    return try JSONDecoder().decode(Document.self, from: Data(run(folder, "json").output)).changes
  }

  @Test func saysWhichFiguresDiffer() throws {
    let folder = try Self.sites()
    try Self.edit(folder, "new/content/indicators/exampleton/figures.csv") {
      $0.replacing("4171,,", with: ",c,").replacing("2019/20-Q1,4063", with: "2019/20-Q2,4063")
    }
    let name = "Exampleton, Figures, Contacts, Exampleton"
    #expect(
      try Self.run(folder).text == """
        ## Figures that differ

        - \(name), Q4 2018/19: 4,171 before, suppressed so that no child can be identified now
        - \(name), Q2 2019/20: nothing before, 4,063 now
        - \(name), Q1 2019/20: 4,063 before, nothing now

        """)
  }

  @Test func saysWhichSettingsDiffer() throws {
    let folder = try Self.sites()
    try Self.edit(folder, "new/content/site.yaml") {
      $0.replacing("title: Children’s services inspections (an example)", with: "title: Our inspections")
        .replacing("prepared: ", with: "prepared: 2025-12-31 # ")
        .replacing("base_url: https://www.example.org/inspections", with: "base_url: https://www.example.org/x")
    }
    let changes = try Self.changes(folder)
    #expect(changes.map(\.kind) == ["settings", "settings", "settings"])
    #expect(changes.map(\.address) == ["/accessibility/", "/", "/"])
    #expect(changes[0].words == "The settings of the site (content/site.yaml), accessibility: differs")
    #expect(
      changes[1].words
        == "The settings of the site (content/site.yaml), base_url: “https://www.example.org/inspections” before, “https://www.example.org/x” now"
    )
    #expect(changes[2].after == "Our inspections")
  }

  /// Each of the files that stand behind many pages.
  @Test(arguments: [
    ("content/frameworks/sif.yaml", "label: Good}", "label: Gut}", "framework", "/frameworks/sif/"),
    ("content/frameworks/ilacs-2018.yaml", "note: ", "note: Or ", "framework", "/frameworks/ilacs-2018/"),
    ("content/glossary.yaml", "meaning: ", "meaning: Or ", "glossary", "/glossary/"),
  ])
  func saysWhichFileDiffers(_ path: String, _ old: String, _ new: String, _ kind: String, _ address: String) throws {
    let folder = try Self.sites()
    try Self.edit(folder, "new/" + path) { $0.replacing(old, with: new, maxReplacements: 1) }
    let changes = try Self.changes(folder)
    #expect(changes.map(\.kind) == [kind], "\(changes)")
    #expect(changes.map(\.address) == [address])
    #expect(changes.allSatisfy { $0.words.contains(path) })
  }

  @Test func saysWhichTemplatesAndAssetsDiffer() throws {
    let folder = try Self.sites()
    try #require(CandourProgram.run(["init", "--templates", "new"], folder: folder.path).status == 0)
    // What the program has anyway is no change.
    #expect(try Self.run(folder).text == Self.nothing)
    try Self.edit(folder, "new/templates/partials/footer.mustache") { "<p>Ours</p>\n" + $0 }
    try folder.write("new/templates/assets/logo.png", [0x89, 0x00, 0x01])
    #expect(
      try Self.run(folder).text == """
        ## Templates and assets that differ

        - templates/assets/logo.png is new
        - templates/partials/footer.mustache differs, which every page may show

        """)
  }

  /// A grade that differs hides no words, and words no grade.
  @Test func saysThatWordsDifferBesideOtherChanges() throws {
    let folder = try Self.sites()
    let path = "new/content/reports/exampleton/2024-ilacs.md"
    try Self.edit(folder, path) {
      $0.replacing("\nkind: inspection", with: "\nlead_inspector: Jane Doe HMI\nkind: inspection")
    }
    #expect(try Self.changes(folder).map(\.kind) == ["fact"])
    try Self.edit(folder, path) { $0 + "\nMore was found.\n" }
    #expect(try Self.changes(folder).map(\.kind) == ["fact", "text"])
  }

  @Test(arguments: [
    ("content/pages/about.md", "\n---\n", "\n# A comment\n---\n"),
    ("content/pages/about.md", "\n", "\r\n"),
    ("content/reports/exampleton/2024-ilacs.md", "\n\n", "\n\n\n\n"),
    ("content/reports/exampleton/2024-ilacs.md", "It shows", "It\nshows"),
    ("content/indicators/exampleton/figures.csv", "\n", "\r\n"),
    ("content/site.yaml", "\nas_of: ", "\n# A comment\nas_of:   "),
    ("content/glossary.yaml", "\n", "\r\n"),
    ("content/frameworks/sif.yaml", "\nfrom: 2013-11", "\nfrom: \"2013-11\""),
  ])
  func saysNothingWhereOnlyTheWritingDiffers(_ path: String, _ old: String, _ new: String) throws {
    let folder = try Self.sites()
    try Self.edit(folder, "new/" + path) { $0.replacing(old, with: new) }
    #expect(try Self.run(folder).text == Self.nothing)
  }

  // MARK: - Forms

  private static func entries(_ folder: ScratchFolder) throws -> [String] {
    try run(folder, "atom").text.matches(of: /<entry>\s*<id>([^<]*)</).map { String($0.1) }
  }

  /// A reader of feeds knows an entry by its id.
  @Test func givesEachChangeAnIdOfItsOwn() throws {
    let folder = try Self.sites()
    try Self.edit(folder, "new/content/pages/about.md") { $0 + "\nMore.\n" }
    let first = try Self.entries(folder)
    try #require(first.count == 1)
    try folder.write("new/content/pages/help.md", Array("---\ntitle: Help\n---\nAsk us.\n".utf8))
    try Self.edit(folder, "new/content/indicators/exampleton/figures.csv") { $0.replacing("4171", with: "4172") }
    try Self.edit(folder, "new/content/site.yaml") { $0.replacing("as_of: ", with: "as_of: 2025-12-31 # ") }
    let more = try Self.entries(folder)
    #expect(more.count == 4 && Set(more).count == 4)
    #expect(more.contains(first[0]))
    try Self.edit(folder, "new/content/pages/about.md") { $0 + "\nAnd more.\n" }
    #expect(try !Self.entries(folder).contains(first[0]))
  }

  /// No change can put a command of its own into the output of CI.
  @Test func keepsEachChangeOnItsLine() throws {
    let folder = try Self.sites()
    try Self.edit(folder, "new/content/reports/exampleton/2024-ilacs.md") {
      $0.replacing(
        "recommendations:\n",
        with: """
          recommendations:
            - id: forged
              area: leaders
              summary: |
                One.
                ::error file=x::Forged
              at: ¶1

          """)
    }
    let text = try Self.run(folder).text
    #expect(text.contains("One. ::error file=x::Forged"))
    #expect(!text.contains("\n::error"))
  }

  // MARK: - Earlier states

  @Test func tellsThatTheEarlierStateHasErrors() throws {
    let folder = try Self.sites()
    try Self.edit(folder, "old/content/reports/exampleton/2019-ilacs.md") {
      $0.replacing("inspected: 2019-06-03..2019-06-14", with: "inspected: some day")
    }
    try Self.edit(folder, "old/content/reports/exampleton/2024-ilacs.md") {
      $0.replacing("care-leavers, grade: ", with: "care-leavers, grade: very-")
    }
    let run = try Self.run(folder)
    #expect(run.errors.contains("the earlier state has "), "\(run.errors)")
    #expect(run.errors.contains("content/reports/exampleton/2019-ilacs.md:6"), "\(run.errors)")
    #expect(!run.text.contains("New"), "\(run.text)")
    #expect(run.text.contains("what it said before can’t be read"), "\(run.text)")
    #expect(run.text.contains("care leavers: unreadable before"), "\(run.text)")
  }

  @Test func readsWhatAnArchiveWouldLeaveOut() throws {
    let folder = try Self.sites()
    let script = """
      set -e
      cd new
      printf '*.md export-ignore\\n*.yaml eol=crlf\\n' > .gitattributes
      git init -q && git add -A
      git -c user.name=x -c user.email=x@example.org commit -qm old
      """
    try #require(CandourProgram.run(["-c", script], folder: folder.path, program: "/bin/sh").status == 0)
    let run = try CandourProgram.run(["changes", "--since", "HEAD", "--site", "new"], folder: folder.path)
    #expect(run.text == Self.nothing, "\(run.errors)")
  }

  /// Whatever ends the program, nothing is left of what it took out of git.
  @Test func leavesNoCopyBehind() throws {
    let folder = try Self.sites()
    let script = """
      mkdir tmp && cd new && git init -q && git add -A
      git -c user.name=x -c user.email=x@example.org commit -qm old
      TMPDIR=$PWD/../tmp "\(CandourProgram.path)" changes --since HEAD > /dev/full
      echo $? && ls ../tmp
      """
    let run = try CandourProgram.run(["-c", script], folder: folder.path, program: "/bin/sh")
    #expect(run.text == "3\n", "\(run.errors)")
  }

  @Test func leavesNoCopyBehindWhereItIsStopped() throws {
    let folder = try Self.sites()
    let script = """
      mkdir tmp && cd new
      for i in $(seq 1 300); do
        cp content/reports/exampleton/2024-ilacs.md content/reports/exampleton/2024-copy-$i.md
      done
      git init -q && git add -A
      git -c user.name=x -c user.email=x@example.org commit -qm old
      TMPDIR=$PWD/../tmp "\(CandourProgram.path)" changes --since HEAD > /dev/null & id=$!
      while [ -z "$(ls ../tmp)" ] && kill -0 $id; do sleep 0.01; done
      kill -TERM $id; wait $id; echo $? && ls ../tmp
      """
    let run = try CandourProgram.run(["-c", script], folder: folder.path, program: "/bin/sh")
    #expect(run.text == "143\n", "\(run.errors)")
  }

  @Test func saysWhichThemesAndOldAddressesDiffer() throws {
    let folder = try Self.sites()
    let themes = "- id: whole\n  label: The whole\n  areas: {ilacs-2018: overall, ilacs-2023: overall}\n"
    try folder.write("old/content/themes.yaml", Array(themes.utf8))
    try folder.write("new/content/themes.yaml", Array(themes.replacing("The whole", with: "All of it").utf8))
    try Self.edit(folder, "new/content/pages/about.md") { $0.replacing("\n---\n", with: "\naliases: [/us/]\n---\n") }
    let changes = try Self.changes(folder)
    #expect(changes.map(\.kind) == ["theme", "new-page"])
    #expect(changes.map(\.words) == ["The themes (content/themes.yaml), “whole”: differs", "/us/"])
  }

  /// A page whose file has changed says no more that it was checked.
  @Test func saysWhatIsNoLongerProved() throws {
    let folder = try Self.sites()
    let path = "content/reports/exampleton/2024-ilacs.md"
    let record = """
      - file: "\(path)"
        digest: "DIGEST"
        on: 2026-11-21
        texts:
          - {name: "a.txt", digest: "b774670e08f38b5a"}
        grades: 4
        figures: 0
        quotations: 0

      """
    let bytes = try Array(Data(contentsOf: URL(filePath: folder.path + "/new/" + path)))
    let digest = String(SourceText.digest(of: bytes), radix: 16)
    let text = record.replacing("DIGEST", with: String(repeating: "0", count: 16 - digest.count) + digest)
    for site in ["old", "new"] { try folder.write(site + "/content/checked.yaml", Array(text.utf8)) }
    try Self.edit(folder, "new/" + path) { $0.replacing("\n---\n", with: "\n# A comment\n---\n") }
    let changes = try Self.changes(folder)
    #expect(changes.map(\.kind) == ["check"])
    #expect(changes.first?.before == "checked on 21 November 2026")
    #expect(changes.first?.after == "not checked")
  }

  // MARK: - What has another name

  /// A report whose file names its old address, and one of an authority with another name: neither came nor went.
  @Test func saysWhichReportsMoved() throws {
    let folder = try Self.sites()
    let script = """
      set -e
      cd new/content
      mv authorities/exampleton.md authorities/northwick.md
      mv papers/exampleton papers/northwick && mv indicators/exampleton indicators/northwick
      mv reports/exampleton reports/northwick
      sed -i 's/exampleton/northwick/g' $(grep -rl exampleton authorities papers indicators reports)
      sed -i 's/^name: Ex.*/name: Northwick Council/; s/^short_name: .*/short_name: Northwick/' authorities/northwick.md
      mv reports/northwick/2024-ilacs.md reports/northwick/2024-spring.md
      sed -i 's/2024-ilacs/2024-spring/g' reports/northwick/2019-ilacs.md
      sed -i 's|^published: .*|aliases: [/reports/exampleton/2024-ilacs/]\\n&|' reports/northwick/2024-spring.md
      sed -i 's/area: care-leavers, grade: requires-improvement/area: care-leavers, grade: good/' \
        reports/northwick/2024-spring.md
      """
    let edited = try CandourProgram.run(["-c", script], folder: folder.path, program: "/bin/sh")
    try #require(edited.status == 0, "\(edited.errors)")
    let changes = try Self.changes(folder)
    let moved = changes.filter { $0.kind == "moved-report" }
    #expect(
      moved.map { [$0.address, $0.before ?? "", $0.after ?? ""] } == [
        ["/reports/northwick/2019-ilacs/", "/reports/exampleton/2019-ilacs/", "/reports/northwick/2019-ilacs/"],
        ["/reports/northwick/2024-spring/", "/reports/exampleton/2024-ilacs/", "/reports/northwick/2024-spring/"],
      ])
    #expect(changes.allSatisfy { !["new-report", "removed-report"].contains($0.kind) }, "\(changes)")
    // What else differs in them is told as of any other.
    let grades = changes.filter { $0.kind == "grade" }
    #expect(grades.map(\.after) == ["“Good”"], "\(grades)")
  }

  /// Two that nothing but their authority tells apart are two.
  @Test func takesNoReportOfAnotherForOneThatMoved() throws {
    let folder = try Self.sites()
    let script = """
      set -e
      cd new/content
      sed 's/Exampleton/Northwick/' authorities/exampleton.md > authorities/northwick.md
      mkdir reports/northwick && sed 's/^authority: .*/authority: northwick/' reports/exampleton/2024-ilacs.md \
        > reports/northwick/2024-ilacs.md
      rm reports/exampleton/2024-ilacs.md
      sed -i '/follow_up:/,/summary: Children/d; /2024-ilacs/d' reports/exampleton/2019-ilacs.md
      """
    let edited = try CandourProgram.run(["-c", script], folder: folder.path, program: "/bin/sh")
    try #require(edited.status == 0, "\(edited.errors)")
    let kinds = Set(try Self.changes(folder).map(\.kind))
    #expect(
      kinds.contains("new-report") && kinds.contains("removed-report") && !kinds.contains("moved-report"), "\(kinds)")
  }

  @Test func saysThatARequestWasLookedAtOnceMore() throws {
    let folder = try Self.sites()
    try Self.edit(folder, "old/content/reports/exampleton/2019-ilacs.md") {
      $0.replacing("status: completed", with: "status: in-progress")
    }
    try Self.edit(folder, "new/content/reports/exampleton/2019-ilacs.md") {
      $0.replacing(
        "      - status: completed\n",
        with: """
                - {status: in-progress, on: 2025-03-01, report: exampleton/2024-ilacs, at: ¶4, summary: Nearly done.}
                - status: in-progress

          """)
    }
    let changes = try Self.changes(folder)
    #expect(changes.map(\.kind) == ["recommendation"])
    #expect(changes.first?.words.hasSuffix("as the plan says. (still In progress, 1 March 2025)") == true, "\(changes)")
  }

  @Test func saysWhatWasCorrectedInAPaper() throws {
    let folder = try Self.sites()
    try Self.edit(folder, "new/content/papers/exampleton/update.md") {
      $0.replacing("\n---\n", with: "\ncorrections:\n  - {on: 2024-07-01, what: The date was wrong.}\n---\n")
    }
    let changes = try Self.changes(folder)
    #expect(changes.map(\.kind) == ["correction"])
    #expect(changes.map(\.words) == ["Exampleton, Update, 1 July 2024: The date was wrong."])
  }

  // MARK: - Git

  /// Content that is a link to another folder of the repository, in a folder of it.
  @Test func followsLinksInARepository() throws {
    let folder = try Self.sites()
    let script = """
      set -e
      mkdir repo && mv new repo/site && mv repo/site/content repo/texts && ln -s ../texts repo/site/content
      cd repo && git init -q && git add -A
      git -c user.name=x -c user.email=x@example.org commit -qm old
      printf -- '---\\ntitle: Help\\n---\\nAsk us.\\n' > texts/pages/help.md
      """
    try #require(CandourProgram.run(["-c", script], folder: folder.path, program: "/bin/sh").status == 0)
    let run = try CandourProgram.run(["changes", "--since", "HEAD", "--site", "repo/site"], folder: folder.path)
    #expect(run.text == "## New pages\n\n- /help/\n", "\(run.errors)")
  }

  @Test func saysThatGitDoesNotTrustTheRepository() throws {
    let folder = try Self.sites()
    let script = """
      git init -q new && git -C new add -A
      git -C new -c user.name=x -c user.email=x@example.org commit -qm old
      GIT_TEST_ASSUME_DIFFERENT_OWNER=1 "$0" changes --since HEAD --site new
      """
    let run = try CandourProgram.run(["-c", script, CandourProgram.path], folder: folder.path, program: "/bin/sh")
    #expect(run.status == 2)
    #expect(run.errors.contains("which belongs to another user; if you do: git config --global --add safe.directory /"))
  }

  @Test(arguments: ["submodule", "link"])
  func refusesWhatGitCannotTakeOut(_ kind: String) throws {
    let folder = try Self.sites()
    let script = """
      set -e
      cd new
      git() { command git -c user.name=x -c user.email=x@example.org -c protocol.file.allow=always "$@"; }
      if [ \(kind) = link ]; then
        mv content/pages/about.md .. && ln -s "$PWD/../about.md" content/pages/about.md
      else
        mv content/pages ../real && git init -q ../real && git -C ../real add -A && git -C ../real commit -qm pages
        git init -q && git submodule --quiet add ../real content/pages
      fi
      git init -q && git add -A && git commit -qm old
      """
    let made = try CandourProgram.run(["-c", script], folder: folder.path, program: "/bin/sh")
    try #require(made.status == 0, "\(made.errors)")
    let run = try CandourProgram.run(["changes", "--since", "HEAD", "--site", "new"], folder: folder.path)
    #expect(run.status == 2)
    let path = "content/pages" + (kind == "link" ? "/about.md" : "")
    let words = "candour: “\(path)” is another repository (a submodule), or a link"
    #expect(run.errors.hasPrefix(words), "\(run.errors)")
  }

  // MARK: - Several numbers for one thing

  private static let row = "contacts,exampleton,,2018/19-Q4,"

  @Test(arguments: [
    (
      ["4171,,table after ¶8.2,As printed.", "4180,,¶9,The paragraph."],
      ["4171,,table after ¶8.2,As printed.", "4180,,¶9,The paragraph."], []
    ),
    (
      ["4171,,table after ¶8.2,As printed.", "4180,,¶9,The paragraph."], ["4171,,table after ¶8.2,As printed."],
      ["4,180 before, nothing now"]
    ),
    (
      ["4171,,table after ¶8.2,As printed."], ["4171,,table after ¶8.2,As printed.", "4180,,¶9,The paragraph."],
      ["nothing before, 4,180 now"]
    ),
    (
      ["4171,,table after ¶8.2,As printed.", "4180,,¶9,The paragraph."],
      ["4171,,table after ¶8.2,As printed.", "4181,,¶9,The paragraph."], ["4,180 before, 4,181 now"]
    ),
    (
      ["4171,,table after ¶8.2,As printed.", "4180,,¶9,The paragraph."], ["4180,,¶9,The paragraph."],
      ["4,171 before, nothing now"]
    ),
  ])
  func tellsSeveralNumbersApart(_ before: [String], _ after: [String], _ changes: [String]) throws {
    let folder = try Self.sites()
    let path = "/content/indicators/exampleton/figures.csv"
    for (state, rows) in [("old", before), ("new", after)] {
      try Self.edit(folder, state + path) { text in
        let all = rows.map { Self.row + $0 + "\n" }.joined()
        return text.replacing("\(Self.row)4171,,table after ¶8.2,\n", with: all) + "\n"
      }
    }
    let told = try Self.changes(folder).filter { $0.kind == "figure" }.map(\.words)
    #expect(told.count == changes.count, "\(told)")
    for (words, change) in zip(told, changes) { #expect(words.hasSuffix(change), "\(words)") }
  }

  // MARK: - An earlier state with errors

  /// What a faulty file said is told as unreadable, and as nothing else.
  @Test(arguments: [
    ("pages/about.md", "title: ", "titel: "), ("papers/exampleton/update.md", "title: ", "titel: "),
    ("indicators/exampleton/figures.md", "title: ", "titel: "),
    ("indicators/exampleton/figures.csv", "4171,", "41%71,"),
    ("reports/exampleton/2019-ilacs.md", "within: 6 months", "within: six months"),
    ("reports/exampleton/2019-ilacs.md", "status: completed", "status: compleeted"),
    ("glossary.yaml", "term: ", "trem: "), ("authorities/exampleton.md", "\nname: ", "\nnmae: "),
    ("frameworks/slac.yaml", "name: ", "nmae: "),
  ])
  func tellsOneThingOfAFaultyFile(_ path: String, _ right: String, _ wrong: String) throws {
    let folder = try Self.sites()
    try Self.edit(folder, "old/content/" + path) { $0.replacing(right, with: wrong) }
    let told = try Self.changes(folder).map(\.words)
    #expect(!told.isEmpty)
    #expect(told.allSatisfy { $0.hasSuffix(": what it said before can’t be read") }, "\(told)")
  }

  @Test func tellsTheCorrectionOfAFramework() throws {
    let folder = try Self.sites()
    try Self.edit(folder, "new/content/frameworks/slac.yaml") {
      "corrections:\n  - {on: 2026-01-01, what: The scale was wrong.}\n" + $0
    }
    let changes = try Self.changes(folder)
    #expect(changes.map(\.kind) == ["correction"])
    #expect(changes.first?.words.hasSuffix(", 1 January 2026: The scale was wrong.") == true, "\(changes)")
  }
}
