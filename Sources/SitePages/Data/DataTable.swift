package import SitePlan

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

  /// Writes the whole table in chunks of a little more than `DataFiles.chunkSize`.
  ///
  /// Complexity: linear in the rows; the memory it takes does not depend on them.
  package func write<Failure: Error>(
    as format: DataFormat, of plan: SitePlan, into sink: (borrowing [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    switch self {
    case .reports: try ReportsTable.definition.write(as: format, of: plan, into: sink)
    case .judgements: try JudgementsTable.definition.write(as: format, of: plan, into: sink)
    case .recommendations: try RecommendationsTable.definition.write(as: format, of: plan, into: sink)
    case .indicators: try IndicatorsTable.definition.write(as: format, of: plan, into: sink)
    case .authorities: try AuthoritiesTable.definition.write(as: format, of: plan, into: sink)
    case .frameworks: try FrameworksTable.definition.write(as: format, of: plan, into: sink)
    }
  }
}
