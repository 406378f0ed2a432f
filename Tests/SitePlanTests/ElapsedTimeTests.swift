import InspectionModel
import SitePlan
import Testing

@Suite struct ElapsedTimeTests {
  @Test(arguments: [
    ("2023-12-15", "2026-11-20", "2 years 11 months"),
    ("2023-12-21", "2026-11-20", "2 years 10 months"),
    ("2026-11-20", "2026-11-20", "less than a month"),
    ("2026-10-20", "2026-11-20", "1 month"),
    ("2025-11-20", "2026-11-20", "1 year"),
    // Clamped to the month's end.
    ("2023-01-31", "2023-02-28", "1 month"),
    ("2023-01-31", "2023-02-27", "less than a month"),
    ("2024-02-29", "2025-02-28", "1 year"),
    ("2023-12", "2026-11-20", "about 2 years 11 months"),
    ("2026-11", "2026-11-20", "less than a month"),
    ("2026-09", "2026-11-20", "about 2 months"),
    ("2019", "2026-11-20", "about 7 years"),
    ("2026", "2026-11-20", "less than a year"),
    ("2023-12-15", "2024", "about 1 year"),
  ])
  func countsAsPreciselyAsIsKnown(_ from: String, _ to: String, _ words: String) throws {
    #expect(ElapsedTime(from: try date(from), to: try date(to))?.words == words)
  }

  @Test(arguments: [("2026-11-21", "2026-11-20"), ("2026-12", "2026-11-20"), ("2027", "2026-11-20")])
  func knowsNoTimeBackwards(_ from: String, _ to: String) throws {
    #expect(ElapsedTime(from: try date(from), to: try date(to)) == nil)
  }
}
