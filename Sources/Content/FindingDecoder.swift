internal import Diagnostics
internal import FrontMatter
internal import InspectionModel

/// A statement with its place: a finding, a priority.
enum FindingDecoder {
  private static let schema = MappingSchema("a finding", required: ["summary"], optional: ["at", "source", "note"])

  static func findings(
    _ fields: FieldReader,
    _ name: String,
    _ sources: SourceList,
    _ diagnostics: inout [Diagnostic]
  ) -> [Finding] {
    fields.list(name, &diagnostics).compactMap { element in
      guard let fields = FieldReader(element, schema, &diagnostics) else { return nil }
      let summary = fields.text("summary", &diagnostics)
      let source = sources.index(of: fields, &diagnostics)
      let at = sources.locator(of: fields, what: "a finding", source: source, &diagnostics)
      let note = fields.text("note", &diagnostics)
      return summary.map { Finding(summary: $0, at: at, source: source ?? 0, note: note) }
    }
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
    fields.list("figures", &diagnostics).compactMap { element in
      guard let fields = FieldReader(element, schema, &diagnostics) else { return nil }
      let label = fields.text("label", &diagnostics)
      let value = fields.quantity("value", &diagnostics)
      let unit: Unit? = fields.choice("unit", &diagnostics)
      let on = fields.date("on", &diagnostics)
      let source = sources.index(of: fields, &diagnostics)
      let at = sources.locator(of: fields, what: "a figure", source: source, &diagnostics)
      let qualifier = fields.text("qualifier", &diagnostics)
      let note = fields.text("note", &diagnostics)
      guard let label, let value, let unit else { return nil }
      return Figure(
        label: label, value: value, unit: unit, on: on, at: at, source: source ?? 0, qualifier: qualifier, note: note)
    }
  }
}
