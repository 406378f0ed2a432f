import InspectionModel
import Library
import SitePlan

/// Reports that have another address than before: their file names the old one, or all that tells one report from
/// another is the same.
struct MovedReports {
  /// Of the earlier state, by the id that the report has now.
  private var origins: [Identifier<Report>: ContentEntry<Report>] = [:]
  /// What the reports that moved were called.
  private(set) var formerIDs: Set<Identifier<Report>> = []

  /// What tells a report from all others of its authority.
  private struct Subject: Hashable {
    let title: String
    let framework: Identifier<Framework>
    let inspected: InspectionDates
    let published: CivilDate?

    init(_ report: Report) {
      title = report.title
      framework = report.framework
      inspected = report.inspected
      published = report.published
    }
  }

  init(from old: ContentLibrary, to new: ContentLibrary) {
    let gone = old.reports.filter { new.index(of: $0.value.id) == nil }
    if gone.isEmpty { return }
    let byAddress = Dictionary(gone.map { (SiteAddress.report($0.value.id), $0) }, uniquingKeysWith: { a, _ in a })
    let bySubject = Dictionary(grouping: gone) { Subject($0.value) }
    for entry in new.reports where old.index(of: entry.value.id) == nil {
      let named = entry.file.aliases.lazy.compactMap { SiteAddress($0.text).flatMap { byAddress[$0] } }.first
      let alike = bySubject[Subject(entry.value)]?.filter { before in
        let (was, now) = (before.value.authority, entry.value.authority)
        // That of another authority is another report, unless the authority has another name.
        return was == now || new.index(of: was) == nil && old.index(of: now) == nil
      }
      guard let origin = named ?? (alike?.count == 1 ? alike?.first : nil),
        formerIDs.insert(origin.value.id).inserted
      else { continue }
      origins[entry.value.id] = origin
    }
  }

  func origin(of id: Identifier<Report>) -> ContentEntry<Report>? { origins[id] }
}
