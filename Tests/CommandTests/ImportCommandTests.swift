import Foundation
import TestSupport
import Testing

/// `candour import`, as a person runs it on files.
@Suite struct ImportCommandTests {
  /// A site with this repository's frameworks and authorities, and nothing else.
  private static func site() throws -> ScratchFolder {
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

  @Test func namesAnAuthorityThatIsMissing() throws {
    let folder = try Self.site()
    try folder.write("report.txt", Array(Self.report.utf8))
    let run = try run(folder, "report.txt", authority: "northwic")
    #expect(run.status == 1)
    #expect(run.errors.contains("the site has no authority “northwic”; did you mean “northwick”? [unknown-authority]"))
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
    let latin = Array("Caf".utf8) + [0xE9] + Array(" inspection of services".utf8)
    var wide: [UInt8] = [0xFF, 0xFE]
    for byte in report.utf8 { wide += [byte, 0] }
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
      BadFile(name: "a.pdf", bytes: Array("%PDF-1.7\n%%EOF\n".utf8), words: "it is damaged"),
      BadFile(name: "a.pdf", bytes: Array("words".utf8), words: "is no PDF, whatever its name says"),
      BadFile(name: "a.txt", bytes: latin, words: "WINDOWS-1252"),
      BadFile(name: "a.txt", bytes: wide, words: "UTF-16"),
      BadFile(name: "a.txt", bytes: [], words: "the file is empty"),
      BadFile(name: "a.docx", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], words: "a document of Word"),
      BadFile(
        name: "a.bin", bytes: (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 73 >> 3) }, words: "no text and no PDF"),
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
    #expect(missing.status == 3)
    try folder.write("report.pdf", SamplePDF.bytes([Self.report]))
    let process = try CandourProgram.run(
      ["-c", "PATH=/nowhere exec \"$0\" import report.pdf --authority northwick --site site", CandourProgram.path],
      folder: folder.path, program: "/bin/sh")
    #expect(process.status == 3)
    #expect(process.errors.contains("install poppler"))
  }
}
