import Diagnostics

/// Where and why libyaml gave up.
struct YAMLFailure {
  /// libyaml's words, and what it was doing.
  let problem: String
  let context: String?
  /// Byte offsets in the file: where it gave up, and where what it was doing began.
  let place: Int
  let contextPlace: Int
}

/// Turns libyaml's terse words into what its writer has to change, at the place where it has to be changed.
///
/// libyaml says where it noticed: after the closing quote, at the colon of the next line, at the end of the
/// file. The mistake is often before that.
struct YAMLProblem {
  let failure: YAMLFailure
  let lines: YAMLLines
  /// Where the innermost bracket or brace opens that is not closed yet.
  let openBracket: Int?

  var source: SourceText { lines.source }
  var place: Int { failure.place }

  var diagnostic: Diagnostic {
    switch failure.context {
    case "while scanning an alias": return refusal(of: .alias)
    case "while scanning an anchor": return refusal(of: .anchor)
    case "while scanning a tag", "while parsing a tag": return refusal(of: .tag)
    default: break
    }
    switch failure.problem {
    case "found undefined tag handle": return refusal(of: .tag)
    case "found unexpected end of stream", "found unexpected document indicator":
      return problem(
        at: failure.contextPlace, "this quote is never closed; write the closing quote on the same line")
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab
    case "found character that cannot start any token": return badStart
    case "mapping values are not allowed in this context": return misplacedColon
    case "could not find expected ':'": return unclosedFlow ?? missingColon(failure.contextPlace)
    case "did not find expected key", "did not find expected '-' indicator": return misplacedLine
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'": return badFlow
    case "did not find expected node content": return unclosedFlow ?? missingValue
    case "block sequence entries are not allowed in this context":
      return unclosedFlow
        ?? problem(
          "a list can't start here; write its items on the lines below its key, each starting with “- ”, and put text that starts with a dash in quotes"
        )
    case "mapping keys are not allowed in this context":
      return problem("a value can't start with a question mark and a space; put it in quotes (\"?…\")")
    case "did not find expected <document start>": return afterTheEnd
    case "did not find expected comment or line break", "found an indentation indicator equal to 0":
      return blockHeader
    case "found unexpected ':'":
      return problem("a colon can't stand here; write a space behind it, or put the text in quotes")
    case "control characters are not allowed":
      return problem("this character can't be shown (it is a control character); delete it")
    default:
      return escape ?? invalidUTF8 ?? problem("this can't be read as YAML: \(failure.problem)")
    }
  }

  func problem(at offset: Int, _ message: String) -> Diagnostic {
    problem(offset..<offset + 1, message)
  }

  func problem(_ range: Range<Int>, _ message: String) -> Diagnostic {
    Diagnostic(.yamlSyntax, at: source.location(of: range), message)
  }

  func problem(_ message: String) -> Diagnostic { problem(at: place, message) }

  /// The byte at the place; nil at the end.
  var byte: UInt8? { place < lines.range.upperBound ? source.bytes[place] : nil }

  private func refusal(of property: YAMLProperty) -> Diagnostic {
    let start = failure.problem == "found undefined tag handle" ? place : failure.contextPlace
    return property.diagnostic(in: source, at: start, until: lines.range.upperBound)
  }
}

// MARK: - Characters

extension YAMLProblem {
  private var tab: Diagnostic { problem("a tab can't be used to indent; write spaces instead") }

  private var badStart: Diagnostic {
    guard let byte, byte != 0x09 else { return tab }
    let character = lines.text(place..<place + 1)
    return problem("a value can't start with “\(character)”; put it in quotes (\"\(character)…\")")
  }

  /// A backslash in double quotes that starts no escape.
  private var escape: Diagnostic? {
    switch failure.problem {
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      // libyaml is some characters behind it.
      let backslash = source.bytes[failure.contextPlace...min(place, source.bytes.count - 1)]
        .lastIndex(of: UInt8(ascii: "\\"))
      return problem(
        at: backslash ?? place,
        "in double quotes a backslash starts a code, and this is none; write \\\\ for a backslash, or put the value in single quotes"
      )
    default: return nil
    }
  }

  private var invalidUTF8: Diagnostic? {
    guard failure.problem.contains("UTF-8") || failure.problem == "invalid Unicode character" else {
      return nil
    }
    // libyaml names the byte at which it noticed, which can be one of the next character.
    var start = lines.range.lowerBound
    while start < lines.range.upperBound {
      let (end, isWellFormed) = UTF8Step.next(source.bytes, after: start)
      if !isWellFormed { break }
      start = end
    }
    let message = "this byte is not UTF-8; save the file as UTF-8"
    return Diagnostic(.invalidUTF8, at: source.location(of: start..<start + 1), message)
  }

  /// `> 5`, `| x`: text behind what opens a text over several lines.
  private var blockHeader: Diagnostic {
    let start = failure.contextPlace
    let character = lines.text(start..<start + 1)
    let line = lines.line(at: start)
    return problem(
      start..<max(start + 1, lines.content(of: line).upperBound),
      "a value that starts with “\(character)” has its text on the lines below and nothing behind the “\(character)”; to write it on this line, put it in quotes (\"\(character)…\")"
    )
  }
}
