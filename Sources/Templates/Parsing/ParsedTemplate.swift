import Diagnostics

/// One template file as tokens, with its mistakes; it is read once and compiled for each page that uses it.
struct ParsedTemplate: Sendable {
  let name: String
  let source: SourceText
  let tokens: [TemplateToken]
  let problems: [TemplateProblem]

  init(name: String, source: SourceText) {
    self.name = name
    self.source = source
    if let invalid = UTF8Check.firstInvalid(in: source.bytes) {
      tokens = []
      problems = [
        TemplateProblem(
          rule: .invalidUTF8,
          range: invalid,
          message: "this is not UTF-8: save the template in that encoding"
        )
      ]
      return
    }
    let lexer = TemplateLexer(source.bytes)
    let matcher = SectionMatcher(lexer.tokens, of: source.bytes)
    tokens = StandaloneLines(matcher.tokens, of: source.bytes).tokens
    problems = lexer.problems + matcher.problems
  }

  func text(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }

  func name(of token: Int) -> String { text(tokens[token].name) }
}
