package import Diagnostics
package import InspectionModel
import Provenance

/// Turns the text of a publication into drafts for a site.
///
/// Nothing is guessed in silence: what is taken stands in the draft with its place, and each doubt is a diagnostic at
/// its place in the text and a TODO in the draft. Linear in the text but for its titles; some milliseconds for a
/// report of forty pages.
package struct ReportImporter: Sendable {
  /// What a site already has, by which a text is read.
  package struct Site: Sendable {
    let frameworks: [Framework]
    let authority: Authority
    let reports: [Report]
    let papers: [Paper]
    let indicators: [IndicatorDocument]

    package init(
      frameworks: [Framework], authority: Authority, reports: [Report], papers: [Paper], indicators: [IndicatorDocument]
    ) {
      self.frameworks = frameworks
      self.authority = authority
      self.reports = reports
      self.papers = papers
      self.indicators = indicators
    }
  }

  package struct Result: Sendable {
    /// The report's first; empty where the text was refused.
    package var drafts: [Draft] = []
    /// What the report's draft says, to be compared with a report that is there.
    package var report: ImportedReport?
    package var form: PublicationForm?
    package var diagnostics: [Diagnostic] = []
  }

  private let site: Site
  /// The name of the text in the folder of sources.
  private let textName: String
  private let framework: String?

  /// - Parameter framework: the id of the framework, where a person says it; otherwise the text tells.
  package init(site: Site, textName: String, framework: String?) {
    self.site = site
    self.textName = textName
    self.framework = framework
  }

  package func result(of source: SourceText) -> Result {
    let text = ImportedText(source)
    var result = Result()
    read(text, &result)
    if let draft = result.drafts.first(where: { $0.text.utf8.count > Draft.largest }) {
      let message =
        "\(draft.path) would have \(draft.text.utf8.count) bytes, more than a file may (1 MiB); save the pages of the report itself as a file of their own"
      let problem = Diagnostic(.notAReport, at: SourceLocation(file: source.path), message)
      return Result(form: result.form, diagnostics: result.diagnostics + [problem])
    }
    return result
  }

  private func read(_ text: ImportedText, _ result: inout Result) {
    guard let form = FormRecognition(text).form(&result.diagnostics) else { return }
    result.form = form
    if form == .paper {
      let doubt = authorityDoubt(text, of: "paper", &result.diagnostics)
      return PaperImport(text, site, textName: textName, framework: framework, authorityDoubt: doubt).run(&result)
    }
    guard let framework = chosen(form, text, &result.diagnostics) else { return }
    let doubt = authorityDoubt(text, of: "report", &result.diagnostics)
    var report = ReportReading(text, form, framework, authority: site.authority, textName: textName)
      .report(&result.diagnostics)
    report.todos["authority"] = doubt
    result.drafts = [Self.draft(of: report, site)]
    result.report = report
  }

  static func draft(of report: ImportedReport, _ site: Site) -> Draft {
    let slug =
      existing(report, site)
      ?? DraftSlug.report(
        report.framework.id.rawValue, visit: report.visit, report.inspected, published: report.published)
    let authority = site.authority.id.rawValue
    return Draft(
      kind: .report, path: "content/reports/\(authority)/\(slug).md",
      text: ReportDraft.text(of: report, authority: authority))
  }

  /// The name of the report that the site has of the same inspection.
  private static func existing(_ report: ImportedReport, _ site: Site) -> String? {
    guard let end = report.inspected.end else { return nil }
    let same = site.reports.first { own in
      guard own.authority == site.authority.id, own.framework == report.framework.id,
        (own.kind == .visit) == (report.visit != nil), let other = own.inspected.end
      else {
        return false
      }
      return other.year == end.year && (other.month == nil || end.month == nil || other.month == end.month)
    }
    return same.flatMap { $0.id.rawValue.split(separator: "/").last.map(String.init) }
  }

  /// The framework of the site that a form stands for, or the one that was named.
  private func chosen(_ form: PublicationForm, _ text: ImportedText, _ diagnostics: inout [Diagnostic]) -> Framework? {
    let id = framework ?? form.framework ?? ""
    if let framework, let own = form.framework, framework != own {
      let message =
        "this looks like \(form.words), and --framework names \(framework); the grades are read by \(framework)"
      diagnostics.append(text.doubt(nil, message))
    }
    return Self.framework(id, site, text, &diagnostics)
  }

  static func framework(
    _ id: String,
    _ site: Site,
    _ text: ImportedText,
    _ diagnostics: inout [Diagnostic]
  ) -> Framework? {
    if let own = site.frameworks.first(where: { $0.id.rawValue == id }) { return own }
    let (question, hint) = NearestName.question(id, among: site.frameworks.map(\.id.rawValue))
    let rest = question.isEmpty ? "; write its file content/frameworks/\(id).yaml first" : question
    let location = SourceLocation(file: text.source.path)
    let message = "the site has no framework \(Excerpt.quoted(id)), under which this text was made\(rest)"
    diagnostics.append(Diagnostic(.unknownFramework, at: location, message, hint: hint))
    return nil
  }

  /// A report of another council is easily filed under the wrong one.
  private func authorityDoubt(_ text: ImportedText, of what: String, _ diagnostics: inout [Diagnostic]) -> String? {
    guard let doubt = NamedAuthority(text, site.authority).doubt(of: what) else { return nil }
    diagnostics.append(text.doubt(doubt.range, doubt.message))
    return doubt.message
  }
}
