import InspectionModel
import Testing

@testable import SitePages

/// How a framework's areas stand together below the headings of its tree.
@Suite struct AreaGroupTests {
  /// Areas by path, an area with others below it being a heading unless it ends in `!`.
  private func framework(_ written: [String]) throws -> Framework {
    let paths = written.map { $0.hasSuffix("!") ? String($0.dropLast()) : $0 }
    let areas = zip(written, paths).map { text, path in
      let names = path.split(separator: "/")
      return Area(
        path: path, label: String(names.last ?? ""), depth: names.count - 1,
        parent: paths.firstIndex(of: names.dropLast().joined(separator: "/")),
        isGraded: text.hasSuffix("!") || !paths.contains { $0.hasPrefix(path + "/") })
    }
    return Framework(
      id: .init("f"), name: "", shortName: "", inspectorate: "", from: try #require(CivilDate("2009")), to: nil,
      law: nil, note: nil, scale: [], areas: areas, headline: [], replaces: [], comparable: [], spread: [])
  }

  private func lines(_ written: [String]) throws -> [String] {
    let framework = try framework(written)
    return AreaGroup.groups(of: framework).map { group in
      let areas = group.areas.map { framework.areas[$0].label }.joined(separator: " ")
      return "\(group.heading ?? "–")\(group.isInner ? " (inner)" : ""): \(areas)"
    }
  }

  @Test func returnsToTheOuterHeadingBehindAnInnerOne() throws {
    #expect(
      try lines([
        "half", "half/overall", "half/outcomes", "half/outcomes/safe", "half/quality", "other", "other/overall",
      ])
        == ["half: overall", "outcomes (inner): safe", "half, continued: quality", "other: overall"])
  }

  @Test func keepsAreasBelowGradedOnesInTheirGroup() throws {
    #expect(try lines(["overall", "care!", "care/adoption", "leaders"]) == ["–: overall care adoption leaders"])
  }

  @Test func standsRootsBehindAHalfByThemselves() throws {
    #expect(try lines(["half", "half/inner", "half/inner/a", "root"]) == ["half: ", "inner (inner): a", "–: root"])
  }
}
