import Foundation
import Testing

/// The published data against the published texts, read here by other means than the program's.
@Suite(
  .enabled(
    if: RealSite.sources != nil,
    "needs the published texts, which are not part of the repository (../shared/sources or CANDOUR_SOURCES)"
  )
)
struct ContentAgainstSourcesTests {
  typealias Row = [String: Any]

  struct Inspection: Sendable, CustomStringConvertible {
    let report: String
    let text: String
    let requests: Int
    var description: String { report }
  }

  static let inspections = [
    Inspection(report: "lewisham/2012-slac", text: "000_422d7519feee2988.txt", requests: 11),
    Inspection(report: "hammersmith-and-fulham/2011-slac", text: "001_4efa5b68c20bdf93.txt", requests: 9),
  ]

  private static func rows(_ table: String, report: String) throws -> [Row] {
    let bytes = try #require(try RealSite.files.get()["data/\(table).json"])
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [Row])
    return rows.filter { $0["report"] as? String == report }
  }

  private static func source(_ name: String) throws -> [String] {
    let folder = try #require(RealSite.sources)
    let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    return text.components(separatedBy: .newlines)
  }

  /// The rows of the record of main findings that have a grade, in its order.
  private static func record(_ lines: [String]) throws -> [(label: String, grade: String)] {
    let start = try #require(lines.lastIndex { $0.hasPrefix("Record of main findings") })
    return lines[start...].compactMap { line in
      let cells = line.split { $0 == "|" || $0 == "\t" }.map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, ["Outstanding", "Good", "Adequate", "Inadequate"].contains(cells[1]) else {
        return nil
      }
      return (cells[0], cells[1])
    }
  }

  @Test(arguments: inspections)
  func givesEveryGradeOfTheRecord(_ inspection: Inspection) throws {
    let record = try Self.record(Self.source(inspection.text))
    let judgements = try Self.rows("judgements", report: inspection.report)
    #expect(record.count == 22)
    #expect(judgements.count == 22)
    for ((label, grade), row) in zip(record, judgements) {
      #expect(row["area_label"] as? String == label)
      #expect(row["grade_label"] as? String == grade, "\(label)")
      #expect(
        row["grade_number"] as? Int == ["Outstanding": 1, "Good": 2, "Adequate": 3, "Inadequate": 4][grade])
    }
  }

  /// A judgement's place is the first numbered paragraph after the line “Grade N (Label)” under its heading.
  @Test(arguments: inspections)
  func citesTheFirstParagraphUnderEachGradedHeading(_ inspection: Inspection) throws {
    let lines = try Self.source(inspection.text)
    let record = try #require(lines.lastIndex { $0.hasPrefix("Record of main findings") })
    var places: [String] = []
    for (index, line) in lines[..<record].enumerated() {
      guard line.contains(#/Grade [1-4] \((?i:outstanding|good|adequate|inadequate)\)/#), !line.hasPrefix("|")
      else {
        continue
      }
      let paragraph = lines[index...].dropFirst().lazy.compactMap { $0.firstMatch(of: #/^(\d+)\. /#)?.1 }
        .first
      places.append("¶" + String(try #require(paragraph)))
    }
    let cited = try Self.rows("judgements", report: inspection.report).compactMap { $0["at"] as? String }
    #expect(places.count == 20)
    #expect(cited.filter { $0 != "record" } == places)
    #expect(cited.filter { $0 == "record" }.count == 2)
  }

  /// “Within three months:” and the like, each with the number of the requests below it, in the order of the
  /// text.
  @Test(arguments: inspections)
  func givesEveryRequestItsTimeLimit(_ inspection: Inspection) throws {
    let lines = try Self.source(inspection.text)
    let words = ["one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "twelve": 12]
    var limits: [String] = []
    var current: String?
    for line in lines {
      if let match = line.firstMatch(of: #/^Within (\w+) months?:/#) {
        current = words[String(match.1).lowercased()].map { "\($0) months" }
      } else if line.hasPrefix("Immediately:") {
        current = "immediately"
      } else if line.hasPrefix("- "), let limit = current {
        limits.append(limit)
      } else if !line.trimmingCharacters(in: .whitespaces).isEmpty, line.first?.isLowercase != true {
        current = nil
      }
    }
    let requests = try Self.rows("recommendations", report: inspection.report)
    #expect(requests.count == inspection.requests)
    #expect(requests.compactMap { $0["within"] as? String } == limits)
  }

  /// Every value of the tables of the paper of 2020 stands in the text after the paragraph that it names.
  @Test func takesEveryIndicatorFromTheTableThatItNames() throws {
    let lines = try Self.source("002_11855fe2e001a010.txt")
    let bytes = try #require(try RealSite.files.get()["data/indicators.json"])
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [Row])
    var checked = 0
    for row in rows {
      guard let at = row["at"] as? String, at.hasPrefix("table after ¶"),
        let value = row["value"] as? NSNumber
      else {
        continue
      }
      let number = at.dropFirst("table after ¶".count)
      let start = lines.firstIndex { line in
        line.contains("\(number) ")
          && (line.hasPrefix("\(number) ") || line.hasPrefix("- \(number) ") || line.contains(". \(number) "))
      }
      guard let start else {
        Issue.record("no paragraph \(number)")
        continue
      }
      let table = lines[(start + 1)...].prefix(60).joined(separator: "\n").replacing(",", with: "")
      #expect(table.contains("\(value)"), "\(row)")
      checked += 1
    }
    #expect(checked > 100)
  }
}
