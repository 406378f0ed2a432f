import InspectionModel
import Library
import SitePlan
import Templates

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
