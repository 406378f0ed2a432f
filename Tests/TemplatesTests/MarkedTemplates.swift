import Diagnostics
import Templates

/// Templates with ‹ and › around each place where a problem must be found.
struct MarkedTemplates {
  /// A place as problems give it: file, and the lines and columns of its start and its end.
  struct Place: Hashable, Comparable, CustomStringConvertible {
    let file: String
    let start: SourcePosition
    let end: SourcePosition

    var description: String { "\(file):\(start.line):\(start.column)–\(end.line):\(end.column)" }

    static func < (a: Place, b: Place) -> Bool { (a.file, a.start) < (b.file, b.start) }
  }

  private(set) var sources: [String: SourceText] = [:]
  /// The marked places, by file and position.
  private(set) var places: [Place] = []

  init(_ templates: [String: String]) {
    for (name, marked) in templates {
      let path = "templates/\(name).mustache"
      var text = ""
      var line = 1
      var column = 1
      var starts: [SourcePosition] = []
      for scalar in marked.unicodeScalars {
        let here = SourcePosition(line: line, column: column)
        switch scalar {
        case "‹": starts.append(here)
        case "›": places.append(Place(file: path, start: starts.removeLast(), end: here))
        default:
          text.unicodeScalars.append(scalar)
          (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
      }
      sources[name] = SourceText(path: path, bytes: Array(text.utf8))
    }
    places.sort()
  }

  var library: TemplateLibrary { TemplateLibrary(sources) }
}

extension MarkedTemplates.Place {
  init(_ location: SourceLocation) {
    self.init(file: location.file, start: location.start, end: location.end)
  }
}
