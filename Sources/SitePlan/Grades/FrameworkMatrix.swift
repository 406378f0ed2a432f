import InspectionModel
import Library

/// Authorities by the graded areas of one framework.
package struct FrameworkMatrix: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let authority: Int
    /// The report that speaks for the authority under this framework.
    package let report: Int
    /// One for each of the matrix's areas.
    package let cells: [GradeCell]
    /// The authority's other reports under this framework, latest first.
    package let otherReports: [Int]
  }

  package let framework: Int
  /// The graded areas, in tree order; none where the framework gives no grades.
  package let areas: [Int]
  /// In the order of the library's authorities.
  package let rows: [Row]
}

extension SitePlan {
  /// How many authorities have a report under a framework.
  package func authorityCount(ofFramework framework: Int) -> Int { matrixRows[framework].count }

  /// The matrix of a framework; all of it, or the rows that stand on one page.
  package func matrix(ofFramework framework: Int, _ part: ListPart? = nil) -> FrameworkMatrix {
    let all = matrixRows[framework]
    let range = part?.range ?? 0..<all.count
    let grades = !library.frameworks[framework].value.scale.isEmpty
    let areas = grades ? comparable.areas(of: framework, in: framework) : []
    let rows = all[range].map { standing in
      FrameworkMatrix.Row(
        authority: standing.authority,
        report: standing.report,
        cells: areas.map { cell(ofReport: standing.report, under: framework, area: $0) },
        otherReports: latestFirst(ofAuthority: standing.authority).filter {
          $0 != standing.report && self.framework(ofReport: $0) == framework
        }
      )
    }
    return FrameworkMatrix(framework: framework, areas: areas, rows: rows)
  }
}

/// An authority in a framework's matrix, with the report that speaks for it.
struct MatrixEntry: Sendable {
  let authority: Int
  let report: Int

  /// By framework, in the order of the library's authorities.
  static func grouped(_ histories: InspectionHistories, frameworks: Int) -> [SharedList<MatrixEntry>] {
    var rows = [[MatrixEntry]](repeating: [], count: frameworks)
    for authority in 0..<histories.standing.groupCount {
      for standing in histories.standing[authority] {
        rows[standing.framework].append(MatrixEntry(authority: authority, report: standing.report))
      }
    }
    return rows.map { SharedList($0) }
  }

  /// After an edit that leaves an authority inspected under the same frameworks: the logarithm of the rows.
  static func revise(
    _ rows: inout [SharedList<MatrixEntry>], authority: Int, _ histories: InspectionHistories
  ) {
    for standing in histories.standing[authority] {
      let row = rows[standing.framework]
      let place = row.firstPlace { $0.authority >= authority }
      guard place < row.endIndex, row[place].authority == authority else { continue }
      rows[standing.framework][place] = MatrixEntry(authority: authority, report: standing.report)
    }
  }
}
