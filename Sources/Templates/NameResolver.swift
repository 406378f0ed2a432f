internal import Diagnostics

/// Gives each name of a template its place on the tape, or says why it has none.
///
/// Under a closed schema that is a slot, found here, once. Under an open schema anything may be there, so the
/// name itself goes into the program and is looked up in the data.
struct NameResolver {
  /// Nil for an open schema.
  private(set) var layout: RecordLayout?
  private var scopes = ScopeTable()

  /// A name whose place is known.
  struct Resolved {
    var operand: Operation.Operand
    /// The kind of record in which it is found.
    var record = 0
    /// Its slots, or the numbers of its names.
    var steps: [Int32] = []
    /// Nil under an open schema.
    var type: FieldType?
  }

  struct Failure: Error {
    let problem: TemplateProblem
    /// The field that was probably meant; what stands inside a section over it is checked as if it were.
    var meant: FieldType?
  }

  init(closed shape: RecordShape?) { layout = shape.map { RecordLayout(root: $0) } }

  /// - Parameter scope: The number of the scope; under an open schema there is only 0.
  /// - Returns: Nil where no name can be judged, because a section around it has no meaning.
  mutating func resolve(
    _ name: Range<Int>,
    in template: ParsedTemplate,
    scope number: Int,
    _ program: inout ProgramBuilder
  ) throws(Failure) -> Resolved? {
    let bytes = template.source.bytes
    if name.count == 1, bytes[name.lowerBound] == UInt8(ascii: ".") { return current(scopes[number]) }
    let parts = bytes[name].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard var layout else {
      return Resolved(operand: .names, steps: parts.map { program.number(ofName: $0) })
    }
    let scope = scopes[number]
    let first = text(parts[0])
    let found = scope.records.lazy.compactMap { record in
      layout.records[record].shape.position(of: first).map { (record, $0) }
    }.first
    guard let (record, position) = found else {
      if scope.isUncertain { return nil }
      throw unknown(parts[0], scope.records.map { layout.records[$0].shape })
    }
    var resolved = Resolved(operand: .field, record: record)
    resolved.steps = [Int32(layout.slot(of: position, in: record))]
    var field = layout.records[record].shape.fields[position]
    for part in parts.dropFirst() {
      guard case .record(let shape) = field.type else { throw hasNoFields(field, part) }
      guard let position = shape.position(of: text(part)) else { throw unknown(part, [shape]) }
      resolved.operand = .path
      resolved.steps.append(Int32(layout.slot(of: position, in: layout.number(adding: shape))))
      field = shape.fields[position]
    }
    self.layout = layout
    resolved.type = field.type
    return resolved
  }

  private func current(_ scope: Scope) -> Resolved? {
    guard let layout else { return Resolved(operand: .current) }
    if scope.isUncertain { return nil }
    let type: FieldType =
      switch scope.current {
      case .record: .record(layout.records[scope.records[0]].shape)
      case .text: .text
      case .number: .number
      case .flag: .flag
      case .html: .html
      case .texts: .texts
      case .list(let record): .list(layout.records[record].shape)
      }
    return Resolved(operand: .current, type: type)
  }

  // MARK: Sections

  /// The scope inside a section over a field, and the kind of record it enters.
  mutating func enter(_ type: FieldType?, from number: Int) -> (scope: Int, record: Int32) {
    guard layout != nil, let type else { return (number, -1) }
    var scope = scopes[number]
    var entered: Int32 = -1
    switch type {
    case .text, .texts: scope.current = .text
    case .number: scope.current = .number
    case .flag: scope.current = .flag
    case .html: scope.current = .html
    case .record(let shape), .list(let shape):
      let record = layout?.number(adding: shape) ?? 0
      scope.enter(record: record)
      entered = Int32(record)
    }
    return (scopes.number(of: scope), entered)
  }

  /// The scope inside a section whose name means nothing.
  mutating func enterUncertain(from number: Int) -> Int {
    var scope = scopes[number]
    scope.isUncertain = true
    return scopes.number(of: scope)
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
