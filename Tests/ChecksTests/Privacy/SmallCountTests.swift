import Diagnostics
import Testing

@testable import Checks

@Suite struct SmallCountTests {
  private static func indicators(_ rows: String, note: String = "") -> [String: String] {
    let definitions = """
      ---
      title: Figures
      authority: oldham
      paper: oldham/2013-paper
      areas: [{id: oldham, label: Oldham}]
      indicators:
        - {id: carers, label: Young carers, unit: count, better: neither\(note.isEmpty ? "" : ", note: \(note)")}
        - {id: share, label: Share, unit: percent, better: neither}
      ---

      """
    return [
      "indicators/oldham/2013-figures.md": definitions,
      "indicators/oldham/2013-figures.csv": "indicator,area,category,period,value,marker,at,note\n" + rows,
    ]
  }

  @Test func findsThemInIndicatorsThatCount() async throws {
    let rows = """
      carers,oldham,Under 5,2012,«3»,,,
      carers,oldham,5 to 16,2012,5,,,
      carers,oldham,17,2012,,c,,
      carers,oldham,18,2012,0,,,
      share,oldham,,2012,3,,,
      carers,oldham,,2011,«1»,,¶3,By age

      """
    try await MarkedSite(Self.indicators(rows)).expect(.smallCount, .errors)
  }

  /// However a spreadsheet writes the table: fewer columns, another order, quotes, noughts.
  @Test(arguments: [
    "indicator,area,period,value\ncarers,oldham,2012,«3»\ncarers,oldham,2011,12",
    "value,indicator,area,period\n«3»,carers,oldham,2012\n12,carers,oldham,2011\n",
    "\"indicator\",\"area\",\"period\",\"value\"\r\n\"carers\",\"oldham\",\"2012\",«\"3\"»\r\n",
    "indicator,area,period,value\ncarers,oldham,2012,«3.0»\n",
  ])
  func findsThemInTablesOfAnyForm(_ table: String) async throws {
    var files = Self.indicators("")
    files["indicators/oldham/2013-figures.csv"] = table
    try await MarkedSite(files).expect(.smallCount, .errors)
  }

  @Test func letsPassThoseMarkedAsPublished() async throws {
    let row = "carers,oldham,Under 5,2012,3,,,A count below 5; published as such by the council.\n"
    try await MarkedSite(Self.indicators(row)).expect(.smallCount)
    let rows = "carers,oldham,Under 5,2012,3,,,\n"
    try await MarkedSite(Self.indicators(rows, note: "Published by the council itself.")).expect(.smallCount)
  }

  @Test func findsThemInTablesOfABody() async throws {
    let body = """
      | Age | Children | Share (%) |
      |---|---:|---:|
      | 3 | «4» | 2 |
      | Under 5 | **«1»** | 3 |
      | Over 5 | 12 | 4 |
      """
    let site = MarkedSite.report(body.replacing("**«1»**", with: "«**1**»"))
    try await site.expect(.smallCount, .errors)
  }

  @Test(arguments: [
    "Table: Children by age, as the council has published it\n\n| Age | Children |\n|---|---|\n| Under 5 | 4 |",
    "| Framework | Grade |\n|---|---|\n| A | 2 |",
    "| Area | Paragraph | Recommendations |\n|---|---|---|\n| A | 2 | 3 |",
    "| Age | Children |\n|---|---|\n| Under 5 | 5 |", "A list of 3 children | and 4", "```\n| 1 | 2 |\n```",
  ])
  func letsPassWhatCountsNoChildren(_ body: String) async throws {
    try await MarkedSite.report(body).expect(.smallCount)
  }
}
