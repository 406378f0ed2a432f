import SitePlan

/// The tables of the open data, in the order in which the data page lists them.
package enum DataTable: String, Sendable, CaseIterable {
  case reports, judgements, recommendations, indicators, authorities, frameworks

  package var name: String { rawValue }

  package var schema: TableSchema {
    switch self {
    case .reports: ReportsTable.definition.schema
    case .judgements: JudgementsTable.definition.schema
    case .recommendations: RecommendationsTable.definition.schema
    case .indicators: IndicatorsTable.definition.schema
    case .authorities: AuthoritiesTable.definition.schema
    case .frameworks: FrameworksTable.definition.schema
    }
  }

  /// Its file, relative to `/data/`: `judgements.csv`.
  package func fileName(_ format: DataFormat) -> String { "\(name).\(format.rawValue)" }

  /// The whole table, to be written in chunks of a little more than `DataFiles.chunkSize`.
  ///
  /// Complexity: linear in the rows; the memory it takes does not depend on them.
  func rows(as format: DataFormat, of plan: SitePlan) -> TableRows {
    switch self {
    case .reports: ReportsTable.definition.rows(as: format, of: plan)
    case .judgements: JudgementsTable.definition.rows(as: format, of: plan)
    case .recommendations: RecommendationsTable.definition.rows(as: format, of: plan)
    case .indicators: IndicatorsTable.definition.rows(as: format, of: plan)
    case .authorities: AuthoritiesTable.definition.rows(as: format, of: plan)
    case .frameworks: FrameworksTable.definition.rows(as: format, of: plan)
    }
  }
}
