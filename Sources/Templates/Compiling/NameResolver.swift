import Diagnostics

/// Gives each name of a template its place on the tape, or says why it has none.
///
/// Under a closed schema that is a slot, found here, once. Under an open schema anything may be there, so the
/// name itself goes into the program and is looked up in the data.
struct NameResolver {
  /// Nil for an open schema.
  private(set) var layout: RecordLayout?
  private var scopes = ScopeTable()

  init(_ shape: RecordShape?) { layout = shape.map { RecordLayout(root: $0) } }

  enum Resolution {
    case found(ResolvedName)
    /// A section around the name has no meaning, so neither has the name.
    case uncertain
    /// The problem, and the field that was probably meant: what stands inside a section over it is checked as
    /// if it had been written so, or one mistake would be many problems.
    case wrong(TemplateProblem, meant: FieldType?)
  }

  /// - Parameters:
  ///   - scope: The number of the scope; under an open schema there is only 0.
  ///   - program: Where the names of an open schema are kept.
  mutating func resolve(
    _ name: Range<Int>,
    in template: ParsedTemplate,
    scope: Int,
    _ program: inout ProgramBuilder
  ) -> Resolution {
    let bytes = template.source.bytes
    if name.count == 1, bytes[name.lowerBound] == UInt8(ascii: ".") { return current(scopes[scope]) }
    let parts = bytes[name].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if layout == nil {
      return .found(ResolvedName(operand: .names, steps: parts.map { program.number(ofName: $0) }))
    }
    return field(parts, scopes[scope])
  }

  private mutating func field(_ parts: [ArraySlice<UInt8>], _ scope: Scope) -> Resolution {
    let around = scope.records.compactMap { layout?.records[$0].shape }
    let name = String(decoding: parts[0], as: UTF8.self)
    guard let shape = around.first(where: { $0.position(of: name) != nil }) else {
      return scope.isUncertain ? .uncertain : NameProblem(parts[0], among: around).resolution
    }
    var (record, part) = (shape, 0)
    var resolved = ResolvedName(operand: .field)
    resolved.record = layout?.number(adding: shape) ?? 0
    while true {
      let name = String(decoding: parts[part], as: UTF8.self)
      guard let position = record.position(of: name) else {
        return NameProblem(parts[part], among: [record]).resolution
      }
      let number = layout?.number(adding: record) ?? 0
      resolved.steps.append(Int32(layout?.slot(of: position, in: number) ?? 0))
      let field = record.fields[position]
      part += 1
      guard part < parts.count else {
        resolved.operand = part == 1 ? .field : .path
        resolved.type = field.type
        return .found(resolved)
      }
      guard case .record(let inner) = field.type else {
        return NameProblem(parts[part], inside: field).resolution
      }
      record = inner
    }
  }

  private func current(_ scope: Scope) -> Resolution {
    if scope.isUncertain { return .uncertain }
    var resolved = ResolvedName(operand: .current)
    if let layout {
      switch scope.current {
      case .record: resolved.type = .record(layout.records[scope.records[0]].shape)
      case .text: resolved.type = .text
      case .number: resolved.type = .number
      case .flag: resolved.type = .flag
      case .html: resolved.type = .html
      }
    }
    return .found(resolved)
  }

  // MARK: Sections

  /// The scope inside a section over a field, and the kind of record that it enters, or -1.
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
}

/// A name whose place is known.
struct ResolvedName {
  var operand: Operation.Operand
  /// The kind of record in which it is found.
  var record = 0
  /// Its slots, or under an open schema the numbers of its names.
  var steps: [Int32] = []
  /// Nil under an open schema.
  var type: FieldType?
}
