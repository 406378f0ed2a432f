package import Diagnostics

/// The keys that a mapping may have: the schema by which it is read.
package struct MappingSchema: Sendable {
  /// What the mapping is, for messages: “a report”, “a judgement”.
  package let what: String
  let required: [String]
  let optional: [String]

  package init(_ what: String, required: [String], optional: [String] = []) {
    self.what = what
    self.required = required
    self.optional = optional
  }

  var known: [String] { required + optional }
}

/// Reads the values of one mapping by its schema. What is wrong is added to the problems, and the reading
/// goes on, so that one run finds everything.
package struct FieldReader {
  package let value: YAMLValue
  private let schema: MappingSchema
  private var fields: [String: YAMLValue] = [:]

  /// Checks the keys: an unknown one is a problem with the nearest known name, a missing one is a problem
  /// at the mapping's start, as is a key without a value. Nil where the value is no mapping.
  package init?(_ value: YAMLValue, _ schema: MappingSchema, _ diagnostics: inout [Diagnostic]) {
    guard value.isMapping else {
      let keys = schema.required.prefix(2).map { "\($0): …" }.joined(separator: ", ")
      let message = "\(schema.what) is written as keys with values (\(keys)), not as \(value.kindWords)"
      diagnostics.append(Diagnostic(.wrongType, at: value.location, message))
      return nil
    }
    self.value = value
    self.schema = schema
    let known = Set(schema.known)
    for (key, field) in value.pairs {
      guard let name = key.text else { continue }
      if !known.contains(name) {
        let (question, hint) = NearestName.question(name, among: schema.known)
        let known = question.isEmpty ? "; it takes \(schema.known.joined(separator: ", "))" : question
        let message = "“\(name)” is no key of \(schema.what)\(known)"
        diagnostics.append(Diagnostic(.unknownKey, at: key.location, message, hint: hint))
      } else if fields[name] == nil {
        fields[name] = field
        if field.isEmpty { diagnostics.append(Self.empty(name, key)) }
      }
    }
    let misspelt = value.pairs.compactMap(\.key.text).filter { !known.contains($0) }
    for name in schema.required where fields[name] == nil {
      // A required key that is there but misspelt is one mistake, and has been reported.
      if misspelt.contains(where: { NearestName.to($0, among: schema.known) == name }) { continue }
      let message = "\(schema.what) needs “\(name)”; write “\(name): …”"
      diagnostics.append(Diagnostic(.missingKey, at: Self.opening(of: value), message))
    }
  }

  /// Whether the key was written with a value.
  package func has(_ name: String) -> Bool { self[name] != nil }

  /// The value of a key; nil where it is missing or empty.
  package subscript(name: String) -> YAMLValue? {
    fields[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The text of a key; nil where it is missing or, with a problem, a list or a mapping.
  package func text(_ name: String, _ diagnostics: inout [Diagnostic]) -> String? {
    guard let value = self[name] else { return nil }
    guard let text = value.text else {
      let message = "“\(name)” takes text, not \(value.kindWords)"
      diagnostics.append(Diagnostic(.wrongType, at: Self.opening(of: value), message))
      return nil
    }
    if text.isEmpty || text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) {
      diagnostics.append(Diagnostic(.wrongType, at: value.location, "“\(name)” is blank; write its text"))
      return nil
    }
    return text
  }

  /// The value of a key turned from text by `read`; where that gives nil, a problem that says what it takes.
  package func value<Value>(
    _ name: String,
    _ rule: Rule = .invalidValue,
    takes: String,
    _ diagnostics: inout [Diagnostic],
    _ read: (String) -> Value?
  ) -> Value? {
    guard let text = text(name, &diagnostics), let value = self[name] else { return nil }
    if let result = read(text) { return result }
    let message = "“\(text)” can't be the value of “\(name)”; it takes \(takes)"
    diagnostics.append(Diagnostic(rule, at: value.location, message))
    return nil
  }

  /// One of a closed set of words.
  package func choice<Choice>(
    _ name: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = text(name, &diagnostics), let value = self[name] else { return nil }
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
  package func texts(_ name: String, _ diagnostics: inout [Diagnostic]) -> [(text: String, value: YAMLValue)]
  {
    list(name, &diagnostics).compactMap { element in
      if let text = element.text, !element.isEmpty, !text.isEmpty { return (text, element) }
      let message = "an element of “\(name)” is text, not \(element.isEmpty ? "empty" : element.kindWords)"
      diagnostics.append(Diagnostic(.wrongType, at: Self.opening(of: element), message))
      return nil
    }
  }

  private static func empty(_ name: String, _ key: YAMLValue) -> Diagnostic {
    let message = "“\(name)” has no value; write one, or delete the line"
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
    let message = "“\(text)” can't be the value of “\(name)”\(rest)"
    diagnostics.append(Diagnostic(.invalidValue, at: location, message, hint: hint))
    return nil
  }
}
