internal import Diagnostics
internal import FrontMatter
internal import InspectionModel
internal import Library
internal import Provenance

/// Checks a file of indicators, and the table of values beside it, against the paper that published them.
struct IndicatorProof {
  let indicators: IndicatorDocument
  let library: ContentLibrary

  /// The definitions and the body.
  func check(_ document: inout DocumentCheck) {
    for (index, element) in (document.file.frontMatter?["indicators"]?.list ?? []).enumerated() {
      guard indicators.indicators.indices.contains(index) else { continue }
      let places = indicators.indicators[index].at.map { [CitedPlaces(target: .paper(indicators.paper), [$0])] } ?? []
      if let places = places.first, let at = element["at"] {
        document.statements.checkPlaces(places, at: at.range, &document.tally)
      }
      document.checkProse(element["note"], places, isNote: true)
      if let target = element["target"] { checkTarget(of: index, at: target.range, &document) }
    }
    document.checkBody()
  }

  private func checkTarget(of index: Int, at range: Range<Int>, _ document: inout DocumentCheck) {
    switch document.resolver.resolve(.paper(indicators.paper)) {
    case .none(let reason): document.tally.leave(range, "a target: \(reason)")
    case .text(let lookup, let name):
      IndicatorCheck(indicators, lookup, name: name).checkTarget(of: index, at: range, &document.tally)
    }
  }

  /// The values, whose problems are those of another file.
  func checkTable(_ table: SourceText, _ resolver: SourceResolver) -> ProvenanceTally {
    var tally = ProvenanceTally()
    let rows = TableRows(table.bytes)
    guard rows.cells.count == indicators.cells.count else {
      tally.leave(0..<0, "the table of values: it has changed since it was read")
      return tally
    }
    let claims = zip(indicators.cells, rows.cells).map { cell, row in
      IndicatorCheck.Claim(
        cell: cell, valueRange: row.value, atRange: row.at.isEmpty ? row.value : row.at, periodRange: row.period,
        indicatorRange: row.indicator, areaRange: row.area)
    }
    switch resolver.resolve(.paper(indicators.paper)) {
    case .none(let reason):
      for claim in claims { tally.leave(claim.valueRange, "a value: \(reason)") }
    case .text(let lookup, let name):
      IndicatorCheck(indicators, lookup, name: name).check(claims, &tally)
    }
    let statements = StatementCheck(known: []) { resolver.resolve($0) }
    for (cell, row) in zip(indicators.cells, rows.cells) where !row.note.isEmpty {
      let places = (cell.at ?? indicators.indicators[cell.indicator].at).map {
        [CitedPlaces(target: .paper(indicators.paper), [$0])]
      }
      statements.check(note(table.bytes, row.note), inherited: places ?? [], isNote: true, &tally)
    }
    return tally
  }

  /// A cell's words, each at its place; of a cell in quotes those between them.
  private func note(_ bytes: [UInt8], _ range: Range<Int>) -> AuthorText {
    var text = AuthorText()
    for offset in range where bytes[offset] != UInt8(ascii: "\"") { text.append(bytes[offset], at: offset) }
    return text
  }
}

/// Where the values of a table in commas stand; reading the content has already told what is wrong with it.
struct TableRows {
  struct Row {
    let value: Range<Int>
    let at: Range<Int>
    let period: Range<Int>
    let indicator: Range<Int>
    let area: Range<Int>
    let note: Range<Int>
  }

  private(set) var cells: [Row] = []

  init(_ bytes: [UInt8]) {
    var columns: [String: Int] = [:]
    var fields: [Range<Int>] = []
    var i = bytes.starts(with: SourceText.byteOrderMark) ? 3 : 0
    var start = i
    var isQuoted = false
    func finish() {
      guard fields.contains(where: { !$0.isEmpty }) else { return }
      if columns.isEmpty {
        for (index, field) in fields.enumerated() { columns[String(decoding: bytes[field], as: UTF8.self)] = index }
        return
      }
      func field(_ name: String) -> Range<Int> {
        guard let index = columns[name], fields.indices.contains(index) else { return start..<start }
        return fields[index]
      }
      let value = field("value")
      cells.append(
        Row(
          value: value.isEmpty ? field("marker") : value, at: field("at"), period: field("period"),
          indicator: field("indicator"), area: field("area"), note: field("note"))
      )
    }
    while i <= bytes.count {
      let byte = i < bytes.count ? bytes[i] : 0x0A
      if isQuoted, i < bytes.count {
        if byte == UInt8(ascii: "\"") { isQuoted = false }
      } else if byte == UInt8(ascii: "\"") {
        isQuoted = true
      } else if byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D {
        fields.append(start..<i)
        start = i + 1
        if byte != UInt8(ascii: ",") {
          finish()
          fields = []
        }
      }
      i += 1
    }
  }
}
