import Diagnostics
import Templates
import TestSupport

/// Templates with `⟦` and `⟧` around each place where a problem must be found.
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
      let text = MarkedText(marked)
      for range in text.ranges {
        let (start, end) = (text.place(of: range.lowerBound), text.place(of: range.upperBound))
        places.append(
          Place(
            file: path, start: SourcePosition(line: start.line, column: start.column),
            end: SourcePosition(line: end.line, column: end.column)))
      }
      sources[name] = SourceText(path: path, bytes: text.bytes)
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
