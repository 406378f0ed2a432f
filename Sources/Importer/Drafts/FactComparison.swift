package import InspectionModel

/// What a text says otherwise than a report that a site already has.
package enum FactComparison {
  /// In words, in the order of the front matter; empty where they agree.
  package static func differences(_ report: Report, from imported: ImportedReport) -> [String] {
    var result: [String] = []
    func compare(_ key: String, _ own: String?, _ read: String?) {
      guard let read, own != read else { return }
      result.append("\(key): it says \(own ?? "nothing"), and the text says \(read)")
    }
    compare("framework", report.framework.rawValue, imported.framework.id.rawValue)
    if imported.inspected != .notKnown {
      compare("inspected", DraftDates.text(report.inspected), DraftDates.text(imported.inspected))
    }
    compare("published", report.published?.description, imported.published?.description)
    if report.leadInspector != nil || imported.source.isPrimary {
      compare("lead_inspector", report.leadInspector, imported.leadInspector)
    }
    guard report.framework == imported.framework.id else { return result }
    compareJudgements(report, imported, compare)
    compareRequests(report, imported, &result)
    return result
  }

  private static func compareJudgements(
    _ report: Report,
    _ imported: ImportedReport,
    _ compare: (String, String?, String?) -> Void
  ) {
    for read in imported.judgements {
      let area = imported.framework.areas[read.area].path
      let own = report.judgements.first { $0.area == read.area }
      var grade: String?
      switch own?.outcome {
      case .grade(let index)? where imported.framework.scale.indices.contains(index):
        grade = imported.framework.scale[index].id
      case nil: grade = nil
      default: grade = "no grade"
      }
      compare("the grade of \(area)", grade, read.grade)
      // Another source of the same report may have its own places.
      let isSameSource = own?.source == 0 && (report.sources.first?.kind == .primary) == imported.source.isPrimary
      if let own, isSameSource, let at = own.at, grade == read.grade {
        compare("the place of \(area)", at.description, read.at?.description)
      }
    }
  }

  private static func compareRequests(_ report: Report, _ imported: ImportedReport, _ result: inout [String]) {
    guard !imported.requests.isEmpty else { return }
    if report.recommendations.count != imported.requests.count {
      result.append(
        "recommendations: it has \(report.recommendations.count), and the text asks for \(imported.requests.count)")
    }
    let own = counts(report.recommendations.map(\.within))
    let read = counts(imported.requests.map(\.within))
    for limit in Set(own.keys).union(read.keys).sorted() where own[limit] != read[limit] {
      result.append(
        "recommendations \(limit): it has \(own[limit] ?? 0), and the text has \(read[limit] ?? 0)")
    }
  }

  private static func counts(_ limits: [TimeLimit?]) -> [String: Int] {
    limits.reduce(into: [:]) { counts, limit in
      counts[limit.map { "within “\($0)”" } ?? "without a time limit", default: 0] += 1
    }
  }
}
