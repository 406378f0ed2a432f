import TestSupport
import Testing

@testable import Importer

/// What a table gives in the place of the one of the sample paper.
struct ImportedTable {
  /// Indicator, period, and value or marker of each row.
  let cells: [String]
  let run: ImportRun

  init(_ table: String) async throws {
    let start = try #require(SampleReports.paper.firstRange(of: "Indicator\tQ1"))
    run = try await ImportRun(SampleReports.paper[..<start.lowerBound] + table + "\n\n4. Finance\n\n4.1 None.\n")
    let rows = run.result.drafts.first { $0.kind == .table }?.text.split(separator: "\n").dropFirst() ?? []
    cells = rows.map { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      return [fields[0], fields[3], fields[4] + fields[5]].joined(separator: " ")
    }
  }
}
