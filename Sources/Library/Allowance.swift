/// Words that a rule would report and that stand all the same, with the reason, which is kept in the file:
/// an office's telephone number, a count that the council has published itself.
package struct Allowance: Sendable, Hashable {
  /// The rule's name, as problems print it in brackets.
  package let rule: String
  /// The words at issue, exactly as they stand.
  package let text: String
  package let reason: String
  /// Where `text` is given, in bytes of the file.
  package let range: Range<Int>

  package init(rule: String, text: String, reason: String, range: Range<Int>) {
    self.rule = rule
    self.text = text
    self.reason = reason
    self.range = range
  }
}
