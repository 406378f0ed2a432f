import Diagnostics

/// A limit that a document exceeds: it is read no further, and this is the one problem that is reported.
struct LimitExcess {
  let rule: Rule
  /// In bytes from the top of the file.
  let range: Range<Int>
  let message: String

  init(_ rule: Rule, at range: Range<Int>, _ message: String) {
    self.rule = rule
    self.range = range
    self.message = message
  }

  static func nesting(_ what: String, at range: Range<Int>) -> LimitExcess {
    let message = "\(what) are nested more than \(MarkdownLimits.nesting) deep here; write it flatter"
    return LimitExcess(.nestingTooDeep, at: range, message)
  }
}

/// The limits of the design, section 2.
enum MarkdownLimits {
  static let fileSize = 1 << 20
  /// Of block quotes, list items and footnotes in each other, of brackets, and of inline markup.
  static let nesting = 100
  static let columns = 100
  static let cells = 10_000
  /// After so many raw tags or bad addresses the rest of a file's are not listed one by one.
  static let problems = 100

  /// How many steps (a byte looked at again, a marker passed by in a search) cmark may spend on a body beyond
  /// the one over its bytes that everything takes. Prose with markup takes about two steps a byte, a page of
  /// links and tables ten; what is meant to be slow takes half the size of the document per byte.
  static func steps(forBytes count: Int) -> Int { 4_000_000 + 128 * count }

  /// How many steps all searches of a body may take if each of them went over its whole paragraph: a bound for
  /// what nobody has thought of. A paragraph of 64 KiB passes whatever is in it, and one of 1 MiB with a
  /// mark in every 170 bytes.
  static func everySearch(forBytes count: Int) -> Int { 1 << 32 + 2_048 * count }
}
