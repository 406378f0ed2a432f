import CLibYAML
package import Diagnostics

/// Turns YAML into located values: what is written plainly by a reader of our own, all else, and every mistake, by
/// libyaml's events. This is the only file that knows libyaml.
///
/// Scalars stay text: what is a number, a date or a flag is decided by the schema that decodes them, so `no`
/// stays “no” and `4.10` stays “4.10”. Anchors, aliases, tags and several documents are refused.
package enum YAMLParser {
  /// Deeper than any file of a site, and far below what could exhaust a stack.
  package static let deepest = 100

  /// Reads the YAML in `range` of a file. Nil, and exactly one problem, where it can't be read; a repeated
  /// key is a problem of its own, and its first value stands; so is a comment that cuts a value off. Linear in the bytes.
  package static func parse(
    _ source: SourceText,
    range: Range<Int>,
    _ diagnostics: inout [Diagnostic]
  ) -> YAMLDocument? {
    let survey = ByteSurvey(source.bytes[range])
    if survey.holdsDirective, let directive = YAMLDirective.first(in: source, range) {
      diagnostics.append(directive)
      return nil
    }
    if let document = PlainYAMLReader.document(in: source, range, survey) { return document }
    return parseByEvents(source, range: range, survey, &diagnostics)
  }

  /// The same by libyaml alone, as whatever is read plainly must come out too.
  package static func parseByEvents(
    _ source: SourceText,
    range: Range<Int>,
    _ diagnostics: inout [Diagnostic]
  ) -> YAMLDocument? {
    parseByEvents(source, range: range, ByteSurvey(source.bytes[range]), &diagnostics)
  }

  private static func parseByEvents(
    _ source: SourceText,
    range: Range<Int>,
    _ survey: ByteSurvey,
    _ diagnostics: inout [Diagnostic]
  ) -> YAMLDocument? {
    let mask = survey.mayHoldLineSeparator ? LineSeparatorMask(source.bytes[range]) : nil
    var composer = YAMLComposer(source: source, range: range, isASCII: survey.isASCII, mask: mask)
    let isComplete =
      if let mask {
        read(mask.bytes[...], into: &composer)
      } else {
        read(source.bytes[range], into: &composer)
      }
    diagnostics += composer.diagnostics
    return isComplete ? composer.document : nil
  }

  private static func read(_ bytes: ArraySlice<UInt8>, into composer: inout YAMLComposer) -> Bool {
    // libyaml keeps a pointer to the parser in the parser, so it needs an address that stays.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      composer.fail(
        YAMLFailure(problem: "there is not enough memory", context: nil, place: 0, contextPlace: 0))
      return false
    }
    defer { yaml_parser_delete(parser) }
    return bytes.withUnsafeBufferPointer { buffer in
      // A null base address, of an empty file, is not what libyaml expects.
      guard let base = buffer.baseAddress, !buffer.isEmpty else { return composer.finish() }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, base, buffer.count)
      return drive(parser, &composer)
    }
  }

  /// Feeds events to the composer until the end of the stream or the first problem.
  private static func drive(_ parser: UnsafeMutablePointer<yaml_parser_t>, _ composer: inout YAMLComposer)
    -> Bool
  {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else {
        composer.fail(failure(of: parser.pointee, &composer.offsets))
        return false
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return composer.finish() }
      if !composer.take(YAMLEvent(event)) { return false }
    }
  }

  /// Why libyaml gave up, in its own words, with its marks as offsets in the file.
  private static func failure(of parser: yaml_parser_t, _ offsets: inout CharacterOffsets) -> YAMLFailure {
    let place =
      parser.error == YAML_READER_ERROR
      ? offsets.range.lowerBound + Int(parser.problem_offset)
      : offsets.byte(ofCharacter: Int(parser.problem_mark.index))
    let context = parser.context.map { String(cString: $0) }
    return YAMLFailure(
      problem: parser.problem.map { String(cString: $0) } ?? "it can't be read",
      context: context,
      place: place,
      contextPlace: context == nil ? place : offsets.byte(ofCharacter: Int(parser.context_mark.index))
    )
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

  struct Scalar {
    enum Style { case plain, quoted, block }

    let text: String
    let style: Style
    /// Whether it has an anchor or a tag.
    let hasProperties: Bool
  }

  case documentStart(Mark)
  case scalar(Scalar, Mark)
  case sequenceStart(hasProperties: Bool, isFlow: Bool, Mark)
  case mappingStart(hasProperties: Bool, isFlow: Bool, Mark)
  case end(Mark)
  case alias(Mark)
  case other

  init(_ event: yaml_event_t) {
    let mark = Mark(
      start: Int(event.start_mark.index),
      end: Int(event.end_mark.index),
      startLine: Int(event.start_mark.line),
      endLine: Int(event.end_mark.line)
    )
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: self = .documentStart(mark)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let buffer = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let style: Scalar.Style =
        switch scalar.style {
        case YAML_PLAIN_SCALAR_STYLE: .plain
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
        default: .block
        }
      let hasProperties = scalar.anchor != nil || scalar.tag != nil
      let text = String(decoding: buffer, as: UTF8.self)
      self = .scalar(Scalar(text: text, style: style, hasProperties: hasProperties), mark)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      let hasProperties = start.anchor != nil || start.tag != nil
      self = .sequenceStart(
        hasProperties: hasProperties, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, mark)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      let hasProperties = start.anchor != nil || start.tag != nil
      self = .mappingStart(hasProperties: hasProperties, isFlow: start.style == YAML_FLOW_MAPPING_STYLE, mark)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: self = .end(mark)
    case YAML_ALIAS_EVENT: self = .alias(mark)
    default: self = .other
    }
  }
}
