import Diagnostics
import FrontMatter
import InspectionModel
import Library
import Provenance

/// Checks a file of indicators, and the table of values beside it, against the paper that published them.
struct IndicatorProof {
  let indicators: IndicatorDocument
  let library: ContentLibrary

  /// The definitions and the body.
  func check(_ document: inout DocumentCheck) {
    for (index, element) in (document.file.frontMatter?["indicators"]?.list ?? []).enumerated() {
      guard indicators.indicators.indices.contains(index) else { continue }
      let own = indicators.indicators[index].at
      if let own, let at = element["at"] {
        let places = CitedPlaces(target: .paper(indicators.paper), [own])
        document.statements.checkPlaces(places, at: at.range, &document.tally)
      }
      // The paragraph above a table may say what it counts.
      let cited = own.map { $0.paragraphAbove == $0 ? [$0] : [$0.paragraphAbove, $0] }
      let places = cited.map { [CitedPlaces(target: .paper(indicators.paper), $0)] } ?? []
      document.checkProse(element["label"], places)
      document.checkProse(element["note"], places, isNote: true)
      if case .text(let lookup, let name) = document.resolver.resolve(.paper(indicators.paper)) {
        let check = IndicatorCheck(indicators, lookup, name: name)
        if let unit = element["unit"] { check.checkUnit(of: index, at: unit.range, &document.tally) }
        if let at = element["at"] { check.checkPlace(of: index, at: at.range, &document.tally) }
        if let label = element["label"] { check.checkTimes(of: index, at: label.range, &document.tally) }
      }
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
    let rows = IndicatorRows(table)
    guard rows.count == indicators.cells.count else {
      tally.leave(
        0..<0, "the table of values: some of its rows could not be read, so none was looked up; mend them first")
      return tally
    }
    let claims = indicators.cells.indices.map { i in
      let value = rows.range("value", ofCell: i) ?? rows.range("marker", ofCell: i) ?? 0..<0
      return IndicatorCheck.Claim(
        cell: indicators.cells[i], valueRange: value, atRange: rows.range("at", ofCell: i) ?? value,
        periodRange: rows.range("period", ofCell: i) ?? value,
        indicatorRange: rows.range("indicator", ofCell: i) ?? value, areaRange: rows.range("area", ofCell: i) ?? value)
    }
    switch resolver.resolve(.paper(indicators.paper)) {
    case .none(let reason):
      for claim in claims { tally.leave(claim.valueRange, "a value: \(reason)") }
    case .text(let lookup, let name):
      IndicatorCheck(indicators, lookup, name: name).check(claims, &tally)
    }
    let statements = StatementCheck(known: []) { resolver.resolve($0) }
    for (i, cell) in indicators.cells.enumerated() {
      guard let note = rows.range("note", ofCell: i) else { continue }
      let places = (cell.at ?? indicators.indicators[cell.indicator].at).map {
        [CitedPlaces(target: .paper(indicators.paper), [$0])]
      }
      statements.check(words(of: note, in: table.bytes), inherited: places ?? [], isNote: true, &tally)
    }
    return tally
  }

  /// A cell's words, each at its place; of a cell in quotes those between them.
  private func words(of range: Range<Int>, in bytes: [UInt8]) -> AuthorText {
    var text = AuthorText()
    for offset in range where bytes[offset] != UInt8(ascii: "\"") { text.append(bytes[offset], at: offset) }
    return text
  }
}
