import Foundation
import TestSupport
import Testing

/// `candour import` on PDFs whose body is set in two columns.
@Suite struct ImportColumnsTests {
  private static let front = """
    Inspection of Northwick children's social care services

    Inspection dates: 11 March 2024 to 15 March 2024
    Lead inspector: Jane Doe, His Majesty's Inspector

    Judgement                                                                   Grade
    The impact of leaders on social work practice with children and families    Good
    The experiences and progress of children who need help and protection       Good
    The experiences and progress of children in care                            Good
    The experiences and progress of care leavers                                Good
    Overall effectiveness                                                       Good

    What needs to improve

    - The timeliness of first health assessments.
    - The quality of supervision.
    """

  private static let left = """
    1. Families get help early, and their workers
    know them well. Plans are clear and say what
    is to be done, by whom and until when it is
    done. Managers look at them often.

    2. Social workers visit children as often as
    they need. What children say is written down
    and is listened to, and their views make a dif-
    ference to their plans.

    3. Most assessments are timely. A few do not
    look at the history of a family, so that what
    was tried before is tried again, which helps
    none of the children who wait for it and are
    """

  private static let right = """
    sometimes at risk while they do. Leaders know
    this and have begun to change it.

    4. Children in care do well at school. Their
    attendance is better than that of others, and
    the virtual school helps those who fall behind
    with lessons of their own.

    5. Foster carers are trained and supported,
    and most stay for a long time. When they ask
    for help, somebody comes on the same day.
    Children told inspectors that they like where
    they live.
    """

  private static func lines(_ x: Double, _ y: Double, _ text: String, size: Double = 8) -> SamplePDF.Lines {
    SamplePDF.Lines(x: x, y: y, size: size, pitch: size * 1.25, text: text)
  }

  private static func front(_ number: Int) -> [SamplePDF.Lines] { [lines(60, 60, front), foot(number)] }

  private static func foot(_ number: Int) -> SamplePDF.Lines { lines(420, 1160, "\(number)") }

  /// Imports a PDF; what it said, and the text that it kept.
  private func imported(_ pages: [[SamplePDF.Lines]]) throws -> (run: CandourProgram.Run, text: String, draft: String) {
    let folder = try ImportCommandTests.site()
    try folder.write("report.pdf", SamplePDF.bytes(placed: pages))
    let run = try CandourProgram.run(
      ["import", "report.pdf", "--authority", "northwick", "--site", "site", "--sources", "texts"], folder: folder.path)
    let files = try folder.files()
    func file(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }
    return (run, file("texts/report.txt"), file("site/content/reports/northwick/2024-ilacs.md"))
  }

  private func layout(_ pages: [[SamplePDF.Lines]]) throws -> String {
    let folder = try ScratchFolder()
    try folder.write("report.pdf", SamplePDF.bytes(placed: pages))
    let command = "pdftotext -layout -enc UTF-8 -eol unix report.pdf -"
    let run = try CandourProgram.run(["-c", command], folder: folder.path, program: "/bin/sh")
    return String(decoding: run.output, as: UTF8.self)
  }

  /// Whether the words of a text stand in this order, wherever its lines end.
  private func expect(_ text: String, has words: String, _ place: SourceLocation = #_sourceLocation) {
    func plain(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    #expect(plain(text).contains(plain(words)), "\(text)", sourceLocation: place)
  }

  // MARK: - Columns

  /// The lines of one column need not stand beside those of the other.
  @Test(arguments: [0, 4, 7.5])
  func readsTheColumnsOneAfterTheOther(_ shift: Double) throws {
    let title = "The experiences and progress of children who need help and protection and of all others: good"
    let page = [
      Self.lines(60, 40, "Inspection of Northwick children's social care services"),
      Self.lines(60, 90, title, size: 11),
      Self.lines(60, 120, Self.left), Self.lines(440, 120 + shift, Self.right), Self.foot(2),
    ]
    let (run, text, draft) = try imported([Self.front(1), page])
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.text.contains("two columns"), "\(run.text)")
    let words = [title, Self.left, Self.right, "2"].joined(separator: "\n")
    expect(text, has: words)
    #expect(text.contains("who wait for it and are\nsometimes at risk"), "\(text)")
    #expect(text.contains("comes on the same day."), "\(text)")
    #expect(draft.contains("{area: help-and-protection, grade: good, at: ¶1}"), "\(draft)")
    #expect(try text.hasPrefix(layout([Self.front(1)]).prefix { $0 != "\u{0C}" }))
  }

  @Test func readsTitlesAndTablesBetweenColumnsInTheirOrder() throws {
    let top = [Self.lines(60, 60, Self.left), Self.lines(440, 60, Self.right)]
    let table = """
      Measure                                  2021/22        2022/23        2023/24
      Children in care at the end of March     312            298            305
      Care leavers in touch with a worker      91             93             94
      """
    func renumbered(_ text: String) -> String {
      text.replacing(/(?m)^(\d)\./) { "\((Int($0.1) ?? 0) + 5)." }
    }
    let end = top[0].end + 20
    let page =
      top + [
        // A title that is too short to reach over the gutter.
        Self.lines(60, end, "Children in care", size: 11), Self.lines(60, end + 20, table),
        Self.lines(60, end + 70, renumbered(Self.left)), Self.lines(440, end + 70, renumbered(Self.right)),
        Self.foot(2),
      ]
    let (run, text, _) = try imported([Self.front(1), page])
    #expect(run.status == 0, "\(run.errors)")
    expect(
      text,
      has: [Self.left, Self.right, "Children in care", table, renumbered(Self.left), renumbered(Self.right), "2"]
        .joined(separator: "\n"))
    #expect(text.contains(/\n *Children in care at the end of March {2,}312 {2,}298 {2,}305\n/), "\(text)")
  }

  /// A table whose cells leave the gutter free: those of one row stand side by side, headings of columns do not.
  @Test func readsATableThatLeavesTheGutterFree() throws {
    let top = [Self.lines(60, 60, Self.left), Self.lines(440, 60, Self.right)]
    var rows: [SamplePDF.Lines] = []
    for (label, grade) in [("Judgement", "Grade"), ("Children in care", "Good"), ("Care leavers", "Inadequate")] {
      let y = (rows.last?.end ?? top[0].end) + 10
      rows += [Self.lines(60, y, label), Self.lines(440, y, grade)]
    }
    let y = (rows.last?.end ?? 0) + 10
    let page = top + rows + [Self.lines(60, y, Self.right), Self.lines(440, y, Self.left), Self.foot(2)]
    let text = try imported([Self.front(1), page]).text
    expect(text, has: ([Self.left, Self.right] + rows.map(\.text) + [Self.right, Self.left]).joined(separator: "\n"))
    #expect(text.contains(/\n *Care leavers {2,}Inadequate\n/), "\(text)")
  }

  @Test func readsHeadingsThatOpenBothColumns() throws {
    let page = [
      Self.lines(60, 60, "Early help"), Self.lines(440, 60, "Children in care"), Self.lines(60, 80, Self.left),
      Self.lines(440, 80, Self.right), Self.foot(2),
    ]
    let text = try imported([Self.front(1), page]).text
    expect(text, has: ["Early help", Self.left, "Children in care", Self.right].joined(separator: "\n"))
  }

  @Test func splitsAtATitleThatIsNoWiderThanAColumn() throws {
    let top = [Self.lines(60, 60, Self.left), Self.lines(440, 60, Self.right)]
    let below = top[0].end + 20
    let page =
      top + [
        Self.lines(60, below, "Children in care"), Self.lines(60, below + 20, Self.right),
        Self.lines(440, below + 20, Self.left), Self.foot(2),
      ]
    let text = try imported([Self.front(1), page]).text
    expect(text, has: [Self.left, Self.right, "Children in care", Self.right, Self.left].joined(separator: "\n"))
  }

  @Test func readsTheShortColumnsOfALastPage() throws {
    let page = [Self.lines(60, 60, Self.left), Self.lines(440, 64, Self.right), Self.foot(2)]
    let last = [
      Self.lines(60, 60, "6. Care leavers are helped by workers whom\nthey know, and who stay with them for years."),
      Self.lines(440, 60, "They live in good homes."), Self.foot(3),
    ]
    let text = try imported([Self.front(1), page, last]).text
    expect(
      text, has: "6. Care leavers are helped by workers whom they know, and who stay with them for years. They live")
  }

  @Test func keepsNotesBelowAColumnOutOfItsParagraphs() throws {
    let left = Self.lines(60, 60, Self.left)
    let note = Self.lines(60, left.end + 8, "1. Those of the year before the inspection.", size: 6)
    let page = [left, Self.lines(440, 60, Self.right), note, Self.foot(2)]
    let text = try imported([Self.front(1), page]).text
    expect(text, has: Self.left + "\n" + Self.right + "\n" + note.text)
  }

  // MARK: - What is none

  /// Sentences in the cells of a table open side by side, row by row.
  @Test func leavesATableOfSentencesAsItIs() throws {
    let cells = [
      (
        "The timeliness of the first health\nassessments of children in care.",
        "A nurse has been added to the team and\nlooks at each child within twenty days.\nManagers check this each week."
      ),
      (
        "The quality of the supervision that\nsocial workers are given each month.",
        "All managers have been trained again and\ntheir notes are read by a senior leader."
      ),
      (
        "The help that care leavers are given\nto find a home of their own and keep it.",
        "There are ten more flats for young people,\nand a worker who helps them to move in."
      ),
      (
        "How children are told what happens\nto them when they come into care.",
        "A book for children was written with them\nand is given to each of them now."
      ),
    ]
    var y = 60.0
    var page: [SamplePDF.Lines] = [Self.foot(2)]
    for (left, right) in cells {
      let row = [Self.lines(60, y, left), Self.lines(440, y, right)]
      page += row
      y = (row.map(\.end).max() ?? y) + 8
    }
    let pages = [Self.front(1), page]
    #expect(try imported(pages).text == layout(pages))
  }

  @Test func leavesLabelsAndValuesAsTheyAre() throws {
    let rows = (1...20).map {
      "Measure of what is done \($0)                                       \($0 * 7)       \($0 * 9)"
    }
    let pages = [Self.front(1), [Self.lines(60, 60, rows.joined(separator: "\n"))]]
    #expect(try imported(pages).text == layout(pages))
  }
}
