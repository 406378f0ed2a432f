import Diagnostics
import FrontMatter
import InspectionModel

/// `content/frameworks/ID.yaml`
struct FrameworkDecoder {
  private var areas: [Area] = []
  /// By path, the place in `areas`.
  private var indices: [String: Int] = [:]
  /// By the path with dashes, the path.
  private var addresses: [String: String] = [:]
  /// Whether areas or grades had to be left out, so that a name may be that of one of them.
  private var lacksAreas = false
  private var lacksGrades = false

  private static let schema = MappingSchema(
    "a framework",
    required: ["name", "short_name", "inspectorate", "from", "scale", "areas"],
    optional: ["to", "law", "note", "headline", "replaces", "comparable_with", "spread"] + CommonKeys.names
  )
  private static let gradeSchema = MappingSchema(
    "a step of the scale", required: ["grade", "label"], optional: ["number", "meaning"])
  private static let areaSchema = MappingSchema(
    "an area", required: ["id", "label"], optional: ["areas", "graded"])
  private static let spreadSchema = MappingSchema("a spread", required: ["on", "source", "counts"])

  /// Nil where something is wrong by which the reports under it are read: their grades and areas are then not
  /// called wrong too.
  static func decode(
    _ id: Identifier<Framework>,
    _ file: FrontMatterFile,
    _ diagnostics: inout [Diagnostic]
  ) -> (Framework, CommonKeys)? {
    guard let fields = file.fields(schema, &diagnostics) else { return nil }
    var decoder = FrameworkDecoder()
    let common = CommonKeys(fields, &diagnostics)
    let name = fields.text("name", &diagnostics)
    let shortName = fields.text("short_name", &diagnostics)
    let inspectorate = fields.text("inspectorate", &diagnostics)
    let law = fields.text("law", &diagnostics)
    let note = fields.text("note", &diagnostics)
    let before = diagnostics.count
    let (from, to) = years(fields, &diagnostics)
    let scale = decoder.scale(fields, &diagnostics)
    for element in fields.list("areas", &diagnostics) {
      decoder.addArea(element, parent: nil, hasScale: !scale.isEmpty, &diagnostics)
    }
    let isSound = diagnostics.count == before && fields.has("scale") && fields.has("areas")
    let headline = decoder.headline(fields, &diagnostics)
    let replaces = replaces(fields, id, file, &diagnostics)
    let comparable = FrameworkComparability.decode(fields, id, file, &diagnostics)
    let spread = fields.list("spread", &diagnostics).compactMap {
      Self.spread($0, decoder.lacksGrades || !fields.has("scale") ? nil : scale, file, &diagnostics)
    }
    guard isSound, let name, let shortName, let inspectorate, let from else { return nil }
    let framework = Framework(
      id: id, name: name, shortName: shortName, inspectorate: inspectorate, from: from, to: to, law: law,
      note: note, scale: scale, areas: decoder.areas, headline: headline, replaces: replaces,
      comparable: comparable, spread: spread)
    return (framework, common)
  }

  private static func years(
    _ fields: FieldReader,
    _ diagnostics: inout [Diagnostic]
  ) -> (from: CivilDate?, to: CivilDate?) {
    let from = fields.date("from", &diagnostics)
    let to = fields.date("to", &diagnostics)
    if let from, let to, to.lastDay < from.firstDay, let value = fields["to"] {
      let message = "the framework goes out of use before it came into use; correct “from” or “to”"
      diagnostics.append(Diagnostic(.dateOrder, at: value.location, message))
    }
    return (from, to)
  }

  private mutating func scale(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> [Grade] {
    var scale: [Grade] = []
    for element in fields.list("scale", &diagnostics) {
      guard let fields = FieldReader(element, Self.gradeSchema, &diagnostics) else {
        lacksGrades = true
        continue
      }
      let takes = Grade.ids.joined(separator: ", ")
      let grade = fields.value("grade", .unknownGrade, takes: takes, &diagnostics) {
        Grade.ids.contains($0) ? $0 : nil
      }
      let label = fields.text("label", &diagnostics)
      let number = fields.value("number", takes: "a whole number", &diagnostics) { text in
        text.utf8.count <= 3 ? Int(text) : nil
      }
      let meaning = fields.text("meaning", &diagnostics)
      guard let grade, let label else {
        lacksGrades = true
        continue
      }
      if scale.contains(where: { $0.id == grade }), let value = fields["grade"] {
        let message = "“\(grade)” stands twice in the scale; keep one"
        diagnostics.append(Diagnostic(.repeatedName, at: value.location, message))
        continue
      }
      if let last = scale.last, Self.isBetter(grade, than: last.id), let value = fields["grade"] {
        let message = "the scale goes from the best grade to the worst; write “\(grade)” before “\(last.id)”"
        diagnostics.append(Diagnostic(.invalidValue, at: value.location, message))
      }
      if let other = scale.first(where: { $0.label.lowercased() == label.lowercased() }), let value = fields["label"] {
        let message = "“\(label)” is what readers see for “\(other.id)”, too; give each grade a label of its own"
        diagnostics.append(Diagnostic(.repeatedName, at: value.location, message))
      }
      if let number, let other = scale.first(where: { $0.number == number }), let value = fields["number"] {
        let message = "\(number) is the number of “\(other.id)”, too; give each grade a number of its own"
        diagnostics.append(Diagnostic(.repeatedName, at: value.location, message))
      }
      scale.append(Grade(id: grade, label: label, number: number, meaning: meaning))
    }
    return scale
  }

  private static func isBetter(_ grade: String, than other: String) -> Bool {
    guard let a = Grade.ids.firstIndex(of: grade), let b = Grade.ids.firstIndex(of: other) else { return false }
    return a < b
  }

  private mutating func addArea(
    _ value: YAMLValue,
    parent: Int?,
    hasScale: Bool,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let fields = FieldReader(value, Self.areaSchema, &diagnostics) else {
      lacksAreas = true
      return
    }
    let id = fields.value("id", takes: "letters a-z, digits and “-”", &diagnostics) {
      Slug.isOne($0) ? $0 : nil
    }
    let label = fields.text("label", &diagnostics)
    let children = fields.list("areas", &diagnostics)
    let isGraded = fields.has("graded") ? fields.flag("graded", &diagnostics) : children.isEmpty
    guard let id, let label else {
      lacksAreas = true
      return
    }
    let path = parent.map { areas[$0].path + "/" + id } ?? id
    if indices[path] != nil, let value = fields["id"] {
      let message = "another area has the path “\(path)”; give each its own id"
      diagnostics.append(Diagnostic(.repeatedName, at: value.location, message))
      return
    }
    // Addresses have dashes for the slashes of a path.
    let dashed = path.replacing("/", with: "-")
    if let other = addresses.updateValue(path, forKey: dashed), let value = fields["id"] {
      let message = "the areas “\(other)” and “\(path)” would have the same address, “\(dashed)”; rename one of them"
      diagnostics.append(Diagnostic(.sameAddress, at: value.location, message))
    }
    let index = areas.count
    indices[path] = index
    let depth = parent.map { areas[$0].depth + 1 } ?? 0
    areas.append(
      Area(path: path, label: label, depth: depth, parent: parent, isGraded: isGraded && hasScale))
    for child in children { addArea(child, parent: index, hasScale: hasScale, &diagnostics) }
  }

  private func headline(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> [Int] {
    var headline: [Int] = []
    var seen: Set<Int> = []
    for (path, value) in fields.texts("headline", &diagnostics) {
      guard let index = indices[path] else {
        if lacksAreas || areas.isEmpty { continue }
        let (question, hint) = NearestName.question(path, among: areas.map(\.path))
        let rest = question.isEmpty ? "; it has \(areas.map(\.path).joined(separator: ", "))" : question
        let message = "\(Excerpt.quoted(path)) is no area of this framework\(rest)"
        diagnostics.append(Diagnostic(.unknownArea, at: value.location, message, hint: hint))
        continue
      }
      if !areas[index].isGraded, !lacksGrades, fields.has("scale") {
        let message = "“\(path)” has no grade, so it can't stand for the whole; name a graded area"
        diagnostics.append(Diagnostic(.areaWithoutGrade, at: value.location, message))
      } else if seen.insert(index).inserted {
        headline.append(index)
      }
    }
    return headline
  }

  /// A list of framework ids, or one id.
  private static func replaces(
    _ fields: FieldReader,
    _ id: Identifier<Framework>,
    _ file: FrontMatterFile,
    _ diagnostics: inout [Diagnostic]
  ) -> [Identifier<Framework>] {
    guard let value = fields["replaces"] else { return [] }
    let elements = value.text.map { [($0, value)] } ?? fields.texts("replaces", &diagnostics)
    return elements.compactMap { text, value in
      if text == id.rawValue {
        let message = "a framework does not replace itself; delete “\(text)”"
        diagnostics.append(Diagnostic(.invalidValue, at: value.location, message))
        return nil
      }
      file.refer(to: .framework(Identifier(text)), at: value.range)
      return Identifier(text)
    }
  }

  /// - Parameter scale: nil where it could not be read, so that no count can be called wrong.
  private static func spread(
    _ value: YAMLValue,
    _ scale: [Grade]?,
    _ file: FrontMatterFile,
    _ diagnostics: inout [Diagnostic]
  ) -> GradeSpread? {
    guard let fields = FieldReader(value, spreadSchema, &diagnostics) else { return nil }
    let on = fields.date("on", &diagnostics)
    let source = fields.namedSource("source", file, &diagnostics)
    guard let countsValue = fields["counts"], let scale else { return nil }
    let schema = MappingSchema("the counts of a spread", required: scale.map(\.id))
    guard let counts = FieldReader(countsValue, schema, &diagnostics) else { return nil }
    let numbers = scale.compactMap { grade in
      counts.value(grade.id, takes: "a whole number", &diagnostics) { text in
        text.utf8.count <= 6 ? Int(text).flatMap { $0 >= 0 ? $0 : nil } : nil
      }
    }
    guard let on, let source, numbers.count == scale.count else { return nil }
    return GradeSpread(on: on, source: source, counts: numbers)
  }
}
