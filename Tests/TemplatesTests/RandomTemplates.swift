import Diagnostics
import Templates
import TestSupport

/// Random templates that are right under a schema: whatever they name is in scope where they name it.
struct RandomTemplates {
  /// The page's template is “page”.
  private(set) var sources: [String: SourceText] = [:]
  private var generator: SeededGenerator
  /// The partials by the scope for which they were written, so that each is used several times.
  private var partials: [String: [String]] = [:]
  private var partialCount = 0

  /// What can be named at a place.
  private struct Scope {
    /// Innermost first.
    var records: [RecordShape]
    /// What the dot is, if it can be written.
    var dot: FieldType?

    var key: String { records.map(\.name).joined(separator: "/") + (dot.map { " \($0.label)" } ?? "") }

    var fields: [FieldShape] {
      var names: Set<String> = []
      return records.flatMap(\.fields).filter { names.insert($0.name).inserted }
    }
  }

  init(for shape: RecordShape, seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    let page = content(Scope(records: [shape]), depth: 0)
    add("page", page)
  }

  private mutating func add(_ name: String, _ text: String) {
    sources[name] = SourceText(path: "templates/\(name).mustache", bytes: Array(text.utf8))
  }

  private mutating func content(_ scope: Scope, depth: Int) -> String {
    (0..<Int.random(in: 0...(depth > 4 ? 2 : 6), using: &generator)).map { _ in piece(scope, depth) }.joined()
  }

  private mutating func piece(_ scope: Scope, _ depth: Int) -> String {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0, 1: return text()
    case 2, 3: return variable(scope)
    case 4...6 where depth < 6: return section(scope, depth)
    case 7 where depth < 6: return inverted(scope, depth)
    case 8 where depth < 5: return lineOrInline("{{> \(partial(scope, depth))}}")
    case 9 where depth < 4: return parent(scope, depth)
    case 10 where depth < 6: return block(scope, depth)
    case 11: return pick([lineOrInline("{{! a comment }}"), "{{=<% %>=}}<%! else %>\n<%={{ }}=%>"])
    default: return text()
    }
  }

  private mutating func text() -> String {
    pick([
      "a", " b ", "\n", "  c\n", "\r\n", "<p class=\"x\">", "é…", "\n\n", "    ", "one\n  two\n three", "}",
      "{ ",
    ])
  }

  private mutating func variable(_ scope: Scope) -> String {
    if let dot = scope.dot, Bool.random(using: &generator) { return tag(".", dot) }
    guard let field = scope.fields.randomElement(using: &generator) else { return "" }
    if case .record(let shape) = field.type, let inner = shape.fields.randomElement(using: &generator) {
      return tag("\(field.name).\(inner.name)", inner.type)
    }
    return tag(field.name, field.type)
  }

  private mutating func tag(_ name: String, _ type: FieldType) -> String {
    switch type {
    case .text, .number: pick(["{{\(name)}}", "{{ \(name) }}"])
    case .html: pick(["{{{\(name)}}}", "{{& \(name) }}"])
    case .flag, .texts, .record, .list: "{{#\(name)}}!{{/\(name)}}"
    }
  }

  private mutating func section(_ scope: Scope, _ depth: Int) -> String {
    guard let field = scope.fields.randomElement(using: &generator) else { return "" }
    var inner = scope
    switch field.type {
    case .text, .texts: inner.dot = .text
    case .number: inner.dot = .number
    case .html: inner.dot = .html
    case .flag: inner.dot = nil
    case .record(let shape), .list(let shape):
      inner.dot = nil
      inner.records.removeAll { $0 === shape }
      inner.records.insert(shape, at: 0)
    }
    return around(content(inner, depth: depth + 1), "{{#\(field.name)}}", "{{/\(field.name)}}")
  }

  private mutating func inverted(_ scope: Scope, _ depth: Int) -> String {
    guard let field = scope.fields.randomElement(using: &generator) else { return "" }
    return around(content(scope, depth: depth + 1), "{{^\(field.name)}}", "{{/\(field.name)}}")
  }

  private mutating func block(_ scope: Scope, _ depth: Int) -> String {
    let name = pick(["x", "y", "z"])
    return around(content(scope, depth: depth + 1), "{{$\(name)}}", "{{/\(name)}}")
  }

  /// Contents for the blocks are written for the parent's own scope, which is why no parent that is used here
  /// has a block inside a section.
  private mutating func parent(_ scope: Scope, _ depth: Int) -> String {
    partialCount += 1
    let name = "layout\(partialCount)"
    let blocks = ["x", "y"].map { around(text(), "{{$\($0)}}", "{{/\($0)}}") }
    add(name, text() + blocks.joined(separator: text()) + text() + variable(scope))
    let contents = ["x", "y"].filter { _ in Bool.random(using: &generator) }.map {
      around(content(scope, depth: depth + 1), "{{$\($0)}}", "{{/\($0)}}")
    }
    return around(contents.joined(), "{{< \(name)}}", "{{/ \(name)}}")
  }

  private mutating func partial(_ scope: Scope, _ depth: Int) -> String {
    if let known = partials[scope.key]?.randomElement(using: &generator), Bool.random(using: &generator) {
      return known
    }
    partialCount += 1
    let name = "partial\(partialCount)"
    add(name, content(scope, depth: depth + 1))
    partials[scope.key, default: []].append(name)
    return name
  }

  private mutating func around(_ content: String, _ opening: String, _ closing: String) -> String {
    lineOrInline(opening) + content + lineOrInline(closing)
  }

  private mutating func lineOrInline(_ tag: String) -> String {
    pick([tag, tag, "\n\(tag)\n", "\n  \(tag)\n", "\r\n\t\(tag) \r\n", "  \(tag)"])
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }
}

extension SamplePage {
  /// A page of random values, among them those on which closed and open data could differ.
  static func random(using generator: inout SeededGenerator) -> SamplePage {
    func text() -> String {
      let texts = [
        "", "0", "false", "a", "& < > \" '", "é \u{1F600}", "two\nlines", "\u{1}\t\\ \u{2028}", "{{title}}",
      ]
      return texts[Int.random(in: 0..<texts.count, using: &generator)]
    }
    func optional() -> String? { Bool.random(using: &generator) ? text() : nil }
    func html() -> String { Bool.random(using: &generator) ? "<b>\(text())</b>\n" : "" }
    func count() -> Int { Int.random(in: 0...3, using: &generator) }
    return SamplePage(
      title: text(),
      published: text(),
      authority: Authority(name: text(), address: text()),
      body: html(),
      judgements: (0..<count()).map { _ in
        Judgement(
          area: text(), path: text(), anchor: text(), grade: optional(), label: text(),
          number: [nil, 0, -7, Int.max].randomElement(using: &generator) ?? nil,
          meaning: text(), locator: text(), address: text(), isHeadline: Bool.random(using: &generator),
          note: optional(), change: optional()
        )
      },
      recommendations: (0..<count()).map { _ in
        Recommendation(
          id: text(), kind: text(), summary: text(), addressees: (0..<count()).map { _ in text() },
          within: optional(), due: optional(), isOverdue: Bool.random(using: &generator), locator: text(),
          address: text(), owner: optional(), status: text(), body: html()
        )
      }
    )
  }
}
