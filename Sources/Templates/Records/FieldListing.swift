extension RecordShape {
  /// What a template of the record may name, for people: a line for each field with its name, what it holds
  /// and what that means, and the fields of a record below it, further in.
  ///
  /// The fields of one kind of record are listed where it first comes, so that the listing stays short
  /// whatever holds what.
  package var fieldListing: String {
    var listing = FieldListing()
    listing.add(self, indent: 0)
    return listing.text
  }
}

private struct FieldListing {
  private(set) var text = ""
  private var listed: Set<ObjectIdentifier> = []

  mutating func add(_ shape: RecordShape, indent: Int) {
    listed.insert(ObjectIdentifier(shape))
    let nameWidth = shape.fields.map(\.name.count).max() ?? 0
    let typeWidth = shape.fields.map(\.type.label.count).max() ?? 0
    for field in shape.fields {
      let name = field.name + String(repeating: " ", count: nameWidth - field.name.count)
      let type = field.type.label + String(repeating: " ", count: typeWidth - field.type.label.count)
      let inner = field.type.entered
      let isListed = inner.map { listed.contains(ObjectIdentifier($0)) } ?? false
      let note = isListed ? " (its fields are above)" : ""
      text += "\(String(repeating: " ", count: 2 * indent))\(name)  \(type)  \(field.doc)\(note)\n"
      if let inner, !isListed { add(inner, indent: indent + 1) }
    }
  }
}
