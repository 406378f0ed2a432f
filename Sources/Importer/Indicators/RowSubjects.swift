/// Whose the values of each row are and what they count, where its label names a place: “England” below “Rate per
/// 10,000”, “Re-referrals – England (%)”; and in a table of places the rows that are of none.
struct RowSubjects {
  private struct Subject {
    /// Nil where it is that of the table.
    var area: String?
    /// What is counted, where no row says it in these words.
    var label: String?
    /// The row that says what is counted.
    var labelRow: Int?
    var doubt: String?
  }

  private var subjects: [Int: Subject] = [:]
  /// The rows that are taken for values of what another row counts, which they do not say.
  private(set) var told: [Int] = []

  private let rows: [IndicatorLabel]
  /// Those that have values.
  private let data: [Int]
  private let first: Int
  /// The rows that say what is counted, by their labels’ letters and digits.
  private var indicators: [String: [Int]] = [:]

  /// - Parameter first: the row behind the head.
  init(_ rows: [IndicatorLabel], data: [Int], from first: Int, isByArea: Bool, isByPeriod: Bool) {
    self.rows = rows
    self.data = data
    self.first = first
    if !isByArea, !isByPeriod {
      indicators = Dictionary(grouping: (first..<max(first, rows.count)).filter(isIndicator)) {
        Self.plain(rows[$0].text)
      }
    }
    // “Northwick rate” and “England rate” count the same.
    let isAllMeasured =
      isByArea && data.contains { rows[$0].rowPlace != nil }
      && data.allSatisfy { rows[$0].rowPlace?.isMeasured ?? isMeasured(rows[$0]) }
    for row in data {
      if isByArea {
        if !isAllMeasured { readPlace(row) }
      } else if isByPeriod {
        if let place = rows[row].rowPlace, place.rest.isEmpty { subjects[row] = Subject(area: place.area) }
      } else {
        readIndicator(row)
      }
    }
    if isByArea { readSections() }
  }

  /// None, of a table whose columns name the places.
  init() {
    rows = []
    data = []
    first = 0
  }

  func area(ofRow row: Int) -> String? { subjects[row]?.area }
  func label(ofRow row: Int) -> String? { subjects[row]?.label }
  func labelRow(ofRow row: Int) -> Int? { subjects[row]?.labelRow }
  func doubt(ofRow row: Int) -> String? { subjects[row]?.doubt }

  // MARK: - Rows of places

  /// Leaves out what is no place among places: “Rate per 10,000”, “England rate”.
  private mutating func readPlace(_ row: Int) {
    let own = rows[row]
    if own.rowPlace?.isMeasured ?? isMeasured(own) {
      subjects[row] = Subject(doubt: "says what it counts among rows of places; its values are left out")
    }
  }

  private func isMeasured(_ label: IndicatorLabel) -> Bool {
    label.text.contains("%")
      || label.subject.lowercased().split { !$0.isLetter }.contains { PlainWords.isMeasure(String($0)) }
  }

  /// Lines without values above places that come again below the next are what is counted: “Re-referrals (%)”.
  private mutating func readSections() {
    let names = data.compactMap { rows[$0].rowPlace?.area }
    guard Set(names).count < names.count else { return }
    let valued = Set(data)
    var above: Int?
    for row in first..<max(first, rows.count) {
      if !valued.contains(row) {
        if isIndicator(row) { above = row }
      } else if let above, subjects[row] == nil {
        subjects[row] = Subject(labelRow: above)
      }
    }
  }

  // MARK: - Rows of indicators

  private mutating func readIndicator(_ row: Int) {
    guard let place = rows[row].rowPlace else {
      if PlainWords.isComparator(rows[row].subject) {
        subjects[row] = Subject(doubt: "may be of another place than the council; its values are left out")
      }
      return
    }
    if !place.rest.isEmpty {
      let same = rowThatSays(place.rest, from: row)
      let label = place.rest.prefix(1).uppercased() + place.rest.dropFirst()
      subjects[row] = Subject(area: place.area, label: same == nil ? label : nil, labelRow: same)
      if same == nil, !place.isMean { told.append(row) }
    } else if let above = (max(first, row - Self.farthest)..<row).last(where: isIndicator) {
      subjects[row] = Subject(area: place.area, labelRow: above)
      told.append(row)
    } else {
      subjects[row] = Subject(doubt: "names a place, and no row above it says what is counted; its values are left out")
    }
  }

  /// No indicator has more places below it.
  private static let farthest = 40

  private func isIndicator(_ row: Int) -> Bool {
    let own = rows[row]
    return own.rowPlace == nil && !own.text.isEmpty && !own.isPeriod && !own.isBareTarget && !own.isOfOtherYear
      && !PlainWords.isComparator(own.subject)
  }

  /// The row whose label is the same but for marks and letters' size; of several the nearest above.
  private func rowThatSays(_ label: String, from row: Int) -> Int? {
    let same = indicators[Self.plain(label)] ?? []
    return same.last { $0 < row } ?? same.first
  }

  private static func plain(_ label: String) -> String { label.lowercased().filter { $0.isLetter || $0.isNumber } }
}
