import Diagnostics
import FrontMatter
import InspectionModel

/// The accessibility statement in `site.yaml`.
enum AccessibilityDecoder {
  private static let schema = MappingSchema(
    "the accessibility statement",
    required: ["status", "prepared", "method", "contact", "enforcement"],
    optional: ["reviewed", "problems", "response_days"]
  )
  private static let problemSchema = MappingSchema("a problem", required: ["what", "why", "reason"])

  static func decode(
    _ value: YAMLValue,
    _ diagnostics: inout [Diagnostic]
  ) -> AccessibilityStatement? {
    guard let fields = FieldReader(value, schema, &diagnostics) else { return nil }
    let status = fields.text("status", &diagnostics)
    let prepared = fields.date("prepared", &diagnostics)
    let reviewed = fields.date("reviewed", &diagnostics)
    let method = fields.text("method", &diagnostics)
    let problems = fields.list("problems", &diagnostics).compactMap { problem($0, &diagnostics) }
    let contact = fields.text("contact", &diagnostics)
    let responseDays = fields.value("response_days", takes: "a whole number of days", &diagnostics) { text in
      text.utf8.count <= 3 ? Int(text).flatMap { $0 > 0 ? $0 : nil } : nil
    }
    let enforcement = fields.text("enforcement", &diagnostics)
    guard let status, let prepared, let method, let contact, let enforcement else { return nil }
    return AccessibilityStatement(
      status: status, prepared: prepared, reviewed: reviewed, method: method, problems: problems,
      contact: contact, responseDays: responseDays, enforcement: enforcement)
  }

  private static func problem(
    _ value: YAMLValue,
    _ diagnostics: inout [Diagnostic]
  ) -> AccessibilityStatement.Problem? {
    guard let fields = FieldReader(value, problemSchema, &diagnostics) else { return nil }
    let what = fields.text("what", &diagnostics)
    let why = fields.text("why", &diagnostics)
    let reason: AccessibilityStatement.Problem.Reason? = fields.choice("reason", &diagnostics)
    guard let what, let why, let reason else { return nil }
    return AccessibilityStatement.Problem(what: what, why: why, reason: reason)
  }
}
