import InspectionModel
import Library
import SitePlan
import Templates

/// One framework: its scale, its areas, and every authority's grades by area.
struct FrameworkPage: SitePage {
  let scope: PageScope
  let index: Int
  let part: ListPart
  let framework: Framework
  let matrix: FrameworkMatrix

  init(_ index: Int, part: ListPart, in scope: PageScope) {
    self.scope = scope
    self.index = index
    self.part = part
    framework = scope.library.frameworks[index].value
    matrix = scope.plan.matrix(ofFramework: index, part)
  }

  /// “April 2009 to 2012”, “from April 2026”.
  private var years: String {
    framework.to.map { "\(framework.from.words) to \($0.words)" } ?? "from \(framework.from.words)"
  }

  var description: String {
    let what = framework.scale.isEmpty ? "findings without grades" : "scale, judgement areas"
    return
      "\(framework.name) (\(framework.shortName)), \(framework.inspectorate), \(years): \(what), and the grades of "
      + "every authority on this site."
  }

  private func links(_ ids: [Identifier<Framework>]) -> [LinkRecord] {
    ids.compactMap { scope.link(toFramework: $0) }
  }

  private var replacedBy: [LinkRecord] {
    links(scope.library.frameworks.filter { $0.value.replaces.contains(framework.id) }.map(\.value.id))
  }

  /// Which other frameworks' grades may stand beside these, area by area.
  private var comparable: [ComparableFramework] {
    scope.plan.comparable.frameworks(comparableWith: index).map { other in
      ComparableFramework(framework: index, other: other, scope: scope)
    }
  }

  private var headline: [String] { framework.headline.map { framework.fullLabel(ofArea: $0) } }

  static let schema = RecordSchema<FrameworkPage>.page("framework", rules + results)

  /// What the framework is.
  private static let rules: [Field<FrameworkPage>] = [
    .text("name", "Its full name") { $0.framework.name },
    .text("short_name", "Its short name") { $0.framework.shortName },
    .text("inspectorate", "Who inspects under it") { $0.framework.inspectorate },
    .text("years", "When it was in use: “April 2009 to 2012”") { $0.years },
    .text("law", "The law behind it") { $0.framework.law },
    .text("note", "What is to be known of it") { $0.framework.note },
    .flag("has_scale", "Whether it gives grades") { !$0.framework.scale.isEmpty },
    .list("scale", GradeRecord.schema, "Its grades, best first") { $0.framework.scale.map(GradeRecord.init) },
    .flag("has_numbers", "Whether its grades had numbers") { $0.framework.scale.contains { $0.number != nil } },
    .flag("has_meanings", "Whether the site says in words what its grades mean") {
      $0.framework.scale.contains { $0.meaning != nil }
    },
    .html("areas", "Its areas as nested lists") { AreaTree(framework: $0.framework).write(into: &$1) },
    .texts("headline", "The areas that stand for the whole") { $0.headline },
    .flag("has_no_whole", "Whether every area stands by itself, because no grade stands for the whole") {
      $0.framework.headline.count > 1 && $0.framework.headline.count == $0.framework.gradedAreaCount
    },
    .list("replaces", LinkRecord.schema, "The frameworks whose place it took") {
      $0.links($0.framework.replaces)
    },
    .list("replaced_by", LinkRecord.schema, "The frameworks that took its place") { $0.replacedBy },
    .flag("is_comparable", "Whether grades of another framework may stand beside its own") {
      !$0.comparable.isEmpty
    },
    .list("comparable", ComparableFramework.schema, "The frameworks that may be compared, with the areas") {
      $0.comparable
    },
    .list("spread", SpreadRecord.schema, "How many authorities of the country had each headline grade") {
      page in
      page.framework.spread.map { SpreadRecord(spread: $0, framework: page.framework, scope: page.scope) }
    },
  ]

  /// What was found under it.
  private static let results: [Field<FrameworkPage>] = [
    .flag("is_first_part", "Whether this is the first page of its matrix") { $0.part.number == 1 },
    .number("authority_count", "How many authorities have a report under it") { $0.part.total },
    .flag("has_matrix", "Whether it gives grades and some authority has a report under it") {
      !$0.matrix.rows.isEmpty && !$0.matrix.areas.isEmpty
    },
    .record("matrix_by_area", MatrixByArea.schema, "Areas in rows, where the authorities are few") { page in
      page.matrix.rows.count <= MatrixByArea.mostAuthorities
        ? MatrixByArea(matrix: page.matrix, framework: page.framework, scope: page.scope) : nil
    },
    .record("matrix_by_authority", MatrixByAuthority.schema, "Authorities in rows, where they are many") {
      page in
      page.matrix.rows.count > MatrixByArea.mostAuthorities
        ? MatrixByAuthority(matrix: page.matrix, framework: page.framework, scope: page.scope) : nil
    },
    .list("inspections", InspectionRecord.schema, "The reports, where the framework gives no grades") {
      page in
      page.matrix.areas.isEmpty
        ? page.matrix.rows.flatMap { [$0.report] + $0.otherReports }.map {
          InspectionRecord($0, in: page.scope)
        } : []
    },
  ]
}

/// Another framework with the areas whose grades may be put side by side.
struct ComparableFramework {
  let framework: Int
  let other: Int
  let scope: PageScope

  static let schema = RecordSchema<ComparableFramework>(
    "comparable framework",
    [
      .record("framework", LinkRecord.schema, "The other framework") { record in
        record.scope.link(toFramework: record.scope.library.frameworks[record.other].value.id)
      },
      .texts("areas", "The areas that may be compared") { record in
        let framework = record.scope.library.frameworks[record.framework].value
        return record.scope.plan.comparable.areas(of: record.framework, in: record.other)
          .map { framework.fullLabel(ofArea: $0) }
      },
    ]
  )
}
