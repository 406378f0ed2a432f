/// What kind of published text is imported.
package enum PublicationForm: String, Sendable, Hashable, CaseIterable {
  case slac, sif, unannounced
  case ilacs2018 = "ilacs-2018"
  case ilacs2023 = "ilacs-2023"
  case ilacs2026 = "ilacs-2026"
  /// A council's own paper about an inspection.
  case paper

  /// The id of the framework that such a report is made under; of a paper its text tells.
  package var framework: String? { self == .paper ? nil : rawValue }

  /// What the inspectorate calls such an inspection, where a paper does not print it.
  static func title(ofFramework id: String) -> String? {
    switch id {
    case "slac": "Inspection of safeguarding and looked after children services"
    case "sif":
      "Inspection of services for children in need of help and protection, children looked after and care leavers"
    case "ilacs-2018", "ilacs-2023", "ilacs-2026": "Inspection of local authority children’s services"
    case "unannounced": "Annual unannounced inspection of contact, referral and assessment arrangements"
    default: nil
    }
  }

  /// As a message calls it.
  package var words: String {
    switch self {
    case .slac: "a report on safeguarding and looked after children services (SLAC)"
    case .sif: "a report under the single inspection framework (SIF)"
    case .unannounced: "a letter on an unannounced inspection of contact, referral and assessment"
    case .ilacs2018, .ilacs2023, .ilacs2026: "a report on local authority children’s services (\(rawValue))"
    case .paper: "a council’s committee paper"
    }
  }
}
