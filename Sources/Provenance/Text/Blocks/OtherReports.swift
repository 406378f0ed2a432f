package import InspectionModel

/// Leaves aside the reports of other inspections, where several stand behind one text: each has grades of its own below
/// headings of the same names, and counts its paragraphs from 1 again.
package enum OtherReports {
  /// The text without them, with the offsets of the whole; nil where there are none, or which is that of the inspection
  /// can't be told by the dates on their first pages. It costs a reading of the text where there are.
  package static func without(in text: PublishedText, inspected: InspectionDates) -> PublishedText? {
    guard text.appendedReport != nil, let start = inspected.start, let end = inspected.end else { return nil }
    var reports: [Range<Int>] = []
    for report in ReportStarts.starts(text.bytes, text.blocks, dated: true) {
      if let last = reports.last, last.contains(report.offset) { continue }
      let behind = ReportStarts.end(text.bytes, text.blocks, behind: report.block)
      let upper = behind < text.blocks.count ? text.blocks[behind].whole.lowerBound : text.bytes.count
      if report.offset < upper { reports.append(report.offset..<upper) }
    }
    guard reports.count > 1 else { return nil }
    let dated = reports.map { (range: $0, dates: dates(text.bytes, $0)) }
    func fits(_ dates: [FigureValue]) -> Bool {
      dates.contains { date in
        [start, end].contains { $0.year == date.year && (date.month == 0 || $0.month == nil || $0.month == date.month) }
      }
    }
    let others = dated.filter { !$0.dates.isEmpty && !fits($0.dates) }
    guard dated.count(where: { fits($0.dates) }) == 1, !others.isEmpty else { return nil }
    var bytes = text.bytes
    for range in others.map(\.range) {
      for i in range where !bytes[i].isBreak { bytes[i] = 0x20 }
    }
    return PublishedText(bytes)
  }

  /// Those of the inspection on a report’s first page, behind their label.
  private static func dates(_ bytes: [UInt8], _ report: Range<Int>) -> [FigureValue] {
    let lines = bytes[report.prefix(front)].split { $0.isBreak }
    let index = lines.firstIndex { FirstPageLabels.open($0.prefix(60).smallLetters, with: FirstPageLabels.dates) }
    guard let index else { return [] }
    func dates(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [FigureValue] {
      lines.flatMap { FigureFinder.figures(in: bytes, $0.startIndex..<$0.endIndex) }.map(\.value)
        .filter { $0.kind == .date && $0.year > 0 }
    }
    // “Inspection dates: 6 February to”, “17 February 2012”
    let own = dates(lines[index...].prefix(1))
    return own.isEmpty ? dates(lines[index...].prefix(2)) : own
  }

  private static let front = 3_000
}
