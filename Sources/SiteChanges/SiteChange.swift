/// One thing that readers of a site see otherwise than before.
package struct SiteChange: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case newReport = "new-report"
    case removedReport = "removed-report"
    case grade
    case fact
    case newRecommendation = "new-recommendation"
    case closedRecommendation = "closed-recommendation"
    case recommendation
    case removedRecommendation = "removed-recommendation"
    case correction
    case text
    case newPage = "new-page"
    case removedPage = "removed-page"

    /// The heading above changes of this kind.
    package var heading: String {
      switch self {
      case .newReport: "New reports"
      case .removedReport: "Reports taken away"
      case .grade: "Grades that differ"
      case .fact: "Dates and other facts that differ"
      case .newRecommendation: "New recommendations"
      case .closedRecommendation: "Recommendations closed"
      case .recommendation: "Recommendations of which something else is known"
      case .removedRecommendation: "Recommendations taken away"
      case .correction: "Corrections"
      case .text: "Pages with other words"
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
  package let before: String?
  package let after: String?

  package init(
    _ kind: Kind,
    _ words: String,
    address: String,
    report: String? = nil,
    before: String? = nil,
    after: String? = nil
  ) {
    self.kind = kind
    self.words = words
    self.address = address
    self.report = report
    self.before = before
    self.after = after
  }
}
