package import InspectionModel
package import Library

/// Something that a reader who came before wants to know.
package struct NewsItem: Sendable, Hashable {
  package enum Event: Sendable, Hashable {
    /// A report was published by its inspectorate.
    case report(Int)
    /// Inspectors were there; when their report was published is not known.
    case inspection(Int)
    /// Something on the site was put right.
    case correction(Correction)
  }

  package let on: CivilDate
  package let event: Event
  /// The page that it is about; nil for a correction to the site as a whole.
  package let page: ContentTarget?
}
