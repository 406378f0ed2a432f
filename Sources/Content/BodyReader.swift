internal import Diagnostics
internal import FrontMatter
internal import InspectionModel
internal import Library
internal import Markdown

/// Checks a body and outlines it.
struct BodyReader {
  let context: DecodingContext
  let file: FrontMatterFile
  /// The file's path, relative to the site.
  let path: String
  let target: ContentTarget
  /// The grades that a badge may name; nil where the front matter could not be read.
  let scale: [Grade]?
  /// The sources that a citation may name; nil where the front matter could not be read.
  let sources: [Source]?
  /// The ids of the page besides those of its headings.
  let anchors: () -> Set<String>

  func outline(_ diagnostics: inout [Diagnostic]) -> BodyOutline? {
    return nil
  }
}
