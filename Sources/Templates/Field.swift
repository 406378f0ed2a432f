/// A field of a record: how a template names it, and how its value is read from the model.
package struct Field<Model>: Sendable {
  /// Writes the model's value into a slot; the numbers are the slot and the planned record of its children.
  typealias Encoder = @Sendable (Model, Int, Int, EncodingPlan, inout Tape) -> Void

  let shape: FieldShape
  let encode: Encoder

  private init(_ name: String, _ type: FieldType, _ doc: String, encode: @escaping Encoder) {
    self.shape = FieldShape(name: name, type: type, doc: doc)
    self.encode = encode
  }

  /// Plain text, escaped where it is written. Nil is absent; a section takes an empty text for absent too.
  package static func text(
    _ name: String,
    _ doc: String,
    _ value: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(name, .text, doc) { model, slot, _, _, tape in
      if let text = value(model) { tape.slots[slot] = tape.store(text) }
    }
  }

  /// A whole number, written in decimal. Nil is absent; 0 is a value like any other.
  package static func number(
    _ name: String,
    _ doc: String,
    _ value: @escaping @Sendable (Model) -> Int?
  ) -> Field {
    Field(name, .number, doc) { model, slot, _, _, tape in
      if let number = value(model) { tape.slots[slot] = tape.store(String(number), as: .number) }
    }
  }

  /// Something that is so or is not, for sections and inverted sections.
  package static func flag(
    _ name: String,
    _ doc: String,
    _ value: @escaping @Sendable (Model) -> Bool
  ) -> Field {
    Field(name, .flag, doc) { model, slot, _, _, tape in
      tape.slots[slot].kind = value(model) ? .yes : .no
    }
  }

  /// Ready HTML, which `write` appends as UTF-8. It is absent where nothing is appended.
  package static func html(
    _ name: String,
    _ doc: String,
    _ write: @escaping @Sendable (Model, inout [UInt8]) -> Void
  ) -> Field {
    Field(name, .html, doc) { model, slot, _, _, tape in
      let start = tape.bytes.count
      write(model, &tape.bytes)
      let count = tape.bytes.count - start
      if count > 0 { tape.slots[slot] = Slot(first: Int32(start), count: Int32(count), kind: .text) }
    }
  }

  /// A record inside this one. Nil is absent.
  package static func record<Child>(
    _ name: String,
    _ schema: RecordSchema<Child>,
    _ doc: String,
    _ value: @escaping @Sendable (Model) -> Child?
  ) -> Field {
    Field(name, .record(schema.shape), doc) { model, slot, record, plan, tape in
      guard let child = value(model) else { return }
      tape.slots[slot] = schema.encode(child, as: record, by: plan, onto: &tape)
    }
  }

  /// Records in their order; empty is a list too.
  package static func list<Child>(
    _ name: String,
    _ schema: RecordSchema<Child>,
    _ doc: String,
    _ value: @escaping @Sendable (Model) -> [Child]
  ) -> Field {
    Field(name, .list(schema.shape), doc) { model, slot, record, plan, tape in
      let children = value(model)
      let first = tape.reserve(children.count)
      for (offset, child) in children.enumerated() {
        let item = schema.encode(child, as: record, by: plan, onto: &tape)
        tape.slots[first + offset] = item
      }
      tape.slots[slot] = Slot(first: Int32(first), count: Int32(children.count), kind: .list)
    }
  }

  /// Texts in their order, each `{{.}}` in the section over the field.
  package static func texts(
    _ name: String,
    _ doc: String,
    _ value: @escaping @Sendable (Model) -> [String]
  ) -> Field {
    Field(name, .texts, doc) { model, slot, _, _, tape in
      let texts = value(model)
      let first = tape.reserve(texts.count)
      for (offset, text) in texts.enumerated() { tape.slots[first + offset] = tape.store(text) }
      tape.slots[slot] = Slot(first: Int32(first), count: Int32(texts.count), kind: .list)
    }
  }
}
