import Foundation
import InspectionModel
import Library
import SitePages
import SitePlan
import Testing

/// The two forms of a table, down to the bytes.
struct DataFormatTests {
  /// A site whose only report has this title.
  private func plan(title: String) throws -> SitePlan {
    var site = try DataSample.whole()
    let old = try #require(site.reports.first).value
    site.reports = []
    site.add(
      report: Report(
        id: old.id, title: title, authority: old.authority, framework: old.framework, kind: old.kind,
        inspected: old.inspected, published: old.published, leadInspector: nil, sources: old.sources,
        judgements: [], recommendations: [], findings: .none, figures: []))
    return try site.plan()
  }

  @Test(arguments: [
    "=1+1", "+44 20", "-3 places", "@SUM(A1)", "\tfirst", "\rfirst", " =1+1", "\u{A0}=1", "\n=1",
    "＝1+1", "＋1", "－1", "＠x", "=\"a\",\"b\"",
  ])
  func guardsTextThatSpreadsheetRuns(title: String) throws {
    let plan = try plan(title: title)
    #expect(try DataReading.rows(of: .reports, plan).first?["title"] == "'" + title)
    let rows = try DataReading.json(try DataReading.bytes(of: .table(.reports, .json), plan))
    #expect((rows as? [[String: Any]])?.first?["title"] as? String == title)
  }

  /// Read as CSV alone, because Foundation's JSON reader drops the mark.
  @Test func guardsSignBehindByteOrderMark() throws {
    let rows = try DataReading.rows(of: .reports, try plan(title: "\u{FEFF}=1"))
    #expect(rows.first?["title"] == "'\u{FEFF}=1")
  }

  @Test(arguments: [
    "plain", "a = b", "", "'=1", "3-2", "a\r\nb", "a\"b", "a,b", "\"", "“curly”", " padded ", "−3", "€5",
    "👩‍👧 日本",
    "<b>&amp;", "\\n", "\u{7F}\u{1}",
  ])
  func leavesOtherTextAsItIs(title: String) throws {
    let plan = try plan(title: title)
    #expect(try DataReading.rows(of: .reports, plan).first?["title"] == title)
    let rows = try DataReading.json(try DataReading.bytes(of: .table(.reports, .json), plan))
    #expect((rows as? [[String: Any]])?.first?["title"] as? String == title)
  }

  @Test func keepsNegativeNumbersAsNumbers() throws {
    let plan = try DataSample.whole().plan()
    let csv = try DataReading.text(of: .table(.indicators, .csv), plan)
    #expect(csv.contains(",-4.10,"))
    #expect(csv.contains(",'-Change,") && csv.contains(",'-5 to 0,"))
    let json = try DataReading.text(of: .table(.indicators, .json), plan)
    #expect(json.contains("\"value\":-4.10,") && json.contains("\"value\":16.0,"))
    #expect(json.contains("\"label\":\"-Change\""))
    #expect(json.contains("\"target_met\":true") && json.contains("\"target_met\":false"))
  }

  @Test func hasNoByteOrderMarkAndEndsEachLineByRFC4180() throws {
    let bytes = try DataReading.bytes(of: .table(.authorities, .csv), try DataSample.whole().plan())
    #expect(bytes.starts(with: "authority,name,".utf8))
    #expect(bytes.suffix(2) == [0x0D, 0x0A])
  }

  /// The JSON read by Foundation, the CSV by a reader of our own: the same cells in the same order of columns.
  @Test(arguments: DataTable.allCases)
  func givesSameCellsInBothFormats(table: DataTable) throws {
    let plan = try DataSample.whole().plan()
    let records = try DataReading.csv(try DataReading.bytes(of: .table(table, .csv), plan))
    let bytes = try DataReading.bytes(of: .table(table, .json), plan)
    let rows = try #require(try DataReading.json(bytes) as? [[String: Any]])
    let header = try #require(records.first)
    #expect(rows.count == records.count - 1)
    for (row, record) in zip(rows, records.dropFirst()) {
      #expect(Set(row.keys) == Set(header))
      for (name, cell) in zip(header, record) {
        let column = try #require(table.schema.columns.first { $0.name == name })
        switch (row[name], column.type) {
        case (is NSNull, _): #expect(cell.isEmpty && !column.isRequired, "\(name)")
        case (let text as String, .text): #expect(cell == text || cell == "'" + text, "\(name)")
        case (let text as String, .date): #expect(cell == text && CivilDate(text) != nil, "\(name)")
        case (let flag as Bool, .boolean): #expect(cell == "\(flag)", "\(name)")
        case (let number as NSNumber, .integer), (let number as NSNumber, .number):
          #expect(Double(cell) == number.doubleValue, "\(name)")
        default: Issue.record("\(name) is of another type than its column")
        }
        if !column.allowedValues.isEmpty, !cell.isEmpty { #expect(column.allowedValues.contains(cell)) }
      }
    }
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().first ?? ""
    let places = header.compactMap { line.firstRange(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == header.count)
    #expect(places == places.sorted())
  }
}
