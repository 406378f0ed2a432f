import InspectionModel

/// What tables say of the source of a row, in the same columns.
extension TableColumn {
  static func sourceKind(per scope: Scope, _ kind: @escaping @Sendable (Record, Int) -> String?) -> Self {
    Self(
      "source_kind", per: scope, .text(kind), required: true, allowed: Source.Kind.allCases.map(\.rawValue),
      "“primary”: the inspectorate’s own text, or the council’s own paper. "
        + "“secondary”: as reported by someone else.")
  }

  static func sourceURL(per scope: Scope, _ address: @escaping @Sendable (Record, Int) -> String?) -> Self {
    Self("source_url", per: scope, .text(address), "Where the source was published; empty where no address is known.")
  }
}
