import Foundation
import Library
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
  @Test(arguments: DataDictionary.tables.map(\.name))
  func isDescribedInTheDocumentation(name: String) throws {
    let table = try #require(DataDictionary.tables.first { $0.name == name })
    let section = try Self.documentation("\n### `\(name)`\n")
    #expect(
      section.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }
        == table.columns.map { "| `\($0.name)` | \($0.type.words) | \($0.meaning) |" })
  }

  /// Every member of `index.json`, at any depth.
  @Test func documentsMembersOfAuthorityData() throws {
    let plan = try DataSample.whole().plan()
    var names: Set<String> = []
    for index in plan.library.authorities.indices {
      Self.collectNames(
        try DataReading.object(try DataReading.bytes(of: .authorityData(index), plan)), &names)
    }
    let section = try Self.documentation("\n## One authority\n")
    #expect(names.filter { !section.contains("`\($0)`") }.isEmpty)
    #expect(names.count > 40)
  }

  private static func collectNames(_ value: Any, _ names: inout Set<String>) {
    if let object = value as? [String: Any] {
      names.formUnion(object.keys)
      for member in object.values { collectNames(member, &names) }
    }
    for element in value as? [Any] ?? [] { collectNames(element, &names) }
  }

  /// What stands in `docs/data.md` between a heading and the next.
  private static func documentation(_ heading: String) throws -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.deletingLastPathComponent().appending(path: "docs/data.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let section = try #require(text.components(separatedBy: heading).dropFirst().first)
    return section.components(separatedBy: "\n#")[0]
  }
}
