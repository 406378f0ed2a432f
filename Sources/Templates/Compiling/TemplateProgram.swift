import Diagnostics

/// One step of a compiled template. Most are text; names are places on the tape.
struct Operation: Sendable {
  enum Code: UInt8, Sendable {
    /// Writes `second` bytes of the program's text from `first` on.
    case text
    /// Writes the indentation in force and then text, which may be empty where a line starts with a tag.
    case line
    /// Writes the operand's value, escaped.
    case escaped
    /// Writes the operand's value as it is.
    case raw
    /// Enters the operand's value, or goes to `target`, behind its `next`, where that is false.
    case section
    /// Goes to `target` where the operand's value is true.
    case inverted
    /// Ends a section: goes to `target` for the next item, or leaves.
    case next
    /// Writes another template or block, by its number `first` in the calls.
    case call
    /// Goes back to where the call came from; the page ends with it too.
    case leave
  }

  enum Operand: UInt8, Sendable {
    /// The field in slot `second` of the innermost record of kind `first`.
    case field
    /// The same for a dotted name: the slots are in `paths` at `second`, each in the record before it.
    case path
    /// What the innermost section is at: `{{.}}`.
    case current
    /// What is found by the names whose numbers are in `paths` at `second`; only in an open schema.
    case names
  }

  var code: Code
  var operand = Operand.current
  var first: Int32 = 0
  var second: Int32 = 0
  var target: Int32 = 0
  /// The kind of record that a section enters, or -1.
  var record: Int32 = -1

  /// The text that it writes, as a range of the program's.
  var text: Range<Int> { Int(first)..<Int(first) + Int(second) }
}

/// A use of a partial, parent or block.
struct TemplateCall: Sendable {
  /// The operations that it stands for.
  var body = 0..<0
  /// The white space that it adds to each line, as a range of the program's text; nil where what it writes
  /// follows other things on a line and so is not indented.
  let indentation: Range<Int>?
  /// The tag, for the problem of a recursion without end.
  let template: Int
  let tag: Range<Int>
}

/// A page's template with everything it includes, as a list of operations.
struct TemplateProgram: Sendable {
  var operations: [Operation] = []
  /// All literal text, one after the other, with the indentations and, in an open schema, the names.
  var text: [UInt8] = []
  /// For each dotted name how many steps follow, and then the steps: slots, or numbers of names.
  var paths: [Int32] = []
  /// The names of an open schema as ranges of the text.
  var names: [Range<Int>] = []
  var calls: [TemplateCall] = []
  /// How many kinds of record there are in the layout.
  var recordCount = 0
}
