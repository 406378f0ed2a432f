import InspectionModel
import Library
import SitePlan

extension CheckRecord {
  /// “22 grades, 31 figures and 2 quotations checked against the published report on 21 November 2026”; nil
  /// where there was nothing of the kind to check.
  func sentence(against document: String) -> String? {
    func counted(_ count: Int, _ one: String, _ many: String) -> String? {
      count == 0 ? nil : count == 1 ? "1 \(one)" : "\(count) \(many)"
    }
    let parts = [
      counted(grades, "grade", "grades"), counted(figures, "figure", "figures"),
      counted(quotations, "quotation", "quotations"),
    ].compactMap { $0 }
    if parts.isEmpty { return nil }
    return "\(Phrase.list(parts)) checked against the published \(document) on \(on.words)"
  }
}
