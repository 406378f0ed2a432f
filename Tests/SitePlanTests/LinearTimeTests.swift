import Diagnostics
import InspectionModel
import Library
import SitePlan
import TestSupport
import Testing

/// What must not grow with the square of the site, measured against itself in one run.
@Suite(.serialized) struct LinearTimeTests {
  private func site(authorities: Int, reports: Int) throws -> SampleSite {
    var site = try SampleSite.withFrameworks()
    for i in 0..<authorities {
      let id = "a\(10_000 + i)"
      site.add(authority: id, neighbours: ["a\(10_000 + (i + 1) % authorities)"])
      for j in 0..<reports {
        try site.add(
          report: "\(id)/r\(10 + j)", under: j % 2 == 0 ? "sif" : "ilacs-2018", inspected: "20\(10 + j)",
          grades: ["overall": "good", "care": "good"], recommendations: [try .sample()],
          refersTo: [.framework(Identifier("sif"))])
      }
    }
    return site
  }

  @Test func comparesEachPairInTheSameTime() throws {
    var site = try site(authorities: 153, reports: 5)
    site.comparisons = .all
    let plan = try site.plan()
    #expect(plan.comparisonCount == 11_628)
    func compare(_ range: Range<Int>) -> Double {
      Soak.fastest {
        for pair in plan.comparisons(in: range) {
          if plan.comparison(pair.first, pair.second).sections.count != 2 {
            Issue.record("sections are missing")
          }
        }
      }
    }
    // Four times the pairs: 4 if linear, 16 if not.
    #expect(compare(0..<400) < compare(0..<100) * 8)
  }

  @Test func plansInTimeLinearInReports() throws {
    let small = try site(authorities: 200, reports: 5).neighbours().library()
    let large = try site(authorities: 800, reports: 5).neighbours().library()
    func plan(_ library: ContentLibrary) -> Double {
      Soak.fastest {
        var diagnostics: [Diagnostic] = []
        _ = SitePlan(library: library, asOf: nil, &diagnostics)
      }
    }
    #expect(plan(large) < plan(small) * 8)
  }

  @Test func reportsAliasesThatTwoPagesHaveInLinearTime() throws {
    func check(_ count: Int) throws -> Double {
      var site = SampleSite()
      let aliases = (0..<count).map { "/old/\($0)/" }
      site.add(page: "first", aliases: aliases)
      site.add(page: "second", aliases: aliases)
      let library = try site.library()
      return Soak.fastest {
        var diagnostics: [Diagnostic] = []
        _ = SitePlan(library: library, asOf: nil, &diagnostics)
        if diagnostics.count != count { Issue.record("problems are missing") }
      }
    }
    #expect(try check(2_000) < check(500) * 8)
  }

  @Test func plansOneAuthoritysReportsInLinearTime() throws {
    func plan(_ reports: Int) throws -> Double {
      var site = try SampleSite.withAuthorities()
      for i in 0..<reports {
        try site.add(
          report: "lewisham/r\(10_000 + i)", under: i % 2 == 0 ? "sif" : "slac",
          inspected: "\(1_000 + i)", grades: i % 2 == 0 ? ["overall": "good"] : [:])
      }
      let library = try site.library()
      return Soak.fastest {
        var diagnostics: [Diagnostic] = []
        let plan = SitePlan(library: library, asOf: nil, &diagnostics)
        for report in plan.library.reports.indices {
          _ = plan.nextReport(after: report)
          _ = plan.earlierGrades(ofReport: report)
        }
        _ = plan.timeline(ofAuthority: 1)
      }
    }
    #expect(try plan(2_000) < (try plan(500)) * 8)
  }
}

extension SampleSite {
  fileprivate func neighbours() -> SampleSite {
    var site = self
    site.comparisons = .neighbours
    return site
  }
}
