import Diagnostics
import FrontMatter
import InspectionModel
import Library

/// `content/pages/SLUG.md`
enum PageDecoder {
  private static let schema = MappingSchema(
    "a page", required: ["title"], optional: ["description"] + CommonKeys.names)

  static func decode(
    _ id: Identifier<Page>,
    _ file: FrontMatterFile,
    _ diagnostics: inout [Diagnostic]
  ) -> (Page, CommonKeys)? {
    guard let fields = file.fields(schema, &diagnostics) else { return nil }
    let common = CommonKeys(fields, &diagnostics)
    let title = fields.text("title", &diagnostics)
    let description = fields.text("description", &diagnostics)
    return title.map { (Page(id: id, title: $0, description: description), common) }
  }
}
