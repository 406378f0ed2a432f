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
      carers,oldham,Under 5,2012,⟦3⟧,,,
      carers,oldham,5 to 16,2012,5,,,
      carers,oldham,17,2012,,c,,
      carers,oldham,18,2012,0,,,
      share,oldham,,2012,3,,,
      carers,oldham,,2011,⟦1⟧,,¶3,By age

      """
    try await MarkedSite(Self.indicators(rows)).expect(.smallCount, .errors)
  }

  /// However a spreadsheet writes the table: fewer columns, another order, quotes, noughts.
  @Test(arguments: [
    "indicator,area,period,value\ncarers,oldham,2012,⟦3⟧\ncarers,oldham,2011,12",
    "value,indicator,area,period\n⟦3⟧,carers,oldham,2012\n12,carers,oldham,2011\n",
    "\"indicator\",\"area\",\"period\",\"value\"\r\n\"carers\",\"oldham\",\"2012\",⟦\"3\"⟧\r\n",
    "indicator,area,period,value\ncarers,oldham,2012,⟦3.0⟧\n",
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
      | 3 | ⟦4⟧ | 2 |
      | Under 5 | **⟦1⟧** | 3 |
      | Over 5 | 12 | 4 |
      """
    let site = MarkedSite.report(body.replacing("**⟦1⟧**", with: "⟦**1**⟧"))
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

  /// What says that a count is published says nothing of the kind in another word, or denied.
  @Test(arguments: [
    "unpublished", "not published", "No longer published", "This figure has never been published.",
    "It is to be published in May.", "It hasn’t been published.", "republished elsewhere",
  ])
  func isNotDeceivedByADenial(_ note: String) async throws {
    let row = "carers,oldham,Under 5,2012,⟦3⟧,,,\(note)\n"
    try await MarkedSite(Self.indicators(row)).expect(.smallCount, .errors)
    let body = "Table: Figures (\(note))\n\n| Age | Children |\n|---|---|\n| Under 5 | ⟦4⟧ |"
    try await MarkedSite.report(body).expect(.smallCount, .errors)
  }

  @Test(arguments: [
    "Not suppressed: published by the council.", "Published.", "As the council published it in 2013",
    "Counts below 5 are published here",
  ])
  func takesTheWordForWhatItSays(_ note: String) async throws {
    try await MarkedSite(Self.indicators("carers,oldham,Under 5,2012,3,,,\(note)\n")).expect(.smallCount)
  }

  @Test(arguments: [
    "3[^1]", "3 [¶12]", "3*", "(3)", "3 (2%)", "2% (3)", "3 of 7", "3 children", "three", "Three boys", "about 3",
    "7 (was 3)", "[3](https://example.org/three)", "3.", "3 †", "3\u{00A0}children", "&#51;", "`3`", "12 [3]",
  ])
  func findsThemInCellsWithAnythingBeside(_ cell: String) async throws {
    let note = cell.contains("[^1]") ? "\n\n[^1]: A note." : ""
    let body = "| Home | Children |\n|---|---|\n| One | ⟦\(cell)⟧ |\(note)"
    try await MarkedSite.report(body).expect(.smallCount, .errors)
  }

  @Test(arguments: [
    "Year 3", "3 months", "¶3", "£3", "3–4", "3.5", "<5", "fewer than 3", "2%", "Q3", "3/4", "12", "1,234", "Stage 2",
    "One of the homes was visited", "2012-03", "-3", "[c]", "Three managers left", "12 [¶3]", "7[^1]",
  ])
  func letsPassCellsOfOtherThings(_ cell: String) async throws {
    let note = cell.contains("[^1]") ? "\n\n[^1]: A note." : ""
    let body = "| Home | Children |\n|---|---|\n| One | \(cell) |\(note)"
    try await MarkedSite.report(body).expect(.smallCount)
  }

  @Test(arguments: [
    "No.", "Number", "Children by year", "Children (of which under 1 year)", "Children with a share of care",
    "No. of children", "Number of children looked after", "Looked after children at year end", "Care leavers aged 18",
    "Total", "Boys", "Young people per home", "Child deaths",
  ])
  func findsThemBelowHeadingsOfCounts(_ heading: String) async throws {
    try await MarkedSite.report("| Home | \(heading) |\n|---|---|\n| One | ⟦3⟧ |").expect(.smallCount, .errors)
  }

  @Test(arguments: [
    "Year", "Number of visits", "No. of days", "Age of the child", "Children’s homes", "Children (%)", "% of children",
    "Average number of children", "Rate per 10,000 children", "Children per 10,000", "Paragraph no.",
    "Share of children",
    "Children and families teams", "Time (days)", "Judgement", "Proportion", "Cost (£m)", "Hours", "Tier", "Score",
    "Priority", "Children (thousands)", "Number of the recommendation", "Grade", "Cost per child (£)",
    "Children’s social care staff",
  ])
  func letsPassHeadingsOfOtherThings(_ heading: String) async throws {
    try await MarkedSite.report("| Home | \(heading) |\n|---|---|\n| One | 3 |").expect(.smallCount)
  }

  @Test func findsACountBesideItsShare() async throws {
    try await MarkedSite.report("| Home | Number (%) |\n|---|---|\n| One | ⟦3 (2%)⟧ |").expect(.smallCount, .errors)
  }
}
