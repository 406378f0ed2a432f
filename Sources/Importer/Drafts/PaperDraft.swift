import FrontMatter
import InspectionModel

/// What was taken from a committee's paper.
struct ImportedPaper {
  var title = ""
  var committee: String?
  var published: CivilDate?
  var item: String?
  /// The id of the report that it is about.
  var about: String?
  var source: ImportedSource
  var priorities: [ImportedItem] = []
  var outline: [OutlineSection] = []
  var places: [String: String] = [:]
  var todos: [String: String] = [:]
}

/// Writes an imported paper as a file of the site.
enum PaperDraft {
  static func text(of paper: ImportedPaper, authority: String) -> String {
    var lines = [
      "---",
      "# A draft, made by candour import from \(paper.source.text).",
      "# TODO: hold all of it against the paper, then delete these lines.",
    ]
    func detail(_ key: String, _ value: String) {
      if let place = paper.places[key] { lines.append("# \(place)") }
      if let todo = paper.todos[key] { lines.append("# TODO: \(todo)") }
      lines.append("\(key): \(value)")
    }
    detail("title", YAMLWriting.quoted(paper.title))
    detail("authority", authority)
    if let committee = paper.committee { detail("committee", YAMLWriting.scalar(committee)) }
    detail("published", paper.published?.description ?? "not-known")
    if let item = paper.item { detail("item", YAMLWriting.quoted(item)) }
    if let about = paper.about { lines += ["about:", "  - \(about)"] }
    SourceLines.write(paper.source, into: &lines)
    if !paper.priorities.isEmpty {
      lines.append("priorities:")
      ItemLines.write(paper.priorities, indent: "  ", into: &lines)
    }
    lines.append(
      "# The body follows the paper: say in your own words what stands at the places below each heading."
    )
    lines.append("---")
    OutlineLines.write(paper.outline, into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }
}
