import Testing

@testable import Importer

/// What stands above the labels of an indicator table: a name for them, what is counted, or what can't be told.
struct LabelHeadTests {
  @Test(arguments: [
    "Indicator", "Performance measure", "KPI", "Area", "Year", "", "Measure 2021/22", "Indicators of children in care",
  ])
  func tellsNamesOfLabels(_ head: String) { #expect(LabelHead(head).kind == .plain) }

  @Test(arguments: [
    "Referrals", "Referrals by source", "Rate of referral", "Children in care", "Number of children in each age group",
    "% of plans", "Staff turnover",
  ])
  func tellsWhatIsCounted(_ head: String) { #expect(LabelHead(head).kind == .counted) }

  @Test(arguments: [
    "Cohort", "Team", "Measure group", "Category of abuse", "Age", "School round", "Status", "Type of plans",
  ])
  func tellsNothingFromOtherWords(_ head: String) { #expect(LabelHead(head).kind == .unknown) }

  // MARK: - In tables

  @Test(arguments: ["Cohort", "Measure group", "Team", "Category of abuse", "Referrals"])
  func asksWhatRowsCountBelowOtherWords(_ head: String) async throws {
    let table = try await ImportedTable("\(head)\t2021/22\t2022/23\nBoys\t12\t14\nGirls\t20\t22")
    #expect(table.cells == ["boys 2021/22 12", "boys 2022/23 14", "girls 2021/22 20", "girls 2022/23 22"])
    let message = "the rows of the table after paragraph 3.1 stand below “\(head)”"
    #expect(table.run.messages.count { $0.hasPrefix(message) } == 1, "\(table.run.messages)")
    #expect(table.run.result.drafts.contains { $0.text.contains("# TODO: \(message)") })
  }

  @Test(arguments: ["Indicator", "Measure", "", "KPI"])
  func asksNothingBelowNamesOfLabels(_ head: String) async throws {
    let table = try await ImportedTable("\(head)\t2021/22\t2022/23\nBoys\t12\t14\nGirls\t20\t22")
    #expect(table.cells.count == 4)
    #expect(!table.run.messages.contains { $0.contains("stand below") || $0.contains("can’t be told from") })
  }

  @Test func takesColumnsAsIndicatorsBesideAnotherWord() async throws {
    let table = try await ImportedTable("Cohort\tReferrals\tPlans\n2021/22\t12\t14\n2022/23\t20\t22")
    #expect(
      table.cells == ["referrals 2021/22 12", "referrals 2022/23 20", "plans 2021/22 14", "plans 2022/23 22"])
    #expect(table.run.messages.contains { $0.contains("can’t be told from “Cohort” above its rows") })
  }

  @Test(arguments: ["Number\tRate", "Northwick\tEngland"])
  func asksWhatPeriodsBelowAnotherWordCount(_ heads: String) async throws {
    let table = try await ImportedTable("Cohort\t\(heads)\n2021/22\t12\t14\n2022/23\t20\t22")
    #expect(table.cells.count == 4)
    #expect(table.run.messages.count { $0.contains("can’t be told from “Cohort” above its rows") } == 1)
  }

  @Test func keepsWhatIsCountedAboveNumbersAndRates() async throws {
    let table = try await ImportedTable("Referrals\tNumber\tRate\n2021/22\t12\t14\n2022/23\t20\t22")
    #expect(table.cells.allSatisfy { $0.hasPrefix("referrals ") })
    #expect(!table.run.messages.contains { $0.contains("can’t be told") })
  }

  @Test func takesColumnsOfAreasBelowAnotherWord() async throws {
    let table = try await ImportedTable("Team 2021/22\tReferrals\tPlans\nNorthwick\t12\t14\nEngland\t20\t22")
    #expect(table.cells.map { String($0.prefix { $0 != " " }) } == ["referrals", "referrals", "plans", "plans"])
  }

  /// “0–4” is no label alone, and each is another one.
  @Test func namesRowsOfNumbersByTheirHead() async throws {
    let table = try await ImportedTable("Age\t2021/22\t2022/23\n0-4\t12\t14\n5-9\t20\t22")
    #expect(table.cells == ["age-0-4 2021/22 12", "age-0-4 2022/23 14", "age-5-9 2021/22 20", "age-5-9 2022/23 22"])
  }

  @Test func asksAfterASecondColumnOfLabels() async throws {
    let table = try await ImportedTable("Indicator\tTeam\t2021/22\nReferrals\tNorth\t12\nPlans\tSouth\t20")
    #expect(table.run.messages.contains { $0.hasPrefix("the column “Team”") && $0.contains("was not read") })
    let detail = try await ImportedTable("Indicator\tGood is\t2021/22\nReferrals\tLow\t12\nPlans\tHigh\t20")
    #expect(!detail.run.messages.contains { $0.contains("was not read") })
  }
}
