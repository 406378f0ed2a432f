import Diagnostics

/// Mistakes of keys, colons and indentation, most of which lie on another line than where they are noticed.
extension YAMLProblem {
  /// A colon and a space where no key can be.
  var misplacedColon: Diagnostic {
    let line = lines.line(at: place)
    let content = lines.content(of: line)
    if lines.keyColon(in: content) != place {
      return problem(
        "a colon followed by a space can't stand in a value; put the whole value in quotes (\"…\")")
    }
    guard let above = lines.contentLine(above: line) else {
      return problem("a key can't stand here; write it on a line of its own")
    }
    if lines.keyColon(in: lines.content(of: above)) == nil,
      lines.indentation(of: above) <= lines.indentation(of: line)
    {
      return missingColon(lines.content(of: above).lowerBound)
    }
    return problem(
      content.lowerBound..<place + 1,
      "this line is taken as more of the value above; align it with the key that it belongs beside, or, if it is text, write “>” after the key and all of the text on the lines below it"
    )
  }

  /// A line that should be a key with a value and has no colon and space.
  func missingColon(_ offset: Int) -> Diagnostic {
    let content = lines.content(of: lines.line(at: offset))
    let range = min(offset, content.upperBound)..<max(content.upperBound, min(offset, content.upperBound))
    if source.bytes[range].starts(with: Array("---".utf8)) {
      return problem(range, "“---” stands alone on its line; write what follows it on the next line")
    }
    if source.bytes[range].first == UInt8(ascii: "-") {
      return problem(
        range.lowerBound..<range.lowerBound + 1,
        "there is no space behind this dash; write one, so that it starts an item of a list")
    }
    if let colon = lines.tightColon(in: range) {
      return problem(
        at: colon, "there is no space behind this colon; write one, so that what stands before it is a key")
    }
    if lines.keyColon(in: range) != nil {
      return problem(range, "this key is too long; a key has at most 1,000 characters, on one line")
    }
    return problem(
      range,
      "this line is no “key: value”; write a colon and a space after its key, or, if it is more of the value above, indent it"
    )
  }

  /// What fits neither as the next key nor as the next item.
  var misplacedLine: Diagnostic {
    let line = lines.line(at: place)
    let content = lines.content(of: line)
    if let last = source.bytes[line.lowerBound..<place].last(where: { !YAMLLines.isBlank($0) }),
      place > content.lowerBound
    {
      return problem(place..<max(content.upperBound, place + 1), words(after: last))
    }
    if byte == UInt8(ascii: ":") {
      return problem(missingKey)
    }
    if byte == UInt8(ascii: "-"), failure.problem == "did not find expected key" {
      return problem(
        "an item of a list can't stand here; align it with the other items, or write it below a key that has no other value"
      )
    }
    if failure.problem == "did not find expected '-' indicator" {
      return problem(
        content,
        "this line does not fit the list above it; start it with “- ”, or align it with the key that the list belongs to"
      )
    }
    return problem(
      content,
      "this line is indented like none of those above; align it with the other keys, or, if it is more of a text, indent it as the rest of the text"
    )
  }

  var missingKey: String { "a key is missing here; write it before the colon, or delete the colon" }

  /// What to do about text behind a value that is already complete.
  private func words(after last: UInt8) -> String {
    switch last {
    case UInt8(ascii: "'"):
      "the quote before this ends the value; put the whole value in double quotes (\"…\"), or double the quotes inside it ('')"
    case UInt8(ascii: "\""):
      "the quote before this ends the value; put the whole value in single quotes ('…'), or write \\\" for the quotes inside it"
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      "the bracket before this ends the value; delete what follows, or put the whole value in quotes (\"…\")"
    default:
      "this can't stand here; write each key on a line of its own, and put text that holds brackets or quotes in quotes"
    }
  }

  /// What follows the whole of the file's value.
  var afterTheEnd: Diagnostic {
    let line = lines.line(at: place)
    for candidate in [line, lines.contentLine(above: line) ?? line] {
      let content = lines.content(of: candidate)
      if source.bytes[content].starts(with: Array("...".utf8)) {
        let message = "a file holds one document, and “...” ends it; delete this line"
        return Diagnostic(.yamlFeature, at: source.location(of: content), message)
      }
    }
    return problem(
      place..<max(lines.content(of: line).upperBound, place + 1),
      "this does not go with what stands above it; write each key as “key: value” on a line of its own, all equally indented"
    )
  }
}
