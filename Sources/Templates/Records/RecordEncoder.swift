/// Writes the records of a schema onto a tape, as far as a layout has slots for their fields.
///
/// It is made once for a compiled template, from the encoders of the fields that are used: a chain of
/// closures that each write one field and call the next. A loop over an array of closures would look their
/// generic type up for every field, which took as long as all the writing.
struct RecordEncoder<Model>: Sendable {
  private let encodeFields: Field<Model>.Encoder
  private let count: Int

  init(_ schema: RecordSchema<Model>, _ layout: RecordLayout) {
    let used = layout.number(of: schema.shape).map { layout.records[$0].used } ?? []
    count = used.count
    var chain: Field<Model>.Encoder = { _, _, _ in }
    for position in used.reversed() {
      let encode = schema.fields[position].encoder(layout)
      let next = chain
      chain = { model, slot, tape in
        encode(model, slot, &tape)
        next(model, slot + 1, &tape)
      }
    }
    encodeFields = chain
  }

  /// Writes the fields side by side, and returns the slot that stands for the record.
  func encode(_ model: Model, onto tape: inout Tape) -> Slot {
    let first = tape.reserve(count)
    encodeFields(model, first, &tape)
    return Slot(first: Int32(first), count: Int32(count), kind: .record)
  }

  /// Writes the records of a list, and returns the slot that stands for it.
  func encode(_ models: [Model], onto tape: inout Tape) -> Slot {
    let first = tape.reserve(models.count)
    models.withUnsafeBufferPointer { models in
      var i = 0
      while i < models.count {
        tape.slots[first + i] = encode(models[i], onto: &tape)
        i += 1
      }
    }
    return Slot(first: Int32(first), count: Int32(models.count), kind: .list)
  }
}
