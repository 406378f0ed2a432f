import InspectionModel
import Testing

@testable import SitePages

/// Charts and the words about them, from cells written as `AREA CATEGORY PERIOD VALUE`.
@Suite struct PageChartTests {
  private func series(
    _ lines: [String], unit: Unit = .percent, target: String? = nil
  ) throws -> IndicatorSeries {
    let cells = try lines.map { line in
      let parts = line.split(separator: " ").map(String.init)
      let content: IndicatorCell.Content =
        if let marker = IndicatorCell.Marker(rawValue: parts[3]) {
          .missing(marker)
        } else {
          .value(try #require(Quantity(parts[3])))
        }
      return IndicatorCell(
        indicator: 0, area: parts[0] == "we" ? 0 : parts[0] == "they" ? 1 : 2,
        category: parts[1] == "-" ? nil : parts[1], period: try #require(Period(parts[2])), content: content,
        at: parts.count > 4 ? Locator(parts[4]) : nil, note: nil)
    }
    let indicator = Indicator(
      id: "visits", label: "Visits", unit: unit, basis: nil, better: .neither,
      target: try target.map { try #require(Target($0)) }, at: nil, note: nil)
    let document = IndicatorDocument(
      id: .init("we/figures"), title: "Figures", authority: .init("we"), paper: .init("we/paper"),
      areas: [("we", "We"), ("they", "They"), ("those", "Those")].map {
        MeasuredArea(id: $0, label: $1, onsCode: nil)
      },
      indicators: [indicator], cells: cells)
    return IndicatorSeries.all(of: document, authority: nil)[0]
  }

  private static let quarters = [
    "we - 2018/19-Q4 60", "we - 2019/20-Q1 x", "we - 2019/20-Q2 83", "we - 2019/20-Q3 92",
  ]

  private func svg(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func breaksALineWhereAValueIsMissing() throws {
    let drawing = IndicatorDrawing(try series(Self.quarters))
    let line = try #require(drawing.line)
    #expect(drawing.bars == nil)
    let svg = svg { line.write(id: "c", into: &$0) }
    // Two points follow each other after the gap; the one before it stands alone.
    #expect(svg.ranges(of: "<polyline").count == 1)
    #expect(svg.ranges(of: "<circle").count == 3)
    #expect(svg.contains(">[x]</text>"))
    #expect(line.caption == "Per cent, by quarter. [x] not available.")
  }

  @Test func namesTheDrawingForThoseWhoCanNotSeeIt() throws {
    let line = try #require(IndicatorDrawing(try series(Self.quarters)).line)
    let svg = svg { line.write(id: "c", into: &$0) }
    #expect(
      svg.hasPrefix(
        "<svg class=\"chart line-chart\" role=\"img\" aria-labelledby=\"c-title\" aria-describedby=\"c-desc\""))
    #expect(svg.contains("<title id=\"c-title\">Visits, per cent, by quarter</title>"))
    #expect(svg.contains("We: Q4 2018/19 60%, Q1 2019/20 not available, Q2 2019/20 83%, Q3 2019/20 92%."))
    #expect(!svg.contains("style="))
  }

  @Test func keepsAYearsTotalOffTheLineOfItsQuarters() throws {
    let drawing = IndicatorDrawing(
      try series(["we - 2018/19 300"] + Self.quarters + ["they - 2018/19 250"], unit: .count))
    #expect(drawing.line?.periods.count == 4)
    #expect(drawing.bars?.groups.flatMap(\.bars).map(\.label) == ["We", "They"])
    #expect(drawing.bars?.caption == "Number, 2018/19.")
  }

  /// A second figure that the file gives last would pass for the latest.
  @Test func putsTwoFiguresForAPeriodTogetherInTheTable() throws {
    let series = try series([
      "we - 2018/19-Q4 443", "we - 2019/20-Q1 500", "we - 2018/19 450", "we - 2018/19-Q4 440", "they - 2018/19 9",
      "they - 2017/18 8",
    ])
    #expect(
      series.rows.map { "\($0.area) \($0.period) \($0.number ?? 0)" } == [
        "0 2018/19-Q4 443.0", "0 2018/19-Q4 440.0", "0 2018/19 450.0", "0 2019/20-Q1 500.0", "1 2017/18 8.0",
        "1 2018/19 9.0",
      ])
  }

  @Test func drawsNoSingleNumber() throws {
    #expect(IndicatorDrawing(try series(["we - 2018/19 3", "they - 2018/19 z"])).isEmpty)
  }

  @Test func ranksOthersBelowTheAuthorityItself() throws {
    let bars = try #require(
      IndicatorDrawing(try series(["they - 2018/19 5", "we - 2018/19 3", "those - 2018/19 9"])).bars)
    #expect(bars.groups.flatMap(\.bars).map(\.label) == ["We", "Those", "They"])
  }

  @Test func groupsPartsByWhatTheyAre() throws {
    let bars = try #require(
      IndicatorDrawing(
        try series([
          "we Police 2018/19 5", "they Police 2018/19 6", "we Health 2018/19 7", "they Health 2018/19 8",
        ])
      ).bars)
    #expect(bars.groups.map(\.label) == ["Police", "Health"])
  }

  @Test func tellsTwoFiguresForTheSameThingApartByTheirPlace() throws {
    let bars = try #require(
      IndicatorDrawing(try series(["we - 2019-12 827 ¶1.2", "we - 2019-12 847 ¶11.2"])).bars)
    #expect(bars.groups.flatMap(\.bars).map(\.label) == ["December 2019 (¶1.2)", "December 2019 (¶11.2)"])
  }

  @Test(arguments: [
    (["we - 2018/19-Q4 60", "we - 2019/20-Q1 92"], "We: up from 60% in Q4 2018/19 to 92% in Q1 2019/20."),
    (["we - 2018/19-Q4 60", "we - 2019/20-Q1 40"], "We: down from 60% in Q4 2018/19 to 40% in Q1 2019/20."),
    (["we - 2018/19-Q4 60", "we - 2019/20-Q1 x"], "We: 60% in Q4 2018/19."),
    (
      ["we - 2018/19-Q4 60", "we - 2018/19-Q4 61", "we - 2019/20-Q1 92"],
      "We: 60% or 61% in Q4 2018/19, 92% in Q1 2019/20."
    ),
    (
      ["we - 2018/19 60", "they - 2018/19 50", "those - 2018/19 70"],
      "We: 60% in 2018/19. Elsewhere in 2018/19: from 50% (They) to 70% (Those)."
    ),
    (
      ["we - 2018/19-Q4 60", "we - 2019/20-Q1 92", "we - 2018/19 65", "they - 2018/19 50", "those - 2018/19 70"],
      "We: up from 60% in Q4 2018/19 to 92% in Q1 2019/20. In 2018/19: We 65%; elsewhere from 50% (They) to 70% (Those)."
    ),
    (
      ["we - 2018/19-Q4 60", "we - 2019/20-Q1 92", "we - 2018/19 65", "they - 2018/19 50"],
      "We: up from 60% in Q4 2018/19 to 92% in Q1 2019/20. In 2018/19: We 65%; They 50%."
    ),
    (
      ["we - 2018/19-Q4 60", "we - 2019/20-Q1 92", "we - 2018/19 x", "they - 2018/19 50"],
      "We: up from 60% in Q4 2018/19 to 92% in Q1 2019/20. They: 50% in 2018/19."
    ),
    (["we Police 2018/19 5", "we Health 2018/19 7"], "We, 2018/19: Police 5%; Health 7%."),
    (["we - 2018/19 x"], ""),
  ])
  func saysWhatTheFiguresShowAndNoMore(_ lines: [String], _ words: String) throws {
    #expect(IndicatorHeadline(series: try series(lines)).words == words)
  }

  @Test(arguments: [
    (
      "≥ 90",
      "The target is at least 90%. It was met in Q3 2019/20, and not met in Q4 2018/19 and Q2 2019/20."
    ),
    ("≥ 95", "The target is at least 95%. It was not met in any period shown."),
    ("≤ 95", "The target is no more than 95%. It was met in every period shown."),
    ("none-set", nil),
  ])
  func saysInWhichPeriodsATargetWasMet(_ target: String, _ words: String?) throws {
    #expect(IndicatorHeadline(series: try series(Self.quarters, target: target)).targetWords == words)
  }

  @Test(arguments: [
    ([60.0, 92], true, 0.0, 100.0), ([10, 15], true, 0, 15), ([4_171], false, 0, 5_000),
    ([0.4], false, 0, 0.4),
    ([-3, 4], false, -4, 4), ([0], false, 0, 1),
  ])
  func startsEveryAxisFromZero(_ values: [Double], _ isPercent: Bool, _ low: Double, _ high: Double) {
    let scale = ChartScale(holding: values, isPercent: isPercent)
    #expect(scale.low == low)
    #expect(abs(scale.high - high) < 1e-9)
    #expect(scale.ticks.contains(0))
  }
}
