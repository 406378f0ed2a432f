import Diagnostics
import FrontMatter
import InspectionModel

/// `content/indicators/AUTHORITY/SLUG.md`, with the table beside it.
struct IndicatorDecoder {
  private static let schema = MappingSchema(
    "a file of indicators",
    required: ["title", "authority", "paper", "areas", "indicators"],
    optional: CommonKeys.names
  )
  private static let areaSchema = MappingSchema("an area", required: ["id", "label"], optional: ["ons_code"])
  private static let indicatorSchema = MappingSchema(
    "an indicator",
    required: ["id", "label", "unit", "better"],
    optional: ["basis", "target", "at", "note"]
  )

  /// - Parameter table: the text of the `.csv`; nil where it is missing or could not be read, which has been told.
  static func decode(
    _ id: Identifier<IndicatorDocument>,
    _ file: FrontMatterFile,
    table: SourceText?,
    _ context: DecodingContext,
    _ diagnostics: inout [Diagnostic]
  ) -> (IndicatorDocument, CommonKeys)? {
    guard let fields = file.fields(schema, &diagnostics) else { return nil }
    let common = CommonKeys(fields, &diagnostics)
    let title = fields.text("title", &diagnostics)
    let authority = AuthorityKey.decode(fields, file, folder: id.rawValue, context, &diagnostics)
    let paper = fields.text("paper", &diagnostics)
    if let paper, let value = fields["paper"] { file.refer(to: .paper(Identifier(paper)), at: value.range) }
    let before = diagnostics.count
    let areas = areas(fields, &diagnostics)
    let indicators = indicators(fields, &diagnostics)
    // With a definition missing, every cell that names it would be called wrong.
    let isSound = diagnostics.count == before && fields.has("areas") && fields.has("indicators")
    var cells: [IndicatorCell] = []
    if let table {
      func indices(_ ids: [String]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
      }
      let names = isSound ? (indices(indicators.map(\.id)), indices(areas.map(\.id))) : nil
      var reader = IndicatorTable(table, names)
      cells = reader.cells(&diagnostics)
    }
    guard let title, let authority, let paper else { return nil }
    let document = IndicatorDocument(
      id: id, title: title, authority: authority, paper: Identifier(paper), areas: areas, indicators: indicators,
      cells: cells)
    return (document, common)
  }

  private static func areas(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> [MeasuredArea] {
    var areas: [MeasuredArea] = []
    var ids: Set<String> = []
    for element in fields.list("areas", &diagnostics) {
      guard let fields = FieldReader(element, areaSchema, &diagnostics) else { continue }
      let id = slug(fields, &diagnostics)
      let label = fields.text("label", &diagnostics)
      let code = fields.value(
        "ons_code",
        takes: "a code of a letter and eight digits, such as E09000023",
        &diagnostics
      ) { ONSCode.isCode($0) ? $0 : nil }
      guard let id, let label else { continue }
      if isNew(id, &ids, fields, &diagnostics) {
        areas.append(MeasuredArea(id: id, label: label, onsCode: code))
      }
    }
    return areas
  }

  private static func indicators(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> [Indicator] {
    var indicators: [Indicator] = []
    var ids: Set<String> = []
    for element in fields.list("indicators", &diagnostics) {
      guard let fields = FieldReader(element, indicatorSchema, &diagnostics) else { continue }
      let id = slug(fields, &diagnostics)
      let label = fields.text("label", &diagnostics)
      let unit: Unit? = fields.choice("unit", &diagnostics)
      let basis = fields.text("basis", &diagnostics)
      let better: Indicator.Direction? = fields.choice("better", &diagnostics)
      let target = fields.value("target", takes: "“≥ 90”, “≤ 15”, “20..25” or none-set", &diagnostics) {
        Target($0)
      }
      let at = fields.locator("at", &diagnostics)
      let note = fields.text("note", &diagnostics)
      guard let id, let label, let unit, let better else { continue }
      checkWay(of: target, better, fields, &diagnostics)
      if isNew(id, &ids, fields, &diagnostics) {
        indicators.append(
          Indicator(
            id: id, label: label, unit: unit, basis: basis, better: better, target: target, at: at, note: note))
      }
    }
    return indicators
  }

  /// What is better when it is higher has a target that it should reach, and not one that it should stay below.
  private static func checkWay(
    of target: Target?, _ better: Indicator.Direction, _ fields: FieldReader, _ diagnostics: inout [Diagnostic]
  ) {
    let wanted: String
    switch (target, better) {
    case (.atMost(let value), .higher): wanted = "≥ \(value)"
    case (.atLeast(let value), .lower): wanted = "≤ \(value)"
    default: return
    }
    guard let target, let value = fields["target"] else { return }
    let message =
      "“\(target)” goes the other way than “better: \(better.rawValue)”; write “\(wanted)”, or correct “better”"
    diagnostics.append(Diagnostic(.invalidValue, at: value.location, message, hint: wanted))
  }

  private static func slug(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> String? {
    fields.value("id", takes: "letters a-z, digits and “-”", &diagnostics) {
      Slug.isOne($0) ? $0 : nil
    }
  }

  private static func isNew(
    _ id: String,
    _ ids: inout Set<String>,
    _ fields: FieldReader,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard !ids.insert(id).inserted, let value = fields["id"] else { return true }
    let message = "“\(id)” is already the id of another here; give each its own"
    diagnostics.append(Diagnostic(.repeatedName, at: value.location, message))
    return false
  }
}
