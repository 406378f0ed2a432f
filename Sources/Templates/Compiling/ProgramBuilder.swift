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
  /// - Parameter indented: Whether it begins a line that may have to be indented; then it can't join what is
  ///   before
  ///   it. An empty line stays empty.
  mutating func addText(_ text: ArraySlice<UInt8>, indented: Bool) {
    let startsLine = indented && !text.elementsEqual("\n".utf8) && !text.elementsEqual("\r\n".utf8)
    if text.isEmpty, !startsLine { return }
    let start = program.text.count
    program.text.append(contentsOf: text)
    if !startsLine, position > barrier, let last = program.operations.last,
      last.code == .text || last.code == .line,
      last.text.upperBound == start
    {
      program.operations[position - 1].second += Int32(text.count)
    } else {
      add(Operation(code: startsLine ? .line : .text, first: Int32(start), second: Int32(text.count)))
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
