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
    var names: Set<String> = []
    self.fields = fields.filter { names.insert($0.shape.name).inserted }
    self.shape = RecordShape(name: name, fields: self.fields.map(\.shape))
  }
}
