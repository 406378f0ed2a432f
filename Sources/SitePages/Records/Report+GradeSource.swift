import InspectionModel

/// Which of a report's sources its grades rest on.
extension Report {
  /// The source that the grades for the whole are cited from; of a report without grades the first.
  func gradeSource(under framework: Framework?) -> Source? {
    let headline = framework?.headline ?? []
    let judgement = judgements.first { headline.contains($0.area) } ?? judgements.first
    return judgement.flatMap { sources.indices.contains($0.source) ? sources[$0.source] : nil } ?? sources.first
  }

  /// The source that a link beside the grades leads to: the one that they are cited from or, where that has no
  /// address, the first of its kind that has one. A newspaper is never linked where the inspectorate's own text was used.
  func linkedSource(under framework: Framework?) -> Source? {
    let cited = gradeSource(under: framework)
    if cited?.url != nil { return cited }
    return sources.first { $0.url != nil && $0.kind == cited?.kind } ?? cited
  }
}
