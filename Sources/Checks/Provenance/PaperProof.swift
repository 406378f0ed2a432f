import FrontMatter
import InspectionModel
import Library
import Provenance

/// Checks a summary of a council's paper against the paper.
struct PaperProof {
  let paper: Paper
  let library: ContentLibrary

  func check(_ document: inout DocumentCheck) {
    guard let fields = document.file.frontMatter else { return }
    checkDetails(fields, &document)
    document.checkSources(paper.sources, dates: dates, council: library.authority(paper.authority)?.shortName)
    document.checkFigures(paper.figures, paper.sources, dates: dates, inspected: [])
    document.checkFindings([("priorities", .priorities)], of: fields, paper.sources, besides: [])
    for element in fields["milestones"]?.list ?? [] {
      document.checkFinding(
        element, source: document.source(of: element, paper.sources), texts: ["when", "what", "why"])
    }
    document.checkBody()
  }

  /// The paper's own dates, and those of the inspections that it is about.
  private var dates: [CivilDate] {
    DocumentDates.of(paper, in: library) + paper.sources.compactMap(\.published)
  }

  private func checkDetails(_ fields: YAMLValue, _ document: inout DocumentCheck) {
    if let source = paper.sources.first, source.kind == .primary, let authority = library.authority(paper.authority),
      let value = fields["sources"]?.list.first?["publisher"], source.publisher != authority.name,
      !source.publisher.contains(authority.shortName)
    {
      let message =
        "a paper of \(authority.name) is published by the council itself; “\(source.publisher)” does not name it"
      document.tally.report(.detail, value.range, message)
    }
    let index = paper.sources.firstIndex { $0.text != nil } ?? 0
    switch document.resolver.source(index) {
    case .none(let reason):
      for key in ["title", "published", "committee"] {
        if let value = fields[key] { document.tally.leave(value.range, "\(key): \(reason)") }
      }
    case .text(let lookup, let name):
      let details = DetailCheck(lookup, name: name)
      if let value = fields["title"] { details.check(title: paper.title, at: value.range, &document.tally) }
      if let value = fields["published"] {
        details.check(published: paper.published, ofCouncil: true, at: value.range, &document.tally)
      }
      if let value = fields["committee"], let committee = paper.committee {
        details.check(body: committee, at: value.range, &document.tally)
      }
      if let value = fields["item"], let item = paper.item {
        details.check(body: item, at: value.range, &document.tally)
      }
    }
  }
}
