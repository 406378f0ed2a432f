import Diagnostics

/// What a rule found, before anyone asked whether it is allowed there.
struct RuleFinding {
  let rule: Rule
  /// The words at issue, in bytes of the file; nil where they stand in its name.
  let range: Range<Int>?
  /// The words, where they stand in the file's name.
  var name: String?
  let message: String
  var hint: String?

  init(_ rule: Rule, at range: Range<Int>, _ message: String, hint: String? = nil) {
    self.rule = rule
    self.range = range
    self.message = message
    self.hint = hint
  }

  init(_ rule: Rule, inName name: String, _ message: String) {
    self.rule = rule
    self.range = nil
    self.name = name
    self.message = message
  }
}
