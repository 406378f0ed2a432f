/// Puts operations one after the other, joining text that belongs together.
struct ProgramBuilder {
  private(set) var program = TemplateProgram()
  /// Text may not be joined over this place, because something goes to it.
  private var barrier = 0
  private var nameNumbers: [ArraySlice<UInt8>: Int32] = [:]

  var position: Int { program.operations.count }

  mutating func add(_ operation: Operation) { program.operations.append(operation) }

  /// Lets a later operation go to this place.
  mutating func mark() -> Int32 {
    barrier = position
    return Int32(position)
  }

  /// Adds text of a line or less.
  ///
  /// A line that follows a whole line joins it, and the renderer finds the start of each line again where it
  /// has to indent them; so one page without indentation is few operations with much text.
  mutating func addText(_ text: ArraySlice<UInt8>, startsLine: Bool) {
    guard !text.isEmpty else {
      if startsLine { add(Operation(code: .indent)) }
      return
    }
    let start = program.text.count
    program.text.append(contentsOf: text)
    if position > barrier, let last = program.operations.last, last.code == .text,
      Int(last.first + last.second) == start, (program.text[start - 1] == 0x0A) == startsLine
    {
      program.operations[position - 1].second += Int32(text.count)
    } else {
      add(
        Operation(code: .text, startsLine: startsLine, first: Int32(start), second: Int32(text.count))
      )
    }
  }

  /// Adds a call, whose body is set when everything is compiled, and returns its number.
  mutating func addCall(indentation: ArraySlice<UInt8>?, template: Int, tag: Range<Int>) -> Int {
    let range = indentation.map { space in
      program.text.append(contentsOf: space)
      return program.text.count - space.count..<program.text.count
    }
    program.calls.append(TemplateCall(indentation: range, template: template, tag: tag))
    add(Operation(code: .call, first: Int32(program.calls.count - 1)))
    return program.calls.count - 1
  }

  mutating func setBody(_ body: Range<Int>, ofCall call: Int) { program.calls[call].body = body }

  mutating func setTarget(_ target: Int32, of operation: Int) {
    program.operations[operation].target = target
  }

  mutating func setRecord(_ record: Int32, of operation: Int) {
    program.operations[operation].record = record
  }

  mutating func addPath(_ steps: [Int32]) -> Int32 {
    program.paths.append(Int32(steps.count))
    program.paths.append(contentsOf: steps)
    return Int32(program.paths.count - steps.count - 1)
  }

  /// The number of a name of an open schema.
  mutating func number(ofName name: ArraySlice<UInt8>) -> Int32 {
    if let known = nameNumbers[name] { return known }
    let number = Int32(program.names.count)
    nameNumbers[name] = number
    program.names.append(program.text.count..<program.text.count + name.count)
    program.text.append(contentsOf: name)
    return number
  }

  mutating func finish(recordCount: Int) -> TemplateProgram {
    program.recordCount = recordCount
    return program
  }
}
