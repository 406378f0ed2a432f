internal import CLibYAML
package import Diagnostics

/// Turns YAML into located values by libyaml's events. This is the only file that knows libyaml.
///
/// Scalars stay text: what is a number, a date or a flag is decided by the schema that decodes them, so `no`
/// stays “no” and `4.10` stays “4.10”. Anchors, aliases, tags and several documents are refused.
package enum YAMLParser {
  /// Deeper than any file of a site, and far below what could exhaust a stack.
  package static let deepest = 100

  /// Reads the YAML in `range` of a file. Nil, and exactly one problem, where it can't be read; a repeated
  /// key is a problem of its own, and its first value stands. Linear in the bytes.
  package static func parse(
    _ source: SourceText,
    range: Range<Int>,
    _ diagnostics: inout [Diagnostic]
  ) -> YAMLDocument? {
    // libyaml keeps a pointer to the parser in the parser, so it needs an address that stays.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    defer { yaml_parser_delete(parser) }
    return source.bytes.withUnsafeBufferPointer { whole -> YAMLDocument? in
      let bytes = UnsafeBufferPointer(rebasing: whole[range])
      // A null base address, of an empty file, is not what libyaml expects.
      guard let base = bytes.baseAddress, !bytes.isEmpty else {
        diagnostics.append(.noYAML(in: source, range))
        return nil
      }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, base, bytes.count)
      var composer = YAMLComposer(source: source, range: range)
      let isComplete = drive(parser, &composer)
      diagnostics += composer.diagnostics
      return isComplete ? composer.document : nil
    }
  }

  /// Feeds events to the composer until the end of the stream or the first problem.
  private static func drive(_ parser: UnsafeMutablePointer<yaml_parser_t>, _ composer: inout YAMLComposer)
    -> Bool
  {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else {
        report(parser.pointee, to: &composer)
        return false
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return composer.finish() }
      if !composer.take(YAMLEvent(event)) { return false }
    }
  }

  private static func report(_ parser: yaml_parser_t, to composer: inout YAMLComposer) {
    let problem = parser.problem.map { String(cString: $0) } ?? "it can't be read"
    if parser.error == YAML_READER_ERROR {
      composer.fail(atByte: Int(parser.problem_offset), YAMLProblem.words(for: problem))
    } else if parser.context != nil, YAMLProblem.isAboutItsStart(problem) {
      composer.fail(atCharacter: Int(parser.context_mark.index), YAMLProblem.words(for: problem))
    } else {
      composer.fail(atCharacter: Int(parser.problem_mark.index), YAMLProblem.words(for: problem))
    }
  }
}

/// One event of libyaml as a Swift value; no pointer leaves this file.
enum YAMLEvent {
  struct Mark {
    /// Character offsets in the parsed range.
    let start: Int
    let end: Int
    let startLine: Int
    let endLine: Int
  }

  case documentStart
  case scalar(text: String, isPlain: Bool, isQuoted: Bool, hasProperties: Bool, Mark)
  case sequenceStart(hasProperties: Bool, Mark)
  case mappingStart(hasProperties: Bool, Mark)
  case end(Mark)
  case alias(Mark)
  case other(Mark)

  init(_ event: yaml_event_t) {
    let mark = Mark(
      start: Int(event.start_mark.index),
      end: Int(event.end_mark.index),
      startLine: Int(event.start_mark.line),
      endLine: Int(event.end_mark.line)
    )
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: self = .documentStart
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let buffer = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      self = .scalar(
        text: String(decoding: buffer, as: UTF8.self),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
        isQuoted: scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE
          || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE,
        hasProperties: scalar.anchor != nil || scalar.tag != nil,
        mark
      )
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      self = .sequenceStart(hasProperties: start.anchor != nil || start.tag != nil, mark)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      self = .mappingStart(hasProperties: start.anchor != nil || start.tag != nil, mark)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: self = .end(mark)
    case YAML_ALIAS_EVENT: self = .alias(mark)
    default: self = .other(mark)
    }
  }
}
