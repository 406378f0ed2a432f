import Foundation
import TestSupport
import Testing

/// `candour import`, as a person runs it on files.
@Suite struct ImportCommandTests {
  /// A site with this repository's frameworks and authorities, and nothing else.
  static func site() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let content = CandourProgram.checkout + "/content"
    for (path, bytes) in try FileTree.files(below: content + "/frameworks") {
      // A spread names a paper that this site does not have.
      let text = String(decoding: bytes, as: UTF8.self)
      let end = text.range(of: "\nspread:")?.lowerBound ?? text.endIndex
      try folder.write("site/content/frameworks/" + path, Array((text[..<end] + "\n").utf8))
    }
    for (id, name, short) in [
      ("northwick", "Northwick Borough Council", "Northwick"), ("lewisham", "London Borough of Lewisham", "Lewisham"),
      ("hammersmith-and-fulham", "London Borough of Hammersmith and Fulham", "Hammersmith and Fulham"),
    ] {
      let text = "---\nname: \(name)\nshort_name: \(short)\nkind: London borough\nregion: London\n---\nAn authority.\n"
      try folder.write("site/content/authorities/\(id).md", Array(text.utf8))
    }
    let settings = try Data(contentsOf: URL(filePath: content + "/site.yaml"))
    try folder.write("site/content/site.yaml", Array(settings))
    return folder
  }

  private static let report = """
    Inspection of Northwick children's social care services

    Inspection dates: 11 March 2024 to 15 March 2024
    Lead inspector: Jane Doe, His Majesty's Inspector

    Judgement                                          Grade

    The impact of leaders on social work               Good
    practice with children and families

    The experiences and progress of                    Requires improvement to
    children who need help and                         be good
    protection

    The experiences and progress of                    Outstanding
    children in care

    The experiences and progress of care               Good
    leavers

    Overall effectiveness                              Good

    Services for children in Northwick have got better since they were last inspected. Leaders know what they do well.

    What needs to improve

    - The timeliness of first health assessments.
    - The quality of supervision.

    The experiences and progress of children who need help and protection: requires improvement to be good

    1. Families get help early.

    The experiences and progress of children in care: outstanding

    2. Children in care do very well.

    The experiences and progress of care leavers: good

    3. Care leavers know their rights.

    The impact of leaders on social work practice with children and families: good

    4. Leaders know the service.
    """

  private static let grades = [
    "leaders, grade: good, at: ¶4", "help-and-protection, grade: requires-improvement, at: ¶1",
    "children-in-care, grade: outstanding, at: ¶2", "care-leavers, grade: good, at: ¶3",
    "overall, grade: good, at: record",
  ]

  private func run(_ folder: ScratchFolder, _ file: String, _ more: [String] = [], authority: String = "northwick")
    throws
    -> CandourProgram.Run
  {
    try CandourProgram.run(["import", file, "--authority", authority, "--site", "site"] + more, folder: folder.path)
  }

  // MARK: - Drafts

  @Test func writesADraftThatPassesTheCheckButForItsTodos() throws {
    let folder = try Self.site()
    try folder.write("texts/report.txt", Array(Self.report.utf8))
    let imported = try run(folder, "texts/report.txt")
    #expect(imported.status == 0, "\(imported.text)\(imported.errors)")
    let draft = try String(
      contentsOfFile: folder.path + "/site/content/reports/northwick/2024-ilacs.md", encoding: .utf8)
    for grade in Self.grades { #expect(draft.contains("{area: \(grade)}"), "\(grade)") }
    let arguments = ["check", "--site", "site", "--sources", "texts", "--format", "json"]
    let problems = try BrokenSiteTests.problems(in: CandourProgram.run(arguments, folder: folder.path).output)
    let errors = problems.filter { $0.severity == "error" }
    #expect(!errors.isEmpty)
    #expect(errors.allSatisfy { $0.rule == "todo-left" }, "\(errors)")
    let build = try CandourProgram.run(["build", "--site", "site"], folder: folder.path)
    #expect(build.status == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site/public/index.html"))
  }

  static let samples = [
    SampleReports.slac, SampleReports.letter, SampleReports.paper, SampleReports.sif(SampleReports.sifPipes),
    SampleReports.sif(SampleReports.sifSpaces), SampleReports.sif(SampleReports.sifTabs),
    SampleReports.ilacs(
      dates: "11–15 March 2024", table: SampleReports.table2023Columns, headings: SampleReports.body2023),
    SampleReports.ilacs(
      dates: "1 to 12 June 2026", table: SampleReports.table2026Lines, headings: SampleReports.body2023),
    SampleReports.ilacs(dates: "8 to 19 July 2019", table: SampleReports.table2018Tabs, headings: ""),
  ]

  /// Of every layout: what is taken holds against the text.
  @Test(arguments: samples.indices)
  func takesWhatHoldsAgainstTheText(_ index: Int) throws {
    let folder = try Self.site()
    try folder.write("texts/report.txt", Array(Self.samples[index].utf8))
    let imported = try run(folder, "texts/report.txt")
    #expect(imported.status == 0, "\(imported.text)\(imported.errors)")
    let arguments = ["check", "--site", "site", "--sources", "texts", "--format", "json"]
    let problems = try BrokenSiteTests.problems(in: CandourProgram.run(arguments, folder: folder.path).output)
    #expect(
      problems.allSatisfy { $0.severity == "warning" || $0.rule == "todo-left" },
      "\(problems.filter { $0.rule != "todo-left" })")
  }

  @Test func printsTheWholeDraftAndWritesNothing() throws {
    let folder = try Self.site()
    try folder.write("report.txt", Array(Self.report.utf8))
    let run = try run(folder, "report.txt", ["--output", "-"])
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("---\n") && run.text.contains("framework: ilacs-2023\n"))
    #expect(run.errors.contains("no date of publication was found"))
    #expect(try folder.files(below: "site/content/").keys.allSatisfy { !$0.hasPrefix("reports") })
  }

  @Test func readsAPDFAndKeepsItsText() throws {
    let folder = try Self.site()
    try folder.write("report.pdf", SamplePDF.bytes([Self.report]))
    let run = try run(folder, "report.pdf", ["--sources", "texts"])
    #expect(run.status == 0, "\(run.text)\(run.errors)")
    let draft = try String(
      contentsOfFile: folder.path + "/site/content/reports/northwick/2024-ilacs.md", encoding: .utf8)
    for grade in Self.grades { #expect(draft.contains("{area: \(grade)}"), "\(grade)") }
    #expect(draft.contains("text: report.txt"))
    let arguments = ["check", "--site", "site", "--sources", "texts", "--format", "json"]
    let problems = try BrokenSiteTests.problems(in: CandourProgram.run(arguments, folder: folder.path).output)
    #expect(problems.allSatisfy { $0.severity == "warning" || $0.rule == "todo-left" }, "\(problems)")
  }

  @Test func neverOverwritesAReport() throws {
    let folder = try Self.site()
    try folder.write("report.txt", Array(Self.report.utf8))
    #expect(try run(folder, "report.txt").status == 0)
    let path = "site/content/reports/northwick/2024-ilacs.md"
    let before = try folder.files()[path]
    #expect(try run(folder, "report.txt").status == 0)
    let changed = Self.report.replacing("11 March", with: "12 March").replacing("Outstanding", with: "Good")
      .replacing("care: outstanding", with: "care: good")
    try folder.write("other.txt", Array(changed.utf8))
    let again = try run(folder, "other.txt")
    #expect(again.status == 1)
    #expect(
      again.text.contains(
        "inspected: it says 2024-03-11..2024-03-15, and the text says 2024-03-12..2024-03-15 [report-exists]"))
    #expect(again.text.contains("the grade of children-in-care: it says outstanding, and the text says good"))
    #expect(try folder.files()[path] == before)
    let elsewhere = try run(folder, "other.txt", ["--output", path])
    #expect(elsewhere.status == 1)
    #expect(try folder.files()[path] == before)
  }

  /// Two inspections of one framework in a year: nothing of the first is to be corrected for the second.
  @Test func tellsAnInspectionAtAnotherTimeFromAMistake() throws {
    let folder = try Self.site()
    try folder.write("report.txt", Array(Self.report.utf8))
    #expect(try run(folder, "report.txt").status == 0)
    let later = Self.report.replacing("March", with: "November").replacing("April", with: "December")
    try folder.write("later.txt", Array(later.utf8))
    let again = try run(folder, "later.txt")
    #expect(again.status == 1)
    let place = "site/content/reports/northwick/2024-11-ilacs.md"
    #expect(again.text.contains("to have both, import it with --output \(place) [report-exists]"), "\(again.text)")
    #expect(!again.text.contains("it says"))
    #expect(try run(folder, "later.txt", ["--output", place]).status == 0)
    #expect(try folder.files()[place] != nil)
  }

  @Test func namesAnAuthorityThatIsMissing() throws {
    let folder = try Self.site()
    try folder.write("report.txt", Array(Self.report.utf8))
    let run = try run(folder, "report.txt", authority: "northwic")
    #expect(run.status == 2)
    #expect(run.errors == "candour: The site has no authority “northwic”; did you mean “northwick”?\n")
  }

  // MARK: - Bad files

  struct BadFile: Sendable, CustomStringConvertible {
    let name: String
    let bytes: [UInt8]
    let words: String
    var description: String { words }
  }

  static let badFiles: [BadFile] = {
    let pdf = SamplePDF.bytes([report])
    let rubbish = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 73 >> 3) }
    let latin = Array("Caf".utf8) + [0xE9] + Array(" inspection of services".utf8)
    let wide: [UInt8] = report.utf8.flatMap { [$0, 0] }
    let wider: [UInt8] = report.utf8.flatMap { [$0, 0, 0, 0] }
    return [
      BadFile(name: "a.pdf", bytes: Array(pdf.prefix(pdf.count / 2)), words: "is cut off"),
      BadFile(name: "a.pdf", bytes: SamplePDF.locked(), words: "locked with a password"),
      BadFile(name: "a.pdf", bytes: SamplePDF.bytes([report, report], drawsText: false), words: "ocrmypdf"),
      BadFile(
        name: "a.pdf", bytes: SamplePDF.bytes(Array(repeating: "Page", count: 500)), words: "more than 400 pages"),
      BadFile(
        name: "a.txt", bytes: Array(String(repeating: "Page\u{0C}", count: 500).utf8), words: "more than 500 pages"),
      BadFile(
        name: "a.pdf", bytes: Array("<!DOCTYPE html><html><body>Not found</body></html>".utf8), words: "is a web page"),
      BadFile(
        name: "a.pdf", bytes: Array("\u{FEFF}\r\n<html lang=en><title>Sign in</title>".utf8), words: "is a web page"),
      BadFile(name: "a.pdf", bytes: Array("%PDF-1.7\n%%EOF\n".utf8), words: "it is damaged"),
      BadFile(
        name: "a.pdf", bytes: Array("%PDF-1.7\n".utf8) + rubbish + Array("\n%%EOF\n".utf8), words: "it is damaged"),
      BadFile(name: "a.pdf", bytes: rubbish, words: "is no PDF, whatever its name says"),
      BadFile(name: "a.pdf", bytes: Array("words".utf8), words: "is no PDF, whatever its name says"),
      BadFile(name: "a.txt", bytes: latin, words: "WINDOWS-1252"),
      BadFile(name: "a.txt", bytes: [0xFF, 0xFE] + wide, words: "iconv -f UTF-16 "),
      BadFile(name: "a.txt", bytes: wide, words: "iconv -f UTF-16LE "),
      BadFile(name: "a.txt", bytes: [0] + wide.dropLast(), words: "iconv -f UTF-16BE "),
      BadFile(
        name: "a.txt", bytes: [0xFF, 0xFE, 0, 0] + wider, words: "iconv -f UTF-32 "),
      BadFile(name: "a.txt", bytes: [], words: "the file is empty"),
      BadFile(name: "a.pdf", bytes: [], words: "the file is empty"),
      BadFile(name: "a.docx", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], words: "a document of Word"),
      BadFile(name: "a.rtf", bytes: Array("{\\rtf1\\ansi Words.}".utf8), words: "rich text"),
      BadFile(name: "a.bin", bytes: rubbish, words: "no text and no PDF"),
    ]
  }()

  @Test(arguments: badFiles)
  func tellsWhatIsWrongWithAFile(_ bad: BadFile) throws {
    let folder = try Self.site()
    try folder.write(bad.name, bad.bytes)
    let before = try folder.files()
    let run = try run(folder, bad.name)
    #expect(run.status == 1)
    #expect(run.errors.contains(bad.words), "\(run.errors)")
    #expect(run.errors.contains("[unreadable-document]"))
    #expect(run.errors.contains("1 error in 1 file"), "\(run.errors)")
    #expect(try folder.files() == before)
  }

  @Test func refusesATextThatIsNoReport() throws {
    let folder = try Self.site()
    try folder.write("a.txt", Array("The annual report of an inspectorate.\n\nServices are good.\n".utf8))
    let run = try run(folder, "a.txt")
    #expect(run.status == 1)
    #expect(run.text.contains("[not-a-report]") && run.text.contains("1 error in 1 file"))
  }

  @Test func saysThatAFileOrAProgramIsMissing() throws {
    let folder = try Self.site()
    let missing = try run(folder, "nothing.pdf")
    #expect(missing.status == 2)
    #expect(missing.errors == "candour: There is no file “nothing.pdf”.\n")
    try folder.write("report.pdf", SamplePDF.bytes([Self.report]))
    let process = try CandourProgram.run(
      ["-c", "PATH=/nowhere exec \"$0\" import report.pdf --authority northwick --site site", CandourProgram.path],
      folder: folder.path, program: "/bin/sh")
    #expect(process.status == 3)
    #expect(process.errors.contains("install poppler"))
  }

  /// A folder, a pipe that nobody writes to, a link to itself, a device, a file of somebody else's.
  @Test(arguments: [
    ("mkdir a.txt", "it is a folder"), ("mkdir a.txt; touch a.txt/b", "it is a folder"),
    ("mkfifo a.txt", "it is a pipe or a device"), ("ln -s /dev/zero a.txt", "it is a pipe or a device"),
    ("ln -s a.txt a.txt", "symbolic links"), ("ln -s nowhere a.txt", "No such file"),
    ("echo words >a.txt; chmod 000 a.txt", "Permission denied"),
  ])
  func saysWhatCannotBeRead(_ script: String, _ words: String) throws {
    // Root may read what is forbidden to all others.
    if words == "Permission denied", geteuid() == 0 { return }
    let folder = try Self.site()
    try #require(try CandourProgram.run(["-c", script], folder: folder.path, program: "/bin/sh").status == 0)
    let before = try folder.files(below: "site")
    let imported = try CandourProgram.run(
      ["import", "a.txt", "--authority", "northwick", "--site", "site"], folder: folder.path, limit: 60)
    #expect(imported.status == 3)
    #expect(imported.errors.hasPrefix("candour: cannot read a.txt: ") && imported.errors.contains(words))
    #expect(try folder.files(below: "site") == before)
  }

  /// Another program in the place of pdftotext: it crashes, is stopped, writes without an end, or is none.
  @Test(
    arguments: [
      ("#!/bin/sh\nkill -SEGV $$\n", 1, "it is damaged"), ("#!/bin/sh\nexit 99\n", 1, "it is damaged"),
      ("#!/bin/sh\nkill -9 $$\n", 3, "it was stopped (signal 9)"),
      ("#!/bin/sh\nwhile :; do echo words of a report; done\n", 1, "more than 4 MiB of text"),
      ("#!/bin/sh\nyes words of a report | cat\n", 1, "more than 4 MiB of text"),
      ("#!/bin/sh\nhead -c 5000 /dev/zero\n", 1, "ocrmypdf"), ("rubbish", 3, "candour: cannot run "),
      ("#!/bin/sh\necho half of\nexit 1\n", 1, "it is damaged"),
    ] as [(String, Int32, String)])
  func outlivesWhatPDFToTextDoes(_ program: String, _ status: Int32, _ words: String) throws {
    let folder = try Self.site()
    try folder.write("report.pdf", SamplePDF.bytes([Self.report]))
    try folder.writeProgram("bin/pdftotext", program)
    let before = try folder.files()
    let script =
      "PATH=\"$PWD/bin:$PATH\" exec \"$0\" import report.pdf --authority northwick --site site --sources texts"
    let run = try CandourProgram.run(
      ["-c", script, CandourProgram.path], folder: folder.path, program: "/bin/sh", limit: 60)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(try folder.files() == before)
  }

  /// Two downloads are often called the same.
  @Test func writesNothingBesideTheTextOfAnother() throws {
    let folder = try Self.site()
    try folder.write("texts/report.txt", Array("The text of another council.\n".utf8))
    try folder.write("report.pdf", SamplePDF.bytes([Self.report]))
    let before = try folder.files()
    let imported = try run(folder, "report.pdf", ["--sources", "texts"])
    #expect(imported.status == 1)
    #expect(imported.text.contains("there is another text of this name already"), "\(imported.text)")
    #expect(try folder.files() == before)
  }

  @Test func saysWhichPagesHaveNoText() throws {
    let folder = try Self.site()
    try folder.write("report.pdf", SamplePDF.bytes([Self.report, "", "A last page with some words.", ""]))
    let imported = try run(folder, "report.pdf")
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.text.contains("pages 2 and 4 have no text"), "\(imported.text)")
  }

  /// pdftotext prints a raised mark as any digit; where its words stand tells it.
  @Test func tellsRaisedMarksFromDigits() throws {
    let folder = try Self.site()
    try folder.write("report.pdf", SamplePDF.bytes([Self.report]))
    let text = Self.report.replacing("15 March 2024", with: "15 March 20241") + "\n47 and 2024 and 20242 stay.\n\u{0C}"
    try folder.write("text.txt", Array(text.utf8))
    func word(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ letters: String) -> String {
      "    <word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(right)\" yMax=\"\(bottom)\">\(letters)</word>"
    }
    let boxes = [
      "  <page width=\"595\" height=\"842\">", word(10, 20, 30, 30, "2024"), word(30.1, 17.6, 34, 26, "1"),
      // As high as the word before it: a word of its own.
      word(50, 20, 58, 30, "4"), word(58.1, 20, 62, 30, "7"), word(70, 20, 98, 30, "20242"), "  </page>",
    ]
    try folder.write("boxes.txt", Array((boxes.joined(separator: "\n") + "\n").utf8))
    let program = "#!/bin/sh\nif test \"$1\" = -bbox; then cat boxes.txt; else cat text.txt; fi\n"
    try folder.writeProgram("bin/pdftotext", program)
    let script =
      "PATH=\"$PWD/bin:$PATH\" exec \"$0\" import report.pdf --authority northwick --site site --sources texts"
    let imported = try CandourProgram.run(
      ["-c", script, CandourProgram.path], folder: folder.path, program: "/bin/sh", limit: 60)
    #expect(imported.status == 0, "\(imported.errors)")
    let kept = String(decoding: try folder.files()["texts/report.txt"] ?? [], as: UTF8.self)
    #expect(kept.contains("15 March 2024¹") && kept.contains("47 and 2024 and 20242 stay."), "\(kept.suffix(200))")
  }

  @Test func writesNothingForAFrameworkThatTheSiteHasNot() throws {
    let folder = try Self.site()
    try folder.write("paper.txt", Array(SampleReports.paper.utf8))
    let before = try folder.files()
    let run = try run(folder, "paper.txt", ["--framework", "ilacs-2032"])
    #expect(run.status == 1)
    #expect(run.text.contains("did you mean “ilacs-2023”? [unknown-framework]"), "\(run.text)")
    #expect(try folder.files() == before)
  }
}
