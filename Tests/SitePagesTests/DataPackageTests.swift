import Foundation
import SitePages
import SitePlan
import Testing

/// The description for programs and the dictionary for people.
struct DataPackageTests {
  @Test func describesEveryTableAndColumn() throws {
    let package = try DataReading.object(
      try DataReading.bytes(of: .dataPackage, try DataSample.whole().plan()))
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(resources.compactMap { $0["name"] as? String } == DataTable.allCases.map(\.name))
    for (resource, table) in zip(resources, DataTable.allCases) {
      #expect(resource["path"] as? String == "\(table.name).csv")
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      #expect(fields.compactMap { $0["name"] as? String } == table.schema.columns.map(\.name))
      #expect(fields.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
    }
  }

  @Test func namesLicenceAndSources() throws {
    let package = try DataReading.object(
      try DataReading.bytes(of: .dataPackage, try DataSample.whole().plan()))
    let licences = package["licenses"] as? [[String: String]]
    #expect(licences == [["title": "Open Government Licence v3.0", "path": "https://example.org/ogl"]])
    #expect(package["sources"] as? [[String: String]] == [["title": "Ofsted"]])
    #expect(package["version"] as? String == DataDictionary.version)
  }

  /// A value that refers to another table is in it, whatever the content.
  @Test func refersOnlyToRowsThatExist() throws {
    let plan = try DataSample.whole().plan()
    let package = try DataReading.object(try DataReading.bytes(of: .dataPackage, plan))
    var checked = 0
    for resource in try #require(package["resources"] as? [[String: Any]]) {
      let table = try #require((resource["name"] as? String).flatMap(DataTable.init(rawValue:)))
      let rows = try DataReading.rows(of: table, plan)
      let schema = try #require(resource["schema"] as? [String: Any])
      if let key = schema["primaryKey"] as? [String] {
        #expect(Set(rows.map { row in key.map { row[$0] } }).count == rows.count)
      }
      for reference in schema["foreignKeys"] as? [[String: Any]] ?? [] {
        let target = try #require(reference["reference"] as? [String: Any])
        let fields = try #require(reference["fields"] as? [String])
        let targetFields = try #require(target["fields"] as? [String])
        let targetTable = try #require((target["resource"] as? String).flatMap(DataTable.init(rawValue:)))
        let known = Set(
          try DataReading.rows(of: targetTable, plan).map { row in targetFields.map { row[$0] } })
        #expect(rows.allSatisfy { row in known.contains(fields.map { row[$0] }) }, "\(table.name) \(fields)")
        checked += rows.count
      }
    }
    #expect(checked > 0)
  }

  @Test func listsTablesWithTheirFiles() {
    let judgements = DataDictionary.tables.first { $0.name == "judgements" }
    #expect(judgements?.csvFile == "judgements.csv")
    #expect(judgements?.jsonFile == "judgements.json")
    #expect(judgements?.columns.count == 17)
    #expect(DataDictionary.tables.allSatisfy { table in !table.meaning.isEmpty && !table.columns.isEmpty })
  }

  /// `docs/data.md` is written by hand; its tables of columns are the dictionary's, word for word.
  @Test func isDescribedInTheDocumentation() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/data.md"), encoding: .utf8)
    for table in DataDictionary.tables {
      let section = try #require(text.components(separatedBy: "\n### `\(table.name)`").dropFirst().first)
      let lines = section.components(separatedBy: "\n### ")[0].components(separatedBy: "\n")
      #expect(
        lines.filter { $0.hasPrefix("| `") }
          == table.columns.map { "| `\($0.name)` | \($0.type.words) | \($0.meaning) |" })
    }
  }
}
