import InspectionModel
import Library

/// The dates at the head of a document's page: a sentence that cites the document may name them, and years in prose tell by
/// them which inspections are meant.
enum DocumentDates {
  static func of(_ report: Report) -> [CivilDate] {
    [report.inspected.start, report.inspected.end, report.published].compactMap { $0 }
  }

  /// Those of the inspections that the paper is about among them.
  static func of(_ paper: Paper, in library: ContentLibrary) -> [CivilDate] {
    [paper.published].compactMap { $0 } + paper.about.compactMap(library.report).flatMap(of)
  }

  static func of(_ target: Citation.Target, in library: ContentLibrary) -> [CivilDate] {
    switch target {
    case .firstSource, .source: []
    case .report(let id): library.report(id).map(of) ?? []
    case .paper(let id): library.paper(id).map { of($0, in: library) } ?? []
    }
  }
}
