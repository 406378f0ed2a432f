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
