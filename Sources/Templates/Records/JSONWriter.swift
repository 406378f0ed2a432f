extension RecordSchema {
  /// All the fields of a model as JSON, in the order of the schema, indented and ending in a line break.
  ///
  /// It is what `candour templates context` prints, and all that a template can know of a page: a template
  /// that is rendered over it writes the same bytes as over the model. Absent values are null, HTML is a
  /// string.
  package func json(of model: Model, using context: inout RenderContext) -> [UInt8] {
    let layout = RecordLayout(everythingIn: shape)
    context.tape.removeAll()
    let root = RecordEncoder(self, layout).encode(model, onto: &context.tape)
    var writer = JSONWriter(context.tape, layout)
    writer.write(root, .record(shape), indent: 0)
    return writer.bytes + [0x0A]
  }
}

/// Writes a tape as JSON, by the schema that it was encoded by.
struct JSONWriter {
  private let tape: Tape
  private let layout: RecordLayout
  private(set) var bytes: [UInt8] = []

  init(_ tape: Tape, _ layout: RecordLayout) {
    self.tape = tape
    self.layout = layout
  }

  /// Nests as deep as the schemas do.
  mutating func write(_ slot: Slot, _ type: FieldType?, indent: Int) {
    switch slot.kind {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .yes: bytes.append(contentsOf: "true".utf8)
    case .no: bytes.append(contentsOf: "false".utf8)
    case .number: bytes.append(contentsOf: tape.text(slot))
    case .text: write(tape.text(slot))
    case .list:
      let items = Int(slot.first)..<Int(slot.first) + Int(slot.count)
      let itemType: FieldType? = type?.entered.map { .record($0) }
      writeItems(items.count, "[", "]", indent) { writer, number in
        writer.write(writer.tape.slots[items.lowerBound + number], itemType, indent: indent + 1)
      }
    case .record:
      guard let shape = type?.entered, let record = layout.number(of: shape) else { return }
      let fields = layout.records[record].used.map { shape.fields[$0] }
      writeItems(fields.count, "{", "}", indent) { writer, number in
        writer.write(ArraySlice(fields[number].name.utf8))
        writer.bytes.append(contentsOf: ": ".utf8)
        writer.write(writer.tape.slots[Int(slot.first) + number], fields[number].type, indent: indent + 1)
      }
    }
  }

  private mutating func writeItems(
    _ count: Int,
    _ opening: Unicode.Scalar,
    _ closing: Unicode.Scalar,
    _ indent: Int,
    _ write: (inout JSONWriter, Int) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    for number in 0..<count {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      startLine(indent + 1)
      write(&self, number)
    }
    if count > 0 { startLine(indent) }
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func startLine(_ indent: Int) {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * indent))
  }

  private mutating func write(_ text: ArraySlice<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        for digit in [byte >> 4, byte & 15] { bytes.append(digit + (digit < 10 ? 0x30 : 0x57)) }
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
