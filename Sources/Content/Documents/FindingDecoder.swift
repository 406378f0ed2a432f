import Diagnostics
import FrontMatter
import InspectionModel

/// A statement with its place: a finding, a priority.
///
/// Lists here have room for just their elements: those of all reports are kept until the site is built, and lists
/// that grow have room for up to twice as many.
enum FindingDecoder {
  private static let schema = MappingSchema("a finding", required: ["summary"], optional: ["at", "source", "note"])

  static func findings(
    _ fields: FieldReader,
    _ name: String,
    _ sources: SourceList,
    _ diagnostics: inout [Diagnostic]
  ) -> [Finding] {
    let elements = fields.list(name, &diagnostics)
    var findings: [Finding] = []
    findings.reserveCapacity(elements.count)
    for element in elements {
      guard let fields = FieldReader(element, schema, &diagnostics) else { continue }
      let summary = fields.text("summary", &diagnostics)
      let source = sources.index(of: fields, &diagnostics)
      let at = sources.locator(of: fields, what: "a finding", source: source, &diagnostics)
      let note = fields.text("note", &diagnostics)
      if let summary { findings.append(Finding(summary: summary, at: at, source: source ?? 0, note: note)) }
    }
    return findings
  }
}

/// Numbers worth a fact box.
enum FigureDecoder {
  private static let schema = MappingSchema(
    "a figure",
    required: ["label", "value", "unit"],
    optional: ["on", "at", "source", "qualifier", "note"]
  )

  static func figures(
    _ fields: FieldReader,
    _ sources: SourceList,
    _ diagnostics: inout [Diagnostic]
  ) -> [Figure] {
    let elements = fields.list("figures", &diagnostics)
    var figures: [Figure] = []
    figures.reserveCapacity(elements.count)
    for element in elements {
      guard let fields = FieldReader(element, schema, &diagnostics) else { continue }
      let label = fields.text("label", &diagnostics)
      let value = fields.quantity("value", &diagnostics)
      let unit: Unit? = fields.choice("unit", &diagnostics)
      let on = fields.date("on", &diagnostics)
      let source = sources.index(of: fields, &diagnostics)
      let at = sources.locator(of: fields, what: "a figure", source: source, &diagnostics)
      let qualifier = fields.text("qualifier", &diagnostics)
      let note = fields.text("note", &diagnostics)
      guard let label, let value, let unit else { continue }
      figures.append(
        Figure(
          label: label, value: value, unit: unit, on: on, at: at, source: source ?? 0, qualifier: qualifier, note: note)
      )
    }
    return figures
  }
}
