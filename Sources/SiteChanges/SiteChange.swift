import Diagnostics

/// One thing that readers of a site see otherwise than before.
package struct SiteChange: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case newReport = "new-report"
    case movedReport = "moved-report"
    case removedReport = "removed-report"
    case grade
    case fact
    case newRecommendation = "new-recommendation"
    case closedRecommendation = "closed-recommendation"
    case recommendation
    case removedRecommendation = "removed-recommendation"
    case correction
    case figure
    case text
    case framework
    case glossary
    case theme
    case settings
    case check
    case template
    case newPage = "new-page"
    case removedPage = "removed-page"

    /// The heading above changes of this kind.
    package var heading: String {
      switch self {
      case .newReport: "New reports"
      case .movedReport: "Reports with another address"
      case .removedReport: "Reports taken away"
      case .grade: "Grades that differ"
      case .fact: "Dates and other facts that differ"
      case .newRecommendation: "New recommendations"
      case .closedRecommendation: "Recommendations closed"
      case .recommendation: "Recommendations of which something else is known"
      case .removedRecommendation: "Recommendations taken away"
      case .correction: "Corrections"
      case .figure: "Figures that differ"
      case .text: "Pages with other words"
      case .framework: "Frameworks that differ"
      case .glossary: "The glossary"
      case .theme: "Themes that differ"
      case .settings: "Settings of the site that differ"
      case .check: "What was proved against the published texts"
      case .template: "Templates and assets that differ"
      case .newPage: "New pages"
      case .removedPage: "Pages taken away"
      }
    }
  }

  package let kind: Kind
  /// What changed, as a person reads it, without a full stop.
  package let words: String
  /// Of the page on which it is seen, within the site: `/reports/lewisham/2012-slac/`.
  package let address: String
  /// `lewisham/2012-slac`; nil for what is no report's.
  package let report: String?
  /// Which of the things on that page: the path of an area, the id of a request, the key of a setting; nil where the
  /// kind and the address tell.
  package let subject: String?
  package let before: String?
  package let after: String?
  /// The same for the same change, whatever else has changed.
  package let digest: UInt64

  /// - Parameter state: what else tells the change from another of its kind, such as what the page says on both sides.
  package init(
    _ kind: Kind,
    _ words: String,
    address: String,
    report: String? = nil,
    subject: String? = nil,
    before: String? = nil,
    after: String? = nil,
    state: String = ""
  ) {
    self.kind = kind
    self.words = words
    self.address = address
    self.report = report
    self.subject = subject
    self.before = before
    self.after = after
    // None of the parts holds what parts them.
    let parts = [kind.rawValue, address, subject ?? "", before ?? "", after ?? "", state]
    digest = SourceText.digest(of: Array(parts.joined(separator: "\u{0}").utf8))
  }
}
