import Diagnostics
import FrontMatter
import Library

/// The key `allow` of any file: what may stand there although a rule would report it.
enum AllowanceDecoder {
  private static let schema = MappingSchema("an allowance", required: ["rule", "text", "reason"])

  static func allowances(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> [Allowance] {
    allowances(fields.list("allow", &diagnostics), &diagnostics)
  }

  static func allowances(_ elements: [YAMLValue], _ diagnostics: inout [Diagnostic]) -> [Allowance] {
    elements.compactMap { element in
      guard let fields = FieldReader(element, schema, &diagnostics) else { return nil }
      let rule = rule(fields, &diagnostics)
      let text = fields.text("text", &diagnostics)
      let reason = fields.text("reason", &diagnostics)
      guard let text, let value = fields["text"] else { return nil }
      // One that lacks something is kept: it is told once, and not again of the words that it is about.
      return Allowance(rule: rule ?? "", text: text, reason: reason ?? "", range: value.range)
    }
  }

  private static func rule(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> String? {
    guard let name = fields.text("rule", &diagnostics), let value = fields["rule"] else { return nil }
    if Rule(rawValue: name)?.isAllowable == true { return name }
    let names = Rule.allCases.filter(\.isAllowable).map(\.rawValue)
    let (question, hint) = NearestName.question(name, among: names)
    let rest = question.isEmpty ? "; docs/rules.md says which can be" : question
    let message = "\(Excerpt.quoted(name)) is no rule that can be allowed at one place\(rest)"
    diagnostics.append(Diagnostic(.unknownRule, at: value.location, message, hint: hint))
    return nil
  }
}
