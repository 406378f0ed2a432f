import InspectionModel
import Library
import Templates

/// A page that the site's own people wrote.
struct WrittenPage: SitePage {
  let scope: PageScope
  let index: Int
  let body: PageBody?

  init(_ index: Int, in scope: PageScope, _ bodies: BodyReader) throws {
    self.scope = scope
    self.index = index
    body = try bodies.body(of: scope.library.pages[index].file, on: scope)
  }

  private var file: ContentFile { scope.library.pages[index].file }

  var description: String {
    if let description = scope.library.pages[index].value.description { return description }
    let opening = file.body?.opening ?? ""
    return opening.isEmpty ? scope.library.settings.description : opening
  }

  private var contents: [ContentsEntry] { ContentsEntry.headings(of: file) }

  static let schema = RecordSchema<WrittenPage>.page(
    "page",
    [
      .text("title", "Its title") { $0.scope.library.pages[$0.index].value.title },
      .flag("has_contents", "Whether it has enough headings for a list of contents") {
        $0.contents.count > 2
      },
      .list("contents", ContentsEntry.schema, "Its headings") { $0.contents },
      .html("body", "What is written on it") { $0.body?.write(into: &$1) },
    ]
  )
}
