import Foundation
import TestSupport
import Testing

/// The five published texts, imported, against what a person wrote down from them in this repository's content.
@Suite(
  .enabled(
    if: RealSite.sources != nil,
    "needs the published texts, which are not part of the repository (../shared/sources or CANDOUR_SOURCES)"
  )
)
struct ImportSourcesTests {
  /// A draft or a summary, by the lines of its front matter that hold facts.
  private struct Facts: Equatable {
    var details: Set<String> = []
    var judgements: Set<String> = []
    /// The half, the limit and the place of each request, in order.
    var requests: [String] = []
    var findings: [String] = []

    init(_ text: String) {
      var list = ""
      var request: [String: String] = [:]
      func end(_ request: inout [String: String], _ requests: inout [String]) {
        if let at = request["at"] {
          let half = request["area"]?.split(separator: "/").first ?? ""
          requests.append("\(half) \(request["within"] ?? "") \(at)")
        }
        request = [:]
      }
      for line in text.split(separator: "\n").dropFirst() {
        if line == "---" { break }
        let words = String(line.drop { $0 == " " }).replacing("\"", with: "")
        if words.hasPrefix("#") { continue }
        if !line.hasPrefix(" ") {
          end(&request, &requests)
          list = String(line.prefix { $0 != ":" })
        }
        let keys = ["framework:", "inspected:", "published:", "lead_inspector:", "title:"]
        if keys.contains(where: line.hasPrefix) { details.insert(words) }
        if list == "judgements", words.hasPrefix("- {area") {
          judgements.insert(words)
        }
        if list == "recommendations" {
          if line.hasPrefix("  - id:") { end(&request, &requests) }
          // What a later document says of a request stands deeper.
          for key in ["area", "within", "at"] where line.hasPrefix("    \(key): ") {
            request[key] = String(words.dropFirst(key.count + 2))
          }
        }
        if list == "findings", let at = words.range(of: ", at: ") { findings.append(String(words[at.upperBound...])) }
      }
      end(&request, &requests)
    }
  }

  private static func draft(_ name: String, _ authority: String) throws -> Facts {
    let sources = try #require(RealSite.sources)
    let run = try CandourProgram.run([
      "import", sources + "/" + name, "--authority", authority, "--site", CandourProgram.checkout, "--output", "-",
    ])
    #expect(run.status == 0, "\(run.errors)")
    return Facts(run.text)
  }

  private static func written(_ report: String) throws -> Facts {
    let path = CandourProgram.checkout + "/content/reports/\(report).md"
    return Facts(try String(contentsOfFile: path, encoding: .utf8))
  }

  @Test(arguments: [
    ("000_422d7519feee2988.txt", "lewisham", "2012-slac", 11),
    ("001_4efa5b68c20bdf93.txt", "hammersmith-and-fulham", "2011-slac", 9),
  ])
  func readsReportsAsAPersonDid(_ text: String, _ authority: String, _ report: String, _ requests: Int) throws {
    let draft = try Self.draft(text, authority)
    let written = try Self.written(authority + "/" + report)
    #expect(written.judgements.count == 22)
    #expect(draft.judgements == written.judgements)
    #expect(written.requests.count == requests)
    #expect(draft.requests.sorted() == written.requests.sorted())
    #expect(draft.details == written.details)
  }

  @Test func readsPaperOf2016AsAPersonDid() throws {
    let draft = try Self.draft("003_3dc05da88f030742.txt", "lewisham")
    let written = try Self.written("lewisham/2015-sif")
    #expect(written.judgements.count == 6)
    #expect(draft.judgements == written.judgements)
    let places = (1...9).map { "¶4.2.2(\($0))" }
    #expect(draft.requests.map { $0.split(separator: " ").last.map(String.init) } == places)
    #expect(draft.details == written.details)
  }

  @Test func readsLetterAsAPersonDid() throws {
    let draft = try Self.draft("004_7436db7a0279b55a.txt", "lewisham")
    let written = try Self.written("lewisham/2010-11-unannounced")
    #expect(written.findings.count == 17)
    #expect(draft == written)
  }

  /// Every row that a person took from a table, but for the column that names no period.
  @Test func readsTablesOf2020AsAPersonDid() throws {
    let folder = try ScratchFolder()
    for part in ["frameworks", "authorities", "glossary.yaml", "site.yaml"] {
      try FileManager.default.createDirectory(atPath: folder.path + "/site/content", withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: CandourProgram.checkout + "/content/" + part, toPath: folder.path + "/site/content/" + part)
    }
    let sources = try #require(RealSite.sources)
    let run = try CandourProgram.run([
      "import", sources + "/002_11855fe2e001a010.txt", "--authority", "lewisham", "--site", folder.path + "/site",
    ])
    #expect(run.status == 0, "\(run.text)\(run.errors)")
    let files = try folder.files(below: "site/content/indicators/lewisham")
    let table = try #require(files.first { $0.key.hasSuffix(".csv") }?.value)
    let content = CandourProgram.checkout + "/content/indicators/lewisham/2020-safeguarding-update.csv"
    let written = try Data(contentsOf: URL(filePath: content))
    let own = Self.rows(String(decoding: table, as: UTF8.self))
    let expected = Self.rows(String(decoding: written, as: UTF8.self)).filter { !$0.contains("|2019|") }
    #expect(expected.count == 151)
    #expect(own.sorted() == expected.sorted())
  }

  /// Place, area, period, value and marker of each row that is from a table. Neither has a comma before them but in
  /// quoted categories.
  private static func rows(_ csv: String) -> [String] {
    csv.split(separator: "\n").dropFirst().compactMap { line in
      var fields: [String] = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          fields.append("")
        } else {
          fields[fields.count - 1].append(character)
        }
      }
      guard fields.count == 8, fields[6].hasPrefix("table after") else { return nil }
      return [fields[6], fields[1], fields[3], fields[4], fields[5]].joined(separator: "|")
    }
  }
}
