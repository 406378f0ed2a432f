/// What a template may name inside one kind of record, typed by the Swift value it is read from.
///
/// Schemas are made once and kept; a schema can't contain itself.
package struct RecordSchema<Model>: Sendable {
  /// The same fields without the Swift type, for listings and for the compiler.
  package let shape: RecordShape
  let fields: [Field<Model>]

  /// - Parameters:
  ///   - name: What messages and listings call such a record: “judgement”.
  ///   - fields: In the order of the listing; of two with one name the first counts.
  package init(_ name: String, _ fields: [Field<Model>]) {
    self.shape = RecordShape(name: name, fields: fields.map(\.shape))
    self.fields = fields
  }

  /// Writes the planned fields of a model side by side and returns the slot that stands for the record.
  ///
  /// The call nests as deep as the schemas do.
  func encode(_ model: Model, as record: Int, by plan: EncodingPlan, onto tape: inout Tape) -> Slot {
    let planned = plan.records[record]
    let first = tape.reserve(planned.count)
    for offset in planned.indices {
      let field = planned[offset]
      fields[field.position].encode(model, first + offset, field.child, plan, &tape)
    }
    return Slot(first: Int32(first), count: Int32(planned.count), kind: .record)
  }
}
