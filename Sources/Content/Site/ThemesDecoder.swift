import Diagnostics
import FrontMatter
import InspectionModel

/// `content/themes.yaml`
enum ThemesDecoder {
  static func decode(
    _ file: FrontMatterFile,
    _ context: DecodingContext,
    _ diagnostics: inout [Diagnostic]
  ) -> [Theme] {
    guard let root = file.frontMatter?.root else { return [] }
    guard root.isSequence else {
      let message = "the themes are a list: each starts with “- id: …”"
      diagnostics.append(Diagnostic(.wrongType, at: root.startLocation, message))
      return []
    }
    // The areas stand under `areas`, or as keys of the theme itself, one for each framework.
    let frameworkIDs = context.frameworkIDs.sorted()
    let schema = MappingSchema("a theme", required: ["id", "label"], optional: ["areas"] + frameworkIDs)
    let areasSchema = MappingSchema("the areas of a theme", required: [], optional: frameworkIDs)
    var themes: [Theme] = []
    var ids: Set<String> = []
    for element in root.elements {
      guard let fields = FieldReader(element, schema, &diagnostics) else { continue }
      let id = fields.value("id", takes: "letters a-z, digits and “-”", &diagnostics) {
        Slug.isOne($0) ? $0 : nil
      }
      let label = fields.text("label", &diagnostics)
      var areas: [Identifier<Framework>: Int] = [:]
      var readers = [fields]
      if let value = fields["areas"], let nested = FieldReader(value, areasSchema, &diagnostics) {
        readers.append(nested)
      }
      for reader in readers {
        for name in frameworkIDs where reader.has(name) {
          let names = FrameworkNames(framework: context.frameworks[Identifier(name)])
          guard let area = names.area(name, of: reader, &diagnostics) else { continue }
          areas[Identifier(name)] = area
        }
      }
      guard let id, let label else { continue }
      if !ids.insert(id).inserted, let value = fields["id"] {
        let message = "another theme has the id “\(id)”; give each its own"
        diagnostics.append(Diagnostic(.repeatedName, at: value.location, message))
        continue
      }
      themes.append(Theme(id: id, label: label, areas: areas))
    }
    return themes
  }
}
