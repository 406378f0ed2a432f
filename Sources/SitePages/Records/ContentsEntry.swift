import Library
import Templates

/// A line of a page's contents.
struct ContentsEntry {
  let text: String
  let fragment: String

  static let schema = RecordSchema<ContentsEntry>(
    "contents entry",
    [
      .text("text", "The heading") { $0.text },
      .text("fragment", "Its id") { $0.fragment },
    ]
  )

  /// The headings of the first level that a body has.
  static func headings(of file: ContentFile) -> [ContentsEntry] {
    (file.body?.headings ?? []).filter { $0.level == 2 }.map { ContentsEntry(text: $0.text, fragment: $0.id) }
  }
}
