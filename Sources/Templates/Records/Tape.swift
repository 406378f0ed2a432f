/// One value of the data of a page: what it is, and where the rest of it stands on the tape.
struct Slot: Sendable {
  enum Kind: UInt8, Sendable {
    case null
    case no
    case yes
    /// `first` and `count` are the bytes of its decimal text.
    case number
    /// `first` and `count` are its bytes; HTML is text too, because the template knows which it is.
    case text
    /// `first` is the slot of the first item and `count` the number of items, one slot each.
    case list
    /// `first` is its first field's slot. In data of a schema the fields follow the layout of the template;
    /// in data from JSON there are `count` pairs of slots, key and value, in the order of the keys' bytes.
    case record
  }

  var first: Int32 = 0
  var count: Int32 = 0
  var kind: Kind = .null

  /// Whether a section over the value is written.
  ///
  /// False are null, false, a list without items and text without characters; everything else is true, also
  /// the number 0: “0 children” is something to say, and must not read as “not known”. It is one rule for
  /// data of a schema and for JSON, so both write the same page.
  var isTrue: Bool {
    switch kind {
    case .null, .no: false
    case .yes, .number, .record: true
    case .text, .list: count > 0
    }
  }
}

/// The data of one page, flat: an array of slots and an array of the bytes they point into.
///
/// Writing a value allocates nothing once the arrays have grown to a page's size, and no name is stored for
/// data of a schema: the compiled template knows each field's place.
struct Tape: Sendable {
  /// The slot of what isn't there.
  static let nothing = 0
  /// The slot of the page's own value.
  static let root = 1

  var slots = [Slot(), Slot()]
  var bytes: [UInt8] = []

  mutating func removeAll() {
    slots.removeAll(keepingCapacity: true)
    _ = reserve(Self.root + 1)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds empty slots side by side, and returns the first.
  mutating func reserve(_ count: Int) -> Int {
    let first = slots.count
    slots.append(contentsOf: repeatElement(Slot(), count: count))
    return first
  }

  /// Stores text and returns the slot that stands for it.
  mutating func store(_ text: String, as kind: Slot.Kind = .text) -> Slot {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return Slot(first: Int32(start), count: Int32(bytes.count - start), kind: kind)
  }

  /// Adds the members of an object, keys and values in turn, in the order of their keys.
  mutating func addMembers(_ members: ArraySlice<Slot>) {
    var pairs = stride(from: members.startIndex, to: members.endIndex, by: 2).map {
      (key: members[$0], value: members[$0 + 1])
    }
    pairs.sort { a, b in
      let (keyA, keyB) = (text(a.key), text(b.key))
      // Keys are stored as they are read, so of equal ones the later stays the later.
      return keyA == keyB ? a.key.first < b.key.first : keyA.lexicographicallyPrecedes(keyB)
    }
    for pair in pairs { slots += [pair.key, pair.value] }
  }

  /// The value that a record from JSON has under a name, or the slot of nothing.
  ///
  /// A search by halves over the keys, which are in order; of equal ones the last counts, as it does in other
  /// readers of JSON.
  func member(_ name: ArraySlice<UInt8>, of place: Int) -> Int {
    let record = slots[place]
    guard record.kind == .record else { return Self.nothing }
    var lower = 0
    var upper = Int(record.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if name.lexicographicallyPrecedes(key(middle, of: record)) {
        upper = middle
      } else {
        lower = middle + 1
      }
    }
    guard lower > 0, key(lower - 1, of: record) == name else { return Self.nothing }
    return Int(record.first) + 2 * lower - 1
  }

  private func key(_ number: Int, of record: Slot) -> ArraySlice<UInt8> {
    text(slots[Int(record.first) + 2 * number])
  }

  func text(_ slot: Slot) -> ArraySlice<UInt8> {
    bytes[Int(slot.first)..<Int(slot.first) + Int(slot.count)]
  }
}
