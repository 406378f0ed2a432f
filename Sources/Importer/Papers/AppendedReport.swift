import Diagnostics
import InspectionModel
import Provenance

/// The inspectorate's report that stands behind a council's paper, in one text with it.
///
/// It is told by its first page, below the paper's own paragraphs, with graded headings or a table of grades behind it.
struct AppendedReport {
  let range: Range<Int>
  /// Read as a text of its own.
  let text: ImportedText
  let form: PublicationForm

  /// Nil where there is none. It costs a reading of the rest of the text for each first page that there may be.
  init?(in whole: ImportedText) {
    let (bytes, blocks) = (whole.text.bytes, whole.text.blocks)
    // Above it stands the paper.
    guard let first = whole.text.paragraphs.first(where: { !$0.isDoubtful })?.block else { return nil }
    for start in ReportStarts.starts(bytes, blocks).filter({ $0.block > first }).prefix(Self.mostStarts) {
      let end = ReportStarts.end(bytes, blocks, behind: start.block)
      let range = start.offset..<(end < blocks.count ? blocks[end].whole.lowerBound : bytes.count)
      let text = whole.part(range)
      var unused: [Diagnostic] = []
      guard let form = FormRecognition(text).form(&unused), form != .paper, Self.isReport(text, form) else { continue }
      self.range = range
      self.text = text
      self.form = form
      return
    }
    return nil
  }

  private static let mostStarts = 4

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
