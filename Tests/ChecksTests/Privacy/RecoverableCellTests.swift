import Diagnostics
import Testing

@testable import Checks

@Suite struct RecoverableCellTests {
  private static func site(_ rows: String) -> MarkedSite {
    let definitions = """
      ---
      title: Figures
      authority: oldham
      paper: oldham/2013-paper
      areas: [{id: oldham, label: Oldham}]
      indicators:
        - {id: carers, label: Young carers, unit: count, better: neither}
        - {id: share, label: Share, unit: percent, better: neither}
      ---

      """
    return MarkedSite([
      "indicators/oldham/2013-figures.md": definitions,
      "indicators/oldham/2013-figures.csv": "indicator,area,category,period,value,marker,at,note\n" + rows,
    ])
  }

  @Test(arguments: [
    "carers,oldham,,2012,20,,,\ncarers,oldham,Boys,2012,17,,,\ncarers,oldham,Girls,2012,,⟦c⟧,,\n",
    "carers,oldham,Total,2012,20,,,\ncarers,oldham,Boys,2012,17,,,\ncarers,oldham,Girls,2012,,⟦c⟧,,\n",
    "carers,oldham,All ages,2012,9,,,\ncarers,oldham,A,2012,7,,,\ncarers,oldham,B,2012,,⟦c⟧,,\ncarers,oldham,C,2012,,⟦c⟧,,\n",
    "carers,oldham,All,2012,15,,,\ncarers,oldham,A,2012,7,,,\ncarers,oldham,B,2012,,⟦c⟧,,\ncarers,oldham,C,2012,,⟦c⟧,,\n",
    "carers,oldham,,2012,20,,,\ncarers,oldham,Boys,2012,17,,,\ncarers,oldham,Girls,2012,,⟦\"c\"⟧,,\n",
    """
    carers,oldham,,2012/13,40,,,
    carers,oldham,,2012/13-Q1,10,,,
    carers,oldham,,2012/13-Q2,,⟦c⟧,,
    carers,oldham,,2012/13-Q3,10,,,
    carers,oldham,,2012/13-Q4,17,,,

    """,
  ])
  func findsCellsThatFollowFromTheirTotal(_ rows: String) async throws {
    try await Self.site(rows).expect(.recoverableCell, .errors)
  }

  @Test(arguments: [
    "carers,oldham,,2012,19,,,\ncarers,oldham,A,2012,12,,,\ncarers,oldham,B,2012,,c,,\ncarers,oldham,C,2012,,c,,\n",
    "carers,oldham,,2012,,c,,\ncarers,oldham,Boys,2012,17,,,\ncarers,oldham,Girls,2012,,c,,\n",
    "carers,oldham,Boys,2012,17,,,\ncarers,oldham,Girls,2012,,c,,\n", "carers,oldham,,2012,,c,,\n",
    "share,oldham,,2012,100,,,\nshare,oldham,Boys,2012,83,,,\nshare,oldham,Girls,2012,,c,,\n",
    "carers,oldham,,2012,20,,,\ncarers,oldham,Boys,2012,,x,,\ncarers,oldham,Girls,2012,,c,,\n",
    "carers,oldham,,2012,10,,,\ncarers,oldham,Boys,2012,17,,,\ncarers,oldham,Girls,2012,,c,,\n",
    "carers,oldham,,2012/13,40,,,\ncarers,oldham,,2012/13-Q1,10,,,\ncarers,oldham,,2012/13-Q2,,c,,\n",
  ])
  func letsPassCellsThatDoNotFollow(_ rows: String) async throws { try await Self.site(rows).expect(.recoverableCell) }

  @Test func findsThemInTablesOfABody() async throws {
    let body = """
      | Ward | Boys | Girls | Total |
      |---|---|---|---|
      | A | 10 | ⟦c⟧ | 13 |
      | B | c | c | 17 |
      | C | 10 | ⟦[c]⟧ | 14 |
      """
    try await MarkedSite.report(body).expect(.recoverableCell, .errors)
  }

  @Test func knowsTotalsByMoreNamesAndNoAverages() async throws {
    let body = """
      | Ward | Boys | Girls | Average | Grand total |
      |---|---|---|---|---|
      | A | 10 | ⟦[C]⟧ | 6 | 13 |
      """
    try await MarkedSite.report(body).expect(.recoverableCell, .errors)
  }

  @Test func letsPassTablesOfABodyWithoutTotals() async throws {
    try await MarkedSite.report("| Ward | Boys | Girls |\n|---|---|---|\n| A | 10 | c |\n| B | 12 | 14 |").expect(
      .recoverableCell)
  }
}
