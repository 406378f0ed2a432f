/// Carries out a compiled template over the data on a tape.
///
/// It is one loop over the operations with stacks of its own, kept between pages, so that neither deep data
/// nor deep templates are deep for the machine.
struct TemplateRenderer: Sendable {
  let limits: RenderLimits
  /// The slot of `{{.}}`.
  private var current = Tape.root
  /// For each kind of record the first slot of the innermost one.
  private var records: [Int] = []
  private var sections: [ActiveSection] = []
  private var calls: [ActiveCall] = []
  private var indentation = Indentation()

  private struct ActiveSection {
    /// The items that are still to come.
    var next: Int
    let end: Int
    /// What was current before.
    let current: Int
    /// The innermost record of the kind that the section enters, before it did.
    let record: Int
  }

  private struct ActiveCall {
    let position: Int
    let indentation: Range<Int>
  }

  init(_ limits: RenderLimits) { self.limits = limits }

  /// Why a rendering was given up.
  enum Excess: Error {
    /// With the number of the call that was one too many.
    case calls(Int)
    case operations, output
  }

  mutating func render(_ program: TemplateProgram, over tape: Tape, into out: inout [UInt8]) throws(Excess) {
    begin(program, tape)
    let limit = out.count + limits.outputBytes
    var allowance = limits.operations
    var position = 0
    while true {
      let operation = program.operations[position]
      position += 1
      switch operation.code {
      case .text:
        out.append(operation.text, of: program.text)
      case .line:
        indentation.write(to: &out)
        out.append(operation.text, of: program.text)
      case .escaped:
        write(tape.slots[place(of: operation, program, tape)], of: tape, escaped: true, to: &out)
      case .raw:
        write(tape.slots[place(of: operation, program, tape)], of: tape, escaped: false, to: &out)
      case .section:
        if !enter(operation, at: place(of: operation, program, tape), tape) {
          position = Int(operation.target)
        }
      case .inverted:
        if tape.slots[place(of: operation, program, tape)].isTrue { position = Int(operation.target) }
      case .next:
        guard goOn(operation, tape) else { continue }
        allowance -= position - Int(operation.target)
        position = Int(operation.target)
        if allowance < 0 { throw .operations }
      case .call:
        let call = program.calls[Int(operation.first)]
        calls.append(ActiveCall(position: position, indentation: indentation.range))
        allowance -= call.body.count
        if calls.count > limits.callDepth { throw .calls(Int(operation.first)) }
        if allowance < 0 { throw .operations }
        indentation.begin(call.indentation, of: program.text)
        position = call.body.lowerBound
      case .leave:
        guard let call = calls.popLast() else { return }
        indentation.end(call.indentation)
        position = call.position
      }
      if out.count > limit { throw .output }
    }
  }

  private mutating func begin(_ program: TemplateProgram, _ tape: Tape) {
    current = Tape.root
    records.removeAll(keepingCapacity: true)
    records.append(contentsOf: repeatElement(0, count: program.recordCount))
    if !records.isEmpty { records[0] = Int(tape.slots[Tape.root].first) }
    sections.removeAll(keepingCapacity: true)
    calls.removeAll(keepingCapacity: true)
    indentation.removeAll()
  }

  // MARK: Sections

  /// Makes the value, or its first item, what names are looked up in; false where there is nothing to enter.
  private mutating func enter(_ operation: Operation, at place: Int, _ tape: Tape) -> Bool {
    let slot = tape.slots[place]
    guard slot.isTrue else { return false }
    let record = operation.record >= 0 ? records[Int(operation.record)] : 0
    var items = place..<place + 1
    if slot.kind == .list { items = Int(slot.first)..<Int(slot.first) + Int(slot.count) }
    sections.append(
      ActiveSection(next: items.lowerBound + 1, end: items.upperBound, current: current, record: record)
    )
    setCurrent(items.lowerBound, operation, tape)
    return true
  }

  /// Makes the next item current, or what was so before the section; then false.
  private mutating func goOn(_ operation: Operation, _ tape: Tape) -> Bool {
    let innermost = sections.count - 1
    let section = sections[innermost]
    if section.next < section.end {
      sections[innermost].next += 1
      setCurrent(section.next, operation, tape)
      return true
    }
    sections.removeLast()
    current = section.current
    if operation.record >= 0 { records[Int(operation.record)] = section.record }
    return false
  }

  private mutating func setCurrent(_ place: Int, _ operation: Operation, _ tape: Tape) {
    current = place
    if operation.record >= 0 { records[Int(operation.record)] = Int(tape.slots[place].first) }
  }

  // MARK: Values

  private func write(_ slot: Slot, of tape: Tape, escaped: Bool, to out: inout [UInt8]) {
    switch slot.kind {
    case .text, .number:
      let bytes = Int(slot.first)..<Int(slot.first) + Int(slot.count)
      if escaped {
        HTMLEscaping.append(bytes, of: tape.bytes, to: &out)
      } else {
        out.append(bytes, of: tape.bytes)
      }
    case .yes: out.append(contentsOf: "true".utf8)
    case .no: out.append(contentsOf: "false".utf8)
    case .null, .list, .record: break
    }
  }

  /// The slot that an operation names, or that of nothing.
  private func place(of operation: Operation, _ program: TemplateProgram, _ tape: Tape) -> Int {
    switch operation.operand {
    case .field: return records[Int(operation.first)] + Int(operation.second)
    case .current: return current
    case .path:
      let count = Int(program.paths[Int(operation.second)])
      var place = records[Int(operation.first)]
      for step in 1...count {
        if step > 1 {
          guard tape.slots[place].kind == .record else { return Tape.nothing }
          place = Int(tape.slots[place].first)
        }
        place += Int(program.paths[Int(operation.second) + step])
      }
      return place
    case .names:
      let count = Int(program.paths[Int(operation.second)])
      let name = program.names[Int(program.paths[Int(operation.second) + 1])]
      var place = tape.member(program.text[name], of: current)
      var level = sections.count
      while place == Tape.nothing, level > 0 {
        level -= 1
        place = tape.member(program.text[name], of: sections[level].current)
      }
      for step in 1..<count {
        let name = program.names[Int(program.paths[Int(operation.second) + 1 + step])]
        place = tape.member(program.text[name], of: place)
      }
      return place
    }
  }
}
