import InspectionModel
import Provenance

/// The line above a table that has its number: “Table 1: Number of referrals”.
enum TableCaption {
  /// “Table 2: Referrals by council, 2018/19”
  private static func caption(_ table: PublishedTable, _ text: ImportedText) -> String? {
    guard let line = table.lineAbove(text.text.bytes) else { return nil }
    let words = text.words(line)
    return ["table ", "figure ", "chart "].contains(where: words.lowercased().hasPrefix) ? words : nil
  }

  /// What a caption says behind its number, without a period: “Referrals by council”.
  static func label(_ table: PublishedTable, _ text: ImportedText) -> String {
    guard let words = caption(table, text), let mark = words.firstIndex(where: { ":–—-.".contains($0) }) else {
      return ""
    }
    return PeriodWords.rest(String(words[words.index(after: mark)...]))
  }

  /// The financial year in the line that leads to a table, whose columns are its quarters: “2.1 Activity in 2023/24:”.
  static func yearOfQuarters(_ table: PublishedTable, _ text: ImportedText) -> Period? {
    guard let line = table.lineAbove(text.text.bytes) else { return nil }
    let words = text.words(line)
    let kinds: [FigureValue.Kind] = [.financialYear, .quarter, .date]
    let times = FigureFinder.figures(in: words).filter { kinds.contains($0.value.kind) }
    guard words.hasSuffix(":"), words.count <= 140, times.count == 1, times[0].value.kind == .financialYear else {
      return nil
    }
    return PeriodWords.period(words)
  }

  /// One period for all of a table.
  static func period(_ table: PublishedTable, _ text: ImportedText) -> Period? {
    let kinds: [FigureValue.Kind] = [.financialYear, .quarter, .date]
    guard let words = caption(table, text),
      FigureFinder.figures(in: words).count(where: { kinds.contains($0.value.kind) }) == 1
    else {
      return nil
    }
    return PeriodWords.period(words)
  }
}
