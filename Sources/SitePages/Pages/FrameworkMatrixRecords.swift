import InspectionModel
import Library
import SitePlan
import Templates

/// A framework's matrix with the areas in rows: readable where the authorities are few, because the names of
/// areas are long.
struct MatrixByArea {
  /// How many columns of authorities a page holds beside the names of areas.
  static let mostAuthorities = 5

  let matrix: FrameworkMatrix
  let framework: Framework
  let scope: PageScope

  struct Row {
    let label: String
    /// The heading that it stands under.
    let parent: String?
    let depth: Int
    let isNested: Bool
    let cells: [GradeRecord]

    static let schema = RecordSchema<Row>(
      "matrix row",
      [
        .text("label", "The area") { $0.label },
        .text("parent", "The heading that it stands under, for where the rows are in another order") { $0.parent },
        .number("depth", "How deep in the tree it stands; 0 at the root") { $0.depth },
        .flag("is_nested", "Whether it stands below another row of its branch") { $0.isNested },
        .list("cells", GradeRecord.schema, "One grade for each authority, in their order") { $0.cells },
      ]
    )
  }

  /// Areas below one heading.
  struct Group {
    let areas: AreaGroup
    let rows: [Row]
    let columns: Int

    static let schema = RecordSchema<Group>(
      "matrix group",
      [
        .text("heading", "What the areas stand below; absent where they are roots") { $0.areas.heading },
        .flag("is_inner", "Whether that stands below another heading itself") { $0.areas.isInner },
        .number("columns", "How many columns the table has") { $0.columns },
        .list("rows", Row.schema, "Its areas in the order of the tree") { $0.rows },
      ]
    )
  }

  private var groups: [Group] {
    let places = Dictionary(uniqueKeysWithValues: matrix.areas.enumerated().map { ($1, $0) })
    return AreaGroup.groups(of: framework).map { group in
      let rows = group.areas.compactMap { index in places[index].map { row(ofArea: index, at: $0) } }
      return Group(areas: group, rows: rows, columns: matrix.rows.count + 1)
    }
  }

  private func row(ofArea index: Int, at place: Int) -> Row {
    let area = framework.areas[index]
    return Row(
      label: area.label, parent: area.parent.map { framework.fullLabel(ofArea: $0) }, depth: area.depth,
      isNested: framework.isNested(area), cells: matrix.rows.map { GradeRecord($0.cells[place], in: scope) })
  }

  static let schema = RecordSchema<MatrixByArea>(
    "matrix by area",
    [
      .list("authorities", MatrixAuthority.schema, "The columns") { record in
        record.matrix.rows.map { MatrixAuthority(row: $0, scope: record.scope) }
      },
      .list("groups", Group.schema, "The areas in the order of the tree, by the headings above them") { $0.groups },
    ]
  )
}

/// The same with the authorities in rows, where they are many.
struct MatrixByAuthority {
  let matrix: FrameworkMatrix
  let framework: Framework
  let scope: PageScope

  /// A heading over columns.
  struct Heading {
    let label: String
    let columns: Int

    static let schema = RecordSchema<Heading>(
      "matrix heading",
      [
        .text("label", "The heading above the areas; absent over areas that have none") { $0.label },
        .number("columns", "How many areas stand below it") { $0.columns },
      ]
    )
  }

  /// An area to choose.
  struct Choice {
    let label: String
    let column: Int

    static let schema = RecordSchema<Choice>(
      "area to choose",
      [
        .text("label", "The area, with those above it") { $0.label },
        .number("column", "Its column in the table, counted from 0") { $0.column },
      ]
    )
  }

  private var regions: [String] {
    Set(matrix.rows.compactMap { scope.library.authorities[$0.authority].value.region }).sorted()
  }

  private var headings: [Heading] {
    var headings: [Heading] = []
    for area in matrix.areas {
      let label = framework.areas[area].parent.map { framework.fullLabel(ofArea: $0) } ?? ""
      if let last = headings.last, last.label == label {
        headings[headings.count - 1] = Heading(label: label, columns: last.columns + 1)
      } else {
        headings.append(Heading(label: label, columns: 1))
      }
    }
    return headings
  }

  static let schema = RecordSchema<MatrixByAuthority>(
    "matrix by authority",
    [
      .flag("has_headings", "Whether areas stand below headings") {
        $0.headings.contains { !$0.label.isEmpty }
      },
      .list("headings", Heading.schema, "The headings above the areas, in order") { $0.headings },
      .texts("areas", "The graded areas in the order of the tree") { record in
        record.matrix.areas.map { record.framework.areas[$0].label }
      },
      .list("choices", Choice.schema, "The areas as a filter names them, with the columns that they stand in") {
        record in
        record.matrix.areas.enumerated().map { place, area in
          Choice(label: record.framework.fullLabel(ofArea: area), column: place + 2)
        }
      },
      .flag("has_regions", "Whether the authorities are in several regions") { $0.regions.count > 1 },
      .texts("regions", "The regions of the authorities, in order") { $0.regions },
      .list("rows", MatrixAuthority.schema, "The authorities") { record in
        record.matrix.rows.map { MatrixAuthority(row: $0, scope: record.scope) }
      },
    ]
  )
}

/// An authority in a matrix, with the report that speaks for it.
struct MatrixAuthority {
  let row: FrameworkMatrix.Row
  let scope: PageScope

  static let schema = RecordSchema<MatrixAuthority>(
    "authority in a matrix",
    [
      .record("authority", LinkRecord.schema, "The authority") { record in
        record.scope.link(toAuthority: record.scope.library.authorities[record.row.authority].value.id)
      },
      .text("region", "Where the authority is") { $0.scope.library.authorities[$0.row.authority].value.region },
      .text("ended", "When its inspection ended, for a machine: 2012-02-17; absent where that is not known") {
        $0.scope.library.reports[$0.row.report].value.inspected.end?.description
      },
      .record("inspection", InspectionRecord.schema, "The inspection whose grades these are") {
        InspectionRecord($0.row.report, in: $0.scope)
      },
      .list("cells", GradeRecord.schema, "One grade for each graded area") { record in
        record.row.cells.map { GradeRecord($0, in: record.scope) }
      },
      .list("others", InspectionRecord.schema, "Its other inspections under the framework, latest first") {
        record in
        record.row.otherReports.map { InspectionRecord($0, in: record.scope) }
      },
    ]
  )
}
