import Diagnostics

/// Mistakes in lists and mappings that are written in brackets and braces.
extension YAMLProblem {
  /// A comma or the closing bracket is missing.
  var badFlow: Diagnostic {
    let start = failure.contextPlace
    if let unclosed = unclosed(start) { return unclosed }
    let closing = closing(of: start)
    if byte == UInt8(ascii: ":") {
      return problem(
        "a colon can't stand here; put text that holds one in quotes, or write a comma before the next key")
    }
    return problem(
      "a comma or the closing “\(closing)” is missing before this; put text that holds commas or brackets in quotes"
    )
  }

  /// The bracket around the place, where that is on an earlier line: what can't stand in it shows that it
  /// should have been closed.
  var unclosedFlow: Diagnostic? { openBracket.flatMap(unclosed) }

  private func unclosed(_ start: Int) -> Diagnostic? {
    let line = lines.line(at: start)
    let rest = source.bytes[min(place, lines.range.upperBound)..<lines.range.upperBound]
    let isAtEnd = rest.allSatisfy { YAMLLines.isBlank($0) || YAMLLines.isBreak($0) }
    guard place > line.upperBound || isAtEnd else { return nil }
    let opening = lines.text(start..<start + 1)
    if let comment = comment(behind: start, in: line) {
      return problem(
        at: comment,
        "“#” starts a comment here, so that the “\(closing(of: start))” behind it is not read; put the value in quotes"
      )
    }
    let limit = isAtEnd ? "" : " before line \(lines.number(ofLineAt: place))"
    return problem(
      at: start,
      "this “\(opening)” is not closed\(limit); write “\(closing(of: start))” after its last value, check the commas between them, or put text that starts with a bracket in quotes"
    )
  }

  /// A comment on the line of a bracket that swallows what closes the bracket.
  private func comment(behind start: Int, in line: Range<Int>) -> Int? {
    let hash = (start + 1..<max(start + 1, line.upperBound)).first { i in
      source.bytes[i] == UInt8(ascii: "#") && YAMLLines.isBlank(source.bytes[i - 1])
    }
    let close = closing(of: start).utf8.first
    return hash.flatMap { hash in source.bytes[hash..<line.upperBound].contains { $0 == close } ? hash : nil }
  }

  private func closing(of start: Int) -> String { source.bytes[start] == UInt8(ascii: "{") ? "}" : "]" }

  /// A bracket or comma where a value should be.
  var missingValue: Diagnostic {
    guard let byte else { return problem("a value is missing here; write it, or delete what it belongs to") }
    let character = lines.text(place..<place + 1)
    switch byte {
    case UInt8(ascii: ","):
      return openBracket == nil
        ? problem("a value can't start with a comma; put it in quotes (\",…\")")
        : problem("there is no value before this comma; write one, or delete the comma")
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      return problem(
        "no bracket is open that this “\(character)” could close; delete it, or put the whole value in quotes (\"…\")"
      )
    case UInt8(ascii: ":"):
      return problem(missingKey)
    default:
      return problem(
        "a value is missing before this; write one, or put text that holds brackets, commas or colons in quotes"
      )
    }
  }
}
