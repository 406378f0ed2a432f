internal import Diagnostics

/// libyaml's terse words as sentences that say what to write instead.
enum YAMLProblem {
  /// Whether the place that helps is where the construct opened and not where libyaml gave up: an
  /// unclosed quote is found at the end of the file, and mended where it begins.
  static func isAboutItsStart(_ problem: String) -> Bool {
    problem.hasPrefix("found unexpected end of stream") || problem.hasPrefix("found unexpected document")
      || problem.hasPrefix("did not find expected ',' or")
  }

  static func words(for problem: String) -> String {
    switch problem {
    case "found character that cannot start any token":
      "a value can't start with this character (a tab, @, ` or %); indent with spaces, and put such a value in quotes"
    case "mapping values are not allowed in this context":
      "a colon followed by a space can't stand in a value like this; put the whole value in quotes"
    case "could not find expected ':'":
      "this line is no “key: value”; write the key, a colon and a space, or indent it below the key it belongs to"
    case "did not find expected key":
      "this line does not fit those around it; align it with the other keys, or put the value above in quotes"
    case "did not find expected '-' indicator":
      "this line does not fit the list above it; start it with “- ”, or align it with the key that the list belongs to"
    case "did not find expected ',' or '}'":
      "this {…} is not closed, or a comma is missing between its keys; put text with commas or brackets in quotes"
    case "did not find expected ',' or ']'":
      "this […] is not closed, or a comma is missing between its values; put text with commas or brackets in quotes"
    case "found unexpected end of stream", "found unexpected document indicator":
      "this quote is never closed; write the closing quote on the same line"
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      "a tab can't be used to indent; write spaces instead"
    case "found unknown escape character":
      "this is no escape that YAML knows; write \\\\ for a backslash, or use single quotes"
    case "control characters are not allowed":
      "this character can't be shown (it is a control character); delete it"
    case "block sequence entries are not allowed in this context":
      "a list can't start here; write it on the lines below its key, each starting with “- ”"
    case "found duplicate %YAML directive", "found incompatible YAML document",
      "found unknown directive name":
      "directives (lines that start with %) are not used here; delete the line"
    case "block mapping entries are not allowed in this context":
      "a key can't stand here; write it on a line of its own"
    case "did not find expected node content", "did not find expected <document start>":
      "something is missing or too much here; check brackets, commas and quotes around it"
    default:
      "this can't be read as YAML: \(problem)"
    }
  }
}

extension Diagnostic {
  static func noYAML(in source: SourceText, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .emptyFile,
      at: source.location(of: range.lowerBound..<range.lowerBound),
      "there is nothing to read here; write the keys that this file needs, each as “key: value”"
    )
  }
}
