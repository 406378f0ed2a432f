package import Diagnostics

/// The keys that a mapping may have: the schema by which it is read.
package struct MappingSchema: Sendable {
  /// What the mapping is, for messages: “a report”, “a judgement”.
  package let what: String
  let required: [String]
  let known: [String]

  package init(_ what: String, required: [String], optional: [String] = []) {
    self.what = what
    self.required = required
    self.known = required + optional
  }
}

/// Reads the values of one mapping by its schema. What is wrong is added to the problems, and the reading
/// goes on, so that one run finds everything.
package struct FieldReader {
  package let value: YAMLValue
  private let schema: MappingSchema
  /// The known keys that unknown ones were probably meant to be.
  private var meant: Set<String> = []

  /// Checks the keys: an unknown one is a problem with the nearest known name, a missing one is a problem
  /// at the mapping's start, as is a key without a value. Nil where the value is no mapping.
  package init?(_ value: YAMLValue, _ schema: MappingSchema, _ diagnostics: inout [Diagnostic]) {
    guard value.isMapping else {
      let keys = schema.known.prefix(2).map { "\($0): …" }.joined(separator: ", ")
      let message = "\(schema.what) is written as keys with values (\(keys)), not as \(value.kindWords)"
      diagnostics.append(Diagnostic(.wrongType, at: Self.opening(of: value), message))
      return nil
    }
    self.value = value
    self.schema = schema
    let isFlow = value.isFlow
    var found = 0
    var isAfterCutOff = false
    var unknownCount = 0
    for (place, (key, field)) in value.pairs.enumerated() {
      guard let name = key.text else { continue }
      let isCutOff = isFlow && field.isEmpty && !key.isBeforeColon
      defer { isAfterCutOff = isCutOff }
      if !schema.known.contains(name) {
        if isCutOff, let lacking = Self.keyWithoutColon(name, isFirst: place == 0, value, schema) {
          meant.insert(lacking)
          diagnostics.append(Self.withoutColon(name, lacking, key))
          continue
        }
        // A value with three commas is one mistake.
        if isCutOff, isAfterCutOff { continue }
        unknownCount += 1
        let problem = isCutOff ? Self.cutOff(name, key, schema) : Self.unknown(name, key, schema)
        if let hint = problem.hint { meant.insert(hint) }
        diagnostics.append(problem)
      } else {
        found += 1
        // Of a repeated key, which has been told, the first stands.
        if field.isEmpty, self.field(name)?.index == field.index { diagnostics.append(Self.empty(name, key, schema)) }
      }
    }
    // With none of its keys known, it is something else altogether, which the first of them shows.
    if found == 0, meant.isEmpty, unknownCount > 0 {
      diagnostics.removeLast(unknownCount - 1)
      return
    }
    for name in schema.required where !mentions(name) {
      let message = "\(schema.what) needs “\(name)”; write “\(name): …”"
      diagnostics.append(Diagnostic(.missingKey, at: Self.opening(of: value), message))
    }
  }

  /// Whether the key was written with a value.
  package func has(_ name: String) -> Bool { self[name] != nil }

  /// Whether the key is there, perhaps empty or misspelt; that it is, has been told, and is the one mistake.
  package func mentions(_ name: String) -> Bool { field(name) != nil || meant.contains(name) }

  /// The value of a key; nil where it is missing or empty.
  package subscript(name: String) -> YAMLValue? { value[name] }

  /// The first value of a key. Mappings have a few keys: to go through them is quicker than a table of them.
  private func field(_ name: String) -> YAMLValue? {
    value.field(name)
  }

  /// The text of a key; nil where it is missing or, with a problem, a list or a mapping.
  package func text(_ name: String, _ diagnostics: inout [Diagnostic]) -> String? {
    scalar(name, &diagnostics)?.text
  }

  /// The same with its place.
  package func scalar(_ name: String, _ diagnostics: inout [Diagnostic]) -> (text: String, value: YAMLValue)? {
    guard let value = self[name] else { return nil }
    guard let text = value.text else {
      let mend = value.isFlow ? "; write one value, or put text that starts with a bracket in quotes" : ""
      let message = "“\(name)” takes text, not \(value.kindWords)\(mend)"
      diagnostics.append(Diagnostic(.wrongType, at: Self.opening(of: value), message))
      return nil
    }
    if value.isBlank {
      diagnostics.append(Diagnostic(.wrongType, at: value.location, "“\(name)” is blank; write its text"))
      return nil
    }
    return (text, value)
  }

  /// The value of a key turned from text by `read`; where that gives nil, a problem that says what it takes.
  package func value<Value>(
    _ name: String,
    _ rule: Rule = .invalidValue,
    takes: String,
    _ diagnostics: inout [Diagnostic],
    _ read: (String) -> Value?
  ) -> Value? {
    guard let (text, value) = scalar(name, &diagnostics) else { return nil }
    if let result = read(text) { return result }
    let message = "\(Excerpt.quoted(text)) can't be the value of “\(name)”; it takes \(takes)"
    diagnostics.append(Diagnostic(rule, at: value.location, message))
    return nil
  }

  /// One of a closed set of words.
  package func choice<Choice>(
    _ name: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
    guard let (text, value) = scalar(name, &diagnostics) else { return nil }
    return value.choice(text, of: name, &diagnostics)
  }

  /// `true` or `false`; false where it is missing.
  package func flag(_ name: String, _ diagnostics: inout [Diagnostic]) -> Bool {
    value(name, takes: "true or false", &diagnostics) { $0 == "true" ? true : $0 == "false" ? false : nil }
      ?? false
  }

  /// The elements of a list; empty where it is missing or, with a problem, no list.
  package func list(_ name: String, _ diagnostics: inout [Diagnostic]) -> [YAMLValue] {
    guard let value = self[name] else { return [] }
    guard value.isSequence else {
      let message = "“\(name)” takes a list, one element a line starting with “- ”, not \(value.kindWords)"
      diagnostics.append(Diagnostic(.wrongType, at: Self.opening(of: value), message))
      return []
    }
    return value.elements
  }

  /// The texts of a list, with their places.
  package func texts(_ name: String, _ diagnostics: inout [Diagnostic]) -> [(text: String, value: YAMLValue)] {
    list(name, &diagnostics).compactMap { element in
      if let text = element.text, !element.isEmpty, !element.isBlank { return (text, element) }
      let mend = element.text == nil ? "; put it in quotes" : ""
      let message =
        "an element of “\(name)” is text, not \(element.isBlank ? "blank" : element.kindWords)\(mend)"
      diagnostics.append(Diagnostic(.wrongType, at: Self.opening(of: element), message))
      return nil
    }
  }

  private static func unknown(_ name: String, _ key: YAMLValue, _ schema: MappingSchema) -> Diagnostic {
    let visible = String(String.UnicodeScalarView(name.unicodeScalars.filter { !isInvisible($0) }))
    if let scalar = name.unicodeScalars.first(where: isInvisible), schema.known.contains(visible) {
      let code =
        "U+" + String(repeating: "0", count: max(0, 4 - String(scalar.value, radix: 16).count))
        + String(scalar.value, radix: 16, uppercase: true)
      let message =
        "there is an invisible character (\(code)) in this “\(visible)”; delete it, or type the key again"
      return Diagnostic(.unknownKey, at: key.location, message, hint: visible)
    }
    let (question, hint) = NearestName.question(name, among: schema.known)
    let rest = question.isEmpty ? "; it takes \(schema.known.joined(separator: ", "))" : question
    let message = "\(Excerpt.quoted(name)) is no key of \(schema.what)\(rest)"
    return Diagnostic(.unknownKey, at: key.location, message, hint: hint)
  }

  /// The key with which a piece between commas starts and that the mapping lacks: `{area leaders, grade: good}`. Behind a
  /// comma it may be more of the value before it, unless the key must be there.
  private static func keyWithoutColon(
    _ text: String, isFirst: Bool, _ mapping: YAMLValue, _ schema: MappingSchema
  ) -> String? {
    guard let space = text.firstIndex(of: " ") else { return nil }
    let name = String(text[..<space])
    guard (isFirst ? schema.known : schema.required).contains(name), mapping.field(name) == nil else { return nil }
    return name
  }

  private static func withoutColon(_ text: String, _ name: String, _ key: YAMLValue) -> Diagnostic {
    let right = "\(name): \(text.dropFirst(name.count + 1))"
    let message = "\(Excerpt.quoted(text)) has no colon; write \(Excerpt.quoted(right))"
    return Diagnostic(.unknownKey, at: key.location, message, hint: right)
  }

  /// What follows a comma within braces, and was meant as more of the value before it.
  private static func cutOff(_ name: String, _ key: YAMLValue, _ schema: MappingSchema) -> Diagnostic {
    let message =
      "\(Excerpt.quoted(name)) is no key of \(schema.what); in braces a comma ends a value, so put the value before it in quotes"
    return Diagnostic(.unknownKey, at: key.location, message)
  }

  /// A no-break space, a zero-width space and the like, which come with text that was copied from elsewhere.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && (scalar.properties.isWhitespace || scalar.properties.generalCategory == .format)
  }

  private static func empty(_ name: String, _ key: YAMLValue, _ schema: MappingSchema) -> Diagnostic {
    // Without the line, a key that must be there would be the next problem.
    let orDelete = schema.required.contains(name) ? "" : ", or delete the line"
    let message =
      key.isBeforeComment
      ? "“\(name)” has no value, because “#” starts a comment; put the value in quotes\(orDelete)"
      : "“\(name)” has no value; write one\(orDelete)"
    return Diagnostic(.wrongType, at: key.location, message)
  }

  /// A long list or mapping is shown by its first line alone.
  private static func opening(of value: YAMLValue) -> SourceLocation {
    value.text != nil ? value.location : value.startLocation
  }
}

extension YAMLValue {
  /// This text as one of a closed set of words; nil, with a problem that lists them, for any other.
  package func choice<Choice>(
    _ text: String,
    of name: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    let (question, hint) = NearestName.question(text, among: words)
    let rest = question.isEmpty ? "; it takes \(words.joined(separator: ", "))" : question
    let message = "\(Excerpt.quoted(text)) can't be the value of “\(name)”\(rest)"
    diagnostics.append(Diagnostic(.invalidValue, at: location, message, hint: hint))
    return nil
  }
}
