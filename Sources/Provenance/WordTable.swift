/// Values by words. A word's hash is well mixed already, so that its low bits find its slot; hashing it again, as a
/// dictionary does, took a sixth of a check against published texts.
struct WordTable<Value: Sendable>: Sendable {
  /// Their number is a power of two, and at least half of them are free.
  private var slots: [(word: UInt64, value: Value)?]
  private(set) var count = 0

  init(minimumCapacity: Int = 8) {
    var size = 16
    while size < 2 * minimumCapacity { size *= 2 }
    slots = Array(repeating: nil, count: size)
  }

  subscript(_ word: WordHash) -> Value? {
    slots[slot(of: word.value)]?.value
  }

  /// The value of a word, which is made where there is none yet.
  mutating func value(of word: WordHash, orInsert new: @autoclosure () -> Value) -> Value {
    let slot = slot(of: word.value)
    if let known = slots[slot] { return known.value }
    let value = new()
    insert(value, for: word, at: slot)
    return value
  }

  mutating func set(_ word: WordHash, to value: Value) {
    insert(value, for: word, at: slot(of: word.value))
  }

  private mutating func insert(_ value: Value, for word: WordHash, at slot: Int) {
    if slots[slot] == nil { count += 1 }
    slots[slot] = (word.value, value)
    if 2 * count > slots.count { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: nil, count: 2 * old.count)
    for case let entry? in old { slots[slot(of: entry.word)] = entry }
  }

  /// Where a word is, or where it would be.
  private func slot(of word: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: word) & mask
    while let entry = slots[slot], entry.word != word { slot = (slot + 1) & mask }
    return slot
  }
}
