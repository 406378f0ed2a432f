import TestSupport
import Testing

@testable import Importer

/// Which period a column or a row of an indicator table is of, and which are of none.
struct IndicatorPeriodTests {
  @Test(arguments: [
    "2016/17 YTD", "2016/17 to date", "2016/17 (to Dec)", "2016/17 forecast", "2017/18 projection", "2016/17 average",
    "Change 2015/16 to 2016/17", "Rank 2016/17", "Variance 2016/17", "Half year 2016/17", "H1 2016/17",
    "Year to March 2017", "Year ending 31 March 2017", "Denominator 2016/17", "Budget 2016/17", "Autumn 2016",
    "2010-13", "2014/15-2016/17",
  ])
  func leavesOutColumnsOfNoOnePeriod(_ head: String) async throws {
    let table = try await ImportedTable("Indicator\t2015/16\t\(head)\nVisits\t82\t71\nPlans\t12\t13")
    #expect(table.cells == ["visits 2015/16 82", "plans 2015/16 12"])
    #expect(
      table.run.messages.contains { $0.hasPrefix("the column “\(head)”") && $0.contains("is not that of one period") })
  }

  @Test(arguments: [
    ("2016-2017", "2016/17"), ("2016/2017", "2016/17"), ("Apr-18", "2018-04"), ("Dec’19", "2019-12"),
    ("Q1-Q3 2016/17", "2016/17-Q1..Q3"), ("2016/17 outturn", "2016/17"),
  ])
  func readsPeriods(_ head: String, _ period: String) async throws {
    let table = try await ImportedTable("Indicator\t2014/15\t\(head)\nVisits\t82\t71")
    #expect(table.cells == ["visits 2014/15 82", "visits \(period) 71"])
  }

  /// An average of a place is the place’s value.
  @Test func keepsAveragesOfPlaces() async throws {
    let table = try await ImportedTable("Indicator\t2015/16\tEngland average 2015/16\nVisits\t82\t71")
    #expect(table.cells == ["visits 2015/16 82", "visits 2015/16 71"])
  }

  @Test func readsPeriodsDownTheSide() async throws {
    let table = try await ImportedTable(
      """
      Period         Referrals      Assessments

      2016/17        2,810          2,104

      2017/18        2,925          2,240

      2018/19        3,020          2,313
      """)
    #expect(
      table.cells == [
        "referrals 2016/17 2810", "referrals 2017/18 2925", "referrals 2018/19 3020", "assessments 2016/17 2104",
        "assessments 2017/18 2240", "assessments 2018/19 2313",
      ])
  }

  // MARK: - Labels

  @Test func putsTheFirstLabelTogether() async throws {
    let table = try await ImportedTable(
      """
      Indicator                        2015/16   2016/17
      Children in need at the end
      of March                         312       298
      Seen (at 31                      82        85
      March)
      """)
    #expect(table.cells.count == 4 && table.cells[0].hasPrefix("children-need-end-march 2015/16"), "\(table.cells)")
  }

  /// As pages are set, with a margin.
  @Test func putsTheLastLabelTogether() async throws {
    let table = try await ImportedTable(
      """
          Indicator                        2015/16   2016/17

          Referrals                        312       298

          Placements: three or             82        85
          more in a year
      """)
    #expect(table.cells.last == "placements-three-more-year 2016/17 85", "\(table.cells)")
  }

  /// A label begins above its first value as far as the second column reaches.
  @Test func putsALabelOfThreeLinesTogether() async throws {
    let table = try await ImportedTable(
      """
           Indicator                             2017/18     2018/19
           Percentage of children looked after
           with three or more placements         11%         12%
           during the year
           Plans                                 81%         82%
      """)
    #expect(table.cells.count == 4, "\(table.run.messages)")
    #expect(
      table.run.result.drafts[2].text.contains(
        "label: \"Percentage of children looked after with three or more placements during the year\""))
  }

  @Test func putsLabelsTogetherBelowAHeadOfTwoLines() async throws {
    let table = try await ImportedTable(
      """
      Indicator                          Northwick     England
                                         2017/18       2017/18
      Assessments that were              81.5%         84.2%
      completed on time
      Plans                              66%           64%
      """)
    #expect(table.cells.count == 4, "\(table.run.messages)")
    #expect(table.run.result.drafts[2].text.contains("label: \"Assessments that were completed on time\""))
  }

  @Test func readsLabelsBehindReferences() async throws {
    let table = try await ImportedTable(
      "Ref\tMeasure\t2015/16\t2016/17\nCS1\tReferrals\t312\t298\nCS2\tPlans\t12\t13")
    #expect(table.cells == ["referrals 2015/16 312", "referrals 2016/17 298", "plans 2015/16 12", "plans 2016/17 13"])
  }

  @Test func keepsTotalsAndDropsMarks() async throws {
    let table = try await ImportedTable(
      "Category of abuse\t2015/16\t2016/17¹\nNeglect1\t312\t298²\nTotal\t12\t10*")
    #expect(table.cells == ["neglect 2015/16 312", "neglect 2016/17 298", "total 2015/16 12", "total 2016/17 10"])
    #expect(table.run.result.drafts[2].text.contains("label: \"Neglect\""))
  }

  @Test func leavesOutATableWithACutHead() async throws {
    let table = try await ImportedTable(
      "Children in        Aged 9-   Aged 12-   Aged 16-\n2018/19            11        15         18\nAll of them        8         21         3"
    )
    #expect(table.cells.isEmpty)
    #expect(table.run.messages.contains { $0.hasPrefix("“Aged 9-” in the head") })
  }

  @Test func saysThatATableStandsCellByCell() async throws {
    let table = try await ImportedTable(
      "Indicator\n2015/16\n2016/17\nReferrals\n2,812\n2,298\nPlans on time\n21%\n53%")
    #expect(table.cells.isEmpty)
    #expect(table.run.messages.contains { $0.hasPrefix("figures stand here each on a line of its own") })
  }
}

/// Dates in short forms, above the columns and before the rows.
struct IndicatorDateTests {
  @Test(arguments: [
    "31.03.18\t31.03.19", "31/03/18\t31/03/19", "31-Mar-18\t31-Mar-19", "31 Mar 18\t31 Mar 19",
    "31st Mar 18\t31 March 19", "31.3.2018\t31.3.2019", "As at 31.03.18\tAs at 31.03.19", "2018-03-31\t2019-03-31",
    "31-03-18\t31-03-19", "31.03.18 (number)\t31.03.19 (number)",
  ])
  func readsDays(_ heads: String) async throws {
    let table = try await ImportedTable("Indicator\t\(heads)\nReferrals\t998\t1,071")
    #expect(table.cells == ["referrals 2018-03-31 998", "referrals 2019-03-31 1071"], "\(table.run.messages)")
  }

  @Test(arguments: ["Mar 18\tMar 19", "Mar-18\tMar-19", "March 18\tMarch 19", "Mar’18\tMar’19"])
  func readsMonths(_ heads: String) async throws {
    let table = try await ImportedTable("Indicator\t\(heads)\nReferrals\t998\t1,071")
    #expect(table.cells == ["referrals 2018-03 998", "referrals 2019-03 1071"], "\(table.run.messages)")
  }

  /// The day first, as in British papers.
  @Test func readsTheDayFirst() async throws {
    let table = try await ImportedTable("Indicator\t03.04.18\t04/05/18\nReferrals\t998\t1,071")
    #expect(table.cells == ["referrals 2018-04-03 998", "referrals 2018-05-04 1071"], "\(table.run.messages)")
  }

  @Test func readsDaysDownTheSide() async throws {
    let table = try await ImportedTable("Date\tReferrals\tPlans\n31.03.18\t998\t12\n31.03.19\t1,071\t13")
    #expect(
      table.cells == [
        "referrals 2018-03-31 998", "referrals 2019-03-31 1071", "plans 2018-03-31 12", "plans 2019-03-31 13",
      ], "\(table.run.messages)")
  }

  @Test func readsPlacesBesideDays() async throws {
    let table = try await ImportedTable("Indicator\tNorthwick 31.03.18\tEngland 31.03.18\nReferrals\t998\t1,071")
    #expect(table.cells == ["referrals 2018-03-31 998", "referrals 2018-03-31 1071"], "\(table.run.messages)")
    #expect(table.run.result.drafts[3].text.contains("referrals,england,,2018-03-31,1071"))
  }

  @Test(arguments: [
    "13/31/18\t14/31/18", "31.02.18\t31.02.19", "3.1.18\t3.1.19", "03/18\t03/19", "31.03.18 to 31.03.19\tAll",
  ])
  func asksAfterOthers(_ heads: String) async throws {
    let table = try await ImportedTable("Indicator\t\(heads)\nReferrals\t998\t1,071")
    #expect(table.cells.isEmpty, "\(table.cells)")
    #expect(
      table.run.messages.contains {
        $0.contains("names no period") || $0.contains("could not be told") || $0.contains("one period")
      },
      "\(table.run.messages)")
  }

  @Test func takesTheYearOfQuartersFromTheLineThatLeadsToThem() async throws {
    let table = try await ImportedTable(
      """
      3.2 Activity in 2023/24:

      Indicator                        Q1          Q2

      Contacts                         2,010       2,100

      Referrals                        410         422
      """)
    #expect(
      table.cells == [
        "contacts 2023/24-Q1 2010", "contacts 2023/24-Q2 2100", "referrals 2023/24-Q1 410", "referrals 2023/24-Q2 422",
      ], "\(table.cells) \(table.run.messages)")
  }

  /// “Q1 2020” may be of the calendar year.
  @Test(arguments: [("Q1 2020\tQ2 2020", true), ("Q1 2020/21\tQ2 2020/21", false), ("2020\t2021", false)])
  func asksOfWhichYearAQuarterIs(_ head: String, _ isAsked: Bool) async throws {
    let run = try await ImportedTable("Indicator\t\(head)\nContacts\t812\t790").run
    #expect(run.messages.contains { $0.contains("is of the calendar year or of the financial year") } == isAsked)
  }
}
