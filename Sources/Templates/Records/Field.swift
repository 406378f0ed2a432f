/// A field of a record: how a template names it, and how its value is read from the model.
package struct Field<Model>: Sendable {
  /// Writes a model's value into a slot of the tape.
  typealias Encoder = @Sendable (Model, Int, inout Tape) -> Void

  let shape: FieldShape
  /// Makes the encoder for a layout, which says what is written of the records inside.
  let encoder: @Sendable (RecordLayout) -> Encoder

  private init(_ name: String, _ type: FieldType, _ doc: String, encode: @escaping Encoder) {
    self.init(name, type, doc) { _ in encode }
  }

  private init(
    _ name: String,
    _ type: FieldType,
    _ doc: String,
    encoder: @escaping @Sendable (RecordLayout) -> Encoder
  ) {
    self.shape = FieldShape(name: name, type: type, doc: doc)
    self.encoder = encoder
  }

  /// Plain text, escaped where it is written. Nil is absent; a section takes an empty text for absent too.
  package static func text(
    _ name: String,
    _ doc: String,
    _ value: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(name, .text, doc) { model, slot, tape in
      if let text = value(model) { tape.slots[slot] = tape.store(text) }
    }
  }

  /// A whole number, written in decimal. Nil is absent; 0 is a value like any other.
  package static func number(
    _ name: String,
    _ doc: String,
    _ value: @escaping @Sendable (Model) -> Int?
  ) -> Field {
    Field(name, .number, doc) { model, slot, tape in
      if let number = value(model) { tape.slots[slot] = tape.store(String(number), as: .number) }
    }
  }

  /// Something that is so or is not, for sections and inverted sections.
  package static func flag(
    _ name: String,
    _ doc: String,
    _ value: @escaping @Sendable (Model) -> Bool
  ) -> Field {
    Field(name, .flag, doc) { model, slot, tape in
      tape.slots[slot].kind = value(model) ? .yes : .no
    }
  }

  /// Ready HTML, which `write` appends as UTF-8 to what is there already, and does nothing else to it. It is
  /// absent where nothing is appended.
  package static func html(
    _ name: String,
    _ doc: String,
    _ write: @escaping @Sendable (Model, inout [UInt8]) -> Void
  ) -> Field {
    Field(name, .html, doc) { model, slot, tape in
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
    Field(name, .record(schema.shape), doc) { layout in
      let encoder = RecordEncoder(schema, layout)
      return { model, slot, tape in
        if let child = value(model) { tape.slots[slot] = encoder.encode(child, onto: &tape) }
      }
    }
  }

  /// Records in their order; empty is a list too.
  package static func list<Child>(
    _ name: String,
    _ schema: RecordSchema<Child>,
    _ doc: String,
    _ value: @escaping @Sendable (Model) -> [Child]
  ) -> Field {
    Field(name, .list(schema.shape), doc) { layout in
      let encoder = RecordEncoder(schema, layout)
      return { model, slot, tape in tape.slots[slot] = encoder.encode(value(model), onto: &tape) }
    }
  }

  /// Texts in their order, each `{{.}}` in the section over the field.
  package static func texts(
    _ name: String,
    _ doc: String,
    _ value: @escaping @Sendable (Model) -> [String]
  ) -> Field {
    Field(name, .texts, doc) { model, slot, tape in
      let texts = value(model)
      let first = tape.reserve(texts.count)
      for (offset, text) in texts.enumerated() { tape.slots[first + offset] = tape.store(text) }
      tape.slots[slot] = Slot(first: Int32(first), count: Int32(texts.count), kind: .list)
    }
  }
}
