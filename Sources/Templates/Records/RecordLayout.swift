/// The slots that names were resolved to: for each kind of record, its fields in the order in which the
/// templates first named them.
struct RecordLayout {
  struct Record {
    let shape: RecordShape
    /// The positions of the fields that have a slot, in the order of the slots.
    var used: [Int] = []
    private var slots: [Int: Int] = [:]

    init(_ shape: RecordShape) { self.shape = shape }

    mutating func slot(of position: Int) -> Int {
      if let slot = slots[position] { return slot }
      slots[position] = used.count
      used.append(position)
      return used.count - 1
    }
  }

  private(set) var records: [Record] = []
  private var numbers: [ObjectIdentifier: Int] = [:]

  /// A layout in which the given page is record 0.
  init(root: RecordShape) { _ = number(adding: root) }

  /// A layout with every field of every record that can be reached from the page.
  init(everythingIn root: RecordShape) {
    self.init(root: root)
    var next = 0
    while next < records.count {
      for position in records[next].shape.fields.indices { _ = slot(of: position, in: next) }
      next += 1
    }
  }

  func number(of shape: RecordShape) -> Int? { numbers[ObjectIdentifier(shape)] }

  mutating func number(adding shape: RecordShape) -> Int {
    if let known = number(of: shape) { return known }
    numbers[ObjectIdentifier(shape)] = records.count
    records.append(Record(shape))
    return records.count - 1
  }

  /// The slot of a field, given to it by the first name that needs it.
  mutating func slot(of position: Int, in record: Int) -> Int {
    if let child = records[record].shape.fields[position].type.entered { _ = number(adding: child) }
    return records[record].slot(of: position)
  }
}
