package import Diagnostics
import Library
package import SitePlan

/// Everything that the search finds, in the order in which equal finds are shown. A class, so that the workers that
/// gather its words share it.
package final class SearchEntries: Sendable {
  let all: [SearchEntry]
  let record: SearchRecord
  /// Gives a content file's bytes; nil where the words of bodies are not in the index.
  private let readBody: (@Sendable (String) -> SourceText?)?

  /// Up to so many bytes the bodies of a site are searched too. Beyond that they would be most of the index and of
  /// the time to make it: a country's reports are found by titles, beginnings, headings, findings and what was asked.
  static let longestBodies = 4_000_000

  /// Entries for one task: enough that starting it costs nothing.
  private static let sliceSize = 1024

  /// Linear in the site.
  ///
  /// - Parameter readBody: gives a content file's bytes by its path relative to the site. A file that can't be read is
  ///   left for the rendering to report.
  package init(of plan: SitePlan, readBody: (@Sendable (String) -> SourceText?)? = nil) {
    all = SearchEntry.all(of: plan)
    record = SearchRecord(plan)
    let library = plan.library
    let length = all.reduce(0) { $0 + ($1.file(in: library)?.body?.range.count ?? 0) }
    self.readBody = length <= Self.longestBodies ? readBody : nil
  }

  package var slices: [Range<Int>] {
    stride(from: 0, to: all.count, by: Self.sliceSize).map { $0..<min($0 + Self.sliceSize, all.count) }
  }

  /// The words of a slice.
  package func slice(_ range: Range<Int>) -> SearchSlice {
    SearchSlice(all[range], from: range.lowerBound, record: record, body: body)
  }

  /// The text of an entry’s body, where it is searched.
  private func body(of entry: SearchEntry) -> ArraySlice<UInt8>? {
    guard let readBody, let file = entry.file(in: record.plan.library), let range = file.body?.range, !range.isEmpty,
      let bytes = readBody(file.path)?.bytes, range.upperBound <= bytes.count
    else { return nil }
    return bytes[range]
  }
}
