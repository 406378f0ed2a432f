import Diagnostics
import InspectionModel
import Provenance

/// An inspectorate's report that stands behind a council's paper, in one text with it.
///
/// It is told by its first page, below the paper's own paragraphs, with graded headings or a table of grades behind it.
struct AppendedReport {
  let range: Range<Int>
  /// Read as a text of its own.
  let text: ImportedText
  let form: PublicationForm

  /// When its first page says that the inspection was.
  var inspected: InspectionDates? { TitlePage(text).inspected?.value }

  /// Those behind a paper, in the order of the text: an older one may stand there, too. It costs a reading of the rest of
  /// the text for each first page that there may be.
  static func all(in whole: ImportedText) -> [AppendedReport] {
    let (bytes, blocks) = (whole.text.bytes, whole.text.blocks)
    // Above it stands the paper, which may number nothing.
    let first = whole.text.paragraphs.first { !$0.isDoubtful }?.block ?? .max
    let starts = ReportStarts.starts(bytes, blocks).filter { $0.block > first || opensPage(bytes, $0.offset) }
    var reports: [AppendedReport] = []
    for start in starts.prefix(mostStarts) {
      // The last page of a report may name its title and its inspector again.
      if let last = reports.last, last.range.contains(start.offset) { continue }
      let end = ReportStarts.end(bytes, blocks, behind: start.block)
      let range = start.offset..<(end < blocks.count ? blocks[end].whole.lowerBound : bytes.count)
      let text = whole.part(range)
      var unused: [Diagnostic] = []
      guard let form = FormRecognition(text).form(&unused), form != .paper, isReport(text, form) else { continue }
      reports.append(AppendedReport(range: range, text: text, form: form))
    }
    return reports
  }

  private static let mostStarts = 4

  /// Whether a place is the first of a page, other pages being above it.
  private static func opensPage(_ bytes: [UInt8], _ place: Int) -> Bool {
    bytes[..<place].last { $0 > 0x20 || $0 == 0x0C } == 0x0C
  }

  /// A paper's own box “Inspection of …, Lead inspector: …” has the paper behind it.
  private static func isReport(_ text: ImportedText, _ form: PublicationForm) -> Bool {
    let isOfPaper = text.text.headings.contains { heading in
      let key = String(decoding: heading.key, as: UTF8.self)
      return key.hasSuffix("implications") || key.hasPrefix("backgroundpapers")
        || key.hasPrefix("backgrounddocuments")
    }
    return !isOfPaper
      && (form == .unannounced || text.text.gradedHeadings.count >= 2 || text.text.record.count >= 3)
  }
}
