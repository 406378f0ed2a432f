import Diagnostics
import InspectionModel

/// The figures of an indicator file: the tidy table beside its definitions.
struct IndicatorTable {
  private let source: SourceText
  /// The ids that a row may name; nil where they could not be read, so that none can be called unknown.
  private let names: (indicators: [String: Int], areas: [String: Int])?
  private var columns: [String: Int] = [:]

  private static let required = ["indicator", "area", "period", "value"]
  private static let known = ["indicator", "area", "category", "period", "value", "marker", "at", "note"]

  init(_ source: SourceText, _ names: (indicators: [String: Int], areas: [String: Int])?) {
    self.source = source
    self.names = names
  }

  mutating func cells(_ diagnostics: inout [Diagnostic]) -> [IndicatorCell] {
    let rows = CSVReader.rows(source, &diagnostics)
    guard let header = rows.first else {
      let message = "the table is empty; its first line names the columns: \(Self.known.joined(separator: ","))"
      diagnostics.append(Diagnostic(.csvColumn, at: SourceLocation(file: source.path), message))
      return []
    }
    guard readHeader(header, &diagnostics) else { return [] }
    var cells: [IndicatorCell] = []
    var places: [CellKey: [(hasPlaceAndNote: Bool, line: Range<Int>)]] = [:]
    if let message = Self.problem(ofWidths: rows.map(\.count)) {
      let range = header[0].range.lowerBound..<header[header.count - 1].range.upperBound
      diagnostics.append(Diagnostic(.csvSyntax, at: source.location(of: range), message))
      return []
    }
    for row in rows.dropFirst() {
      guard row.count == header.count else {
        let range = row[0].range.lowerBound..<(row.last?.range.upperBound ?? row[0].range.upperBound)
        let mend =
          row.count < header.count
          ? "write a comma for each that is empty"
          : "put a value that holds a comma in quotes, and write numbers without commas"
        let count = row.count == 1 ? "1 value" : "\(row.count) values"
        let message = "this row has \(count) and the table \(header.count) columns; \(mend)"
        diagnostics.append(Diagnostic(.csvSyntax, at: source.location(of: range), message))
        continue
      }
      guard let cell = cell(row, &diagnostics) else { continue }
      cells.append(cell)
      let range = row[0].range.lowerBound..<row[row.count - 1].range.upperBound
      places[CellKey(cell), default: []].append((cell.at != nil && cell.note != nil, range))
    }
    reportRepeated(places, &diagnostics)
    return cells
  }

  private struct CellKey: Hashable {
    let indicator: Int
    let area: Int
    let category: String?
    let period: Period

    init(_ cell: IndicatorCell) {
      indicator = cell.indicator
      area = cell.area
      category = cell.category
      period = cell.period
    }
  }

  /// Two values for one cell are allowed where each says where it stands, and why there are two.
  private func reportRepeated(
    _ places: [CellKey: [(hasPlaceAndNote: Bool, line: Range<Int>)]],
    _ diagnostics: inout [Diagnostic]
  ) {
    for rows in places.values where rows.count > 1 {
      let lacking = rows.filter { !$0.hasPlaceAndNote }
      // Where all of them lack it, the first may be the one that is right: one mistake gives one problem.
      for row in lacking.dropFirst(lacking.count == rows.count ? 1 : 0) {
        let message =
          "this cell has another value in this table; keep one, or give each its “at” and a note that says why there are two"
        diagnostics.append(Diagnostic(.repeatedCell, at: source.location(of: row.line), message))
      }
    }
  }

  private mutating func readHeader(_ header: [CSVReader.Field], _ diagnostics: inout [Diagnostic]) -> Bool {
    let range = header[0].range.lowerBound..<header[header.count - 1].range.upperBound
    if let (rule, message) = Self.problem(ofForm: header.map(\.text)) {
      diagnostics.append(Diagnostic(rule, at: source.location(of: range), message))
      return false
    }
    let before = diagnostics.count
    for (index, field) in header.enumerated() {
      let name = field.text
      if !Self.known.contains(name) {
        let (question, hint) = NearestName.question(name, among: Self.known)
        let rest = question.isEmpty ? "; the columns are \(Self.known.joined(separator: ", "))" : question
        let message = "\(Excerpt.quoted(name)) is no column of such a table\(rest)"
        report(.csvColumn, field, message, hint: hint, &diagnostics)
      } else if columns.updateValue(index, forKey: name) != nil {
        report(.csvColumn, field, "the column “\(name)” stands here twice; keep one", &diagnostics)
      }
    }
    let isReadable = diagnostics.count == before
    for name in Self.required where columns[name] == nil && isReadable {
      let message = "the table needs a column “\(name)”"
      diagnostics.append(Diagnostic(.csvColumn, at: source.location(of: range), message))
    }
    return diagnostics.count == before
  }

  /// Where all rows agree and the header does not, the mistake is in the header.
  private static func problem(ofWidths counts: [Int]) -> String? {
    guard counts.count > 2, let row = counts.last, row != counts[0], counts.dropFirst().allSatisfy({ $0 == row })
    else { return nil }
    return "this line names \(counts[0]) columns, and each row below has \(row) values; name the columns that there are"
  }

  /// What is wrong with the first line as a whole: it is one mistake, not one for each column.
  private static func problem(ofForm names: [String]) -> (Rule, String)? {
    if names.count == 1, let separator = names[0].unicodeScalars.first(where: { $0 == ";" || $0 == "\t" }) {
      let what = separator == ";" ? "“;”" : "tabs"
      return (.csvSyntax, "the values of this table are parted by \(what); save it with commas between them")
    }
    let plain = names.map { name in
      String(name.split(whereSeparator: \.isWhitespace).joined(separator: " ")).lowercased()
    }
    let all = known.joined(separator: ",")
    if !plain.contains(where: known.contains) {
      // One that is merely misspelt is better shown by itself.
      let isMisspelt = plain.contains { NearestName.to($0, among: known) != nil }
      return isMisspelt ? nil : (.csvColumn, "the first line of the table must name its columns: \(all)")
    }
    if plain != names, plain.allSatisfy(known.contains) {
      return (.csvColumn, "the columns are named in small letters, without spaces: \(all)")
    }
    return nil
  }

  private func field(_ name: String, _ row: [CSVReader.Field]) -> CSVReader.Field? {
    columns[name].map { row[$0] }.flatMap { $0.text.isEmpty ? nil : $0 }
  }

  private func cell(_ row: [CSVReader.Field], _ diagnostics: inout [Diagnostic]) -> IndicatorCell? {
    let indicator = name("indicator", row, names?.indicators, &diagnostics)
    let area = name("area", row, names?.areas, &diagnostics)
    let period = period(row, &diagnostics)
    let content = content(row, &diagnostics)
    var at: Locator?
    if let field = field("at", row) {
      at = Locator(field.text)
      if at == nil { diagnostics.append(LocatorMend.problem(field.text, at: source.location(of: field.range))) }
    }
    guard let indicator, let area, let period, let content else { return nil }
    return IndicatorCell(
      indicator: indicator,
      area: area,
      category: field("category", row)?.text,
      period: period,
      content: content,
      at: at,
      note: field("note", row)?.text
    )
  }

  private func name(
    _ column: String,
    _ row: [CSVReader.Field],
    _ names: [String: Int]?,
    _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    guard let index = columns[column] else { return nil }
    let field = row[index]
    if let value = names?[field.text] { return value }
    guard let names = names ?? (field.text.isEmpty ? [:] : nil) else { return nil }
    let (question, hint) = NearestName.question(field.text, among: names.keys.sorted())
    let message =
      field.text.isEmpty
      ? "the \(column) is missing; write the id of one of this file's \(column)s"
      : "\(Excerpt.quoted(field.text)) is no \(column) of this file\(question)"
    report(column == "indicator" ? .unknownIndicator : .unknownArea, field, message, hint: hint, &diagnostics)
    return nil
  }

  private func period(_ row: [CSVReader.Field], _ diagnostics: inout [Diagnostic]) -> Period? {
    guard let index = columns["period"] else { return nil }
    if let period = Period(row[index].text) { return period }
    let text = row[index].text
    let forms = "write 2019/20-Q3, 2019/20-Q1..Q2, 2018/19, 2019 or 2019-12"
    let meant = [text.replacing(" ", with: "-"), text.replacing("-", with: "/", maxReplacements: 1)]
      .first { Period($0) != nil }
    let rest = meant.map { "did you mean “\($0)”?" } ?? forms
    let message =
      text.isEmpty ? "the period is missing; \(forms)" : "\(Excerpt.quoted(text)) is no period; \(rest)"
    report(.invalidCell, row[index], message, hint: meant, &diagnostics)
    return nil
  }

  /// A number or a marker, and exactly one of the two.
  private func content(
    _ row: [CSVReader.Field],
    _ diagnostics: inout [Diagnostic]
  ) -> IndicatorCell.Content? {
    guard let index = columns["value"] else { return nil }
    let markers = "x (not available), z (not applicable), c (suppressed) or n (an unexplained dash)"
    switch (field("value", row), field("marker", row)) {
    case (let value?, nil):
      if let quantity = Quantity(value.text) {
        if !value.text.hasPrefix("-") { return .value(quantity) }
        report(.invalidCell, value, "no indicator has a unit that goes below 0; correct the number", &diagnostics)
        return nil
      }
      let isMarker = IndicatorCell.Marker(rawValue: value.text.lowercased()) != nil
      let message =
        isMarker
        ? "\(Excerpt.quoted(value.text)) is a marker; write it in the column “marker”, in small letters"
        : "\(Excerpt.quoted(value.text)) is no number; write digits without spaces, separators or unit, or leave it empty and give a marker: \(markers)"
      report(.invalidCell, value, message, &diagnostics)
    case (nil, let marker?):
      if let marker = IndicatorCell.Marker(rawValue: marker.text) { return .missing(marker) }
      report(.invalidCell, marker, "\(Excerpt.quoted(marker.text)) is no marker; write \(markers)", &diagnostics)
    case (_?, let marker?):
      report(.invalidCell, marker, "a cell has a value or a marker, not both; delete one", &diagnostics)
    case (nil, nil):
      report(.invalidCell, row[index], "a cell is never blank; write its value, or a marker: \(markers)", &diagnostics)
    }
    return nil
  }

  private func report(
    _ rule: Rule,
    _ field: CSVReader.Field,
    _ message: String,
    hint: String? = nil,
    _ diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(Diagnostic(rule, at: source.location(of: field.range), message, hint: hint))
  }
}
