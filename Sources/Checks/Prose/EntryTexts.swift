import InspectionModel
import Library

/// What the front matter of an entry says in sentences, as the library has it: a rule looks at these, and the
/// front matter is only read again where one of them is a problem.
enum EntryTexts {
  static func texts(of role: SiteFile.Role, in library: ContentLibrary) -> [String] {
    switch role {
    case .report(let index): report(library.reports[index].value)
    case .paper(let index): paper(library.papers[index].value)
    case .indicators(let index):
      library.indicators[index].value.indicators.flatMap { [$0.note, $0.basis].compactMap { $0 } }
    case .page(let index): [library.pages[index].value.description].compactMap { $0 }
    case .framework(let index): framework(library.frameworks[index].value)
    case .glossary: library.glossary.map(\.meaning)
    case .settings: settings(library.settings)
    case .authority, .themes, .table, .unread: []
    }
  }

  private static func report(_ report: Report) -> [String] {
    var texts = report.judgements.compactMap(\.note)
    for recommendation in report.recommendations {
      texts.append(recommendation.summary)
      texts += recommendation.followUps.compactMap(\.summary)
    }
    let findings = report.findings
    for finding in findings.strengths + findings.requirementsMet + findings.areasForImprovement {
      texts += finding.texts
    }
    return texts + report.figures.compactMap(\.note)
  }

  private static func paper(_ paper: Paper) -> [String] {
    var texts = paper.priorities.flatMap(\.texts)
    for milestone in paper.milestones { texts += [milestone.what, milestone.why].compactMap { $0 } }
    return texts + paper.figures.compactMap(\.note)
  }

  private static func framework(_ framework: Framework) -> [String] {
    [framework.note].compactMap { $0 } + framework.scale.compactMap(\.meaning)
  }

  private static func settings(_ settings: SiteSettings) -> [String] {
    let statement = settings.accessibility
    return [settings.description, settings.concern.text, statement.status, statement.method, statement.enforcement]
      + statement.problems.flatMap { [$0.what, $0.why] }
  }
}

extension Finding {
  fileprivate var texts: [String] { [summary, note].compactMap { $0 } }
}
