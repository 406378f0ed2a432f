/// What a word is looked up by: a number whose low bits are well mixed. None is nought.
protocol WordKey: Hashable, Sendable {
  var value: UInt64 { get }
}

/// Gives words numbers, from nought on. A word's hash is well mixed already, so that its low bits find its slot; hashing
/// it again, as a dictionary does, took a sixth of a check against published texts.
struct WordNumbers<Word: WordKey>: Sendable {
  /// The words, nought where none is. Their number is a power of two, and at least half of them are free.
  private var slots: [UInt64]
  /// Of the word in the same slot. Apart from it, so that most steps of a search are within one line of the cache.
  private var numbers: [Int32]
  private(set) var count = 0

  init(minimumCapacity: Int = 8) {
    var size = 16
    while size < 2 * minimumCapacity { size *= 2 }
    slots = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
  }

  @inline(__always)
  subscript(_ word: Word) -> Int? {
    let slot = slot(of: word.value)
    return slots[slot] == 0 ? nil : Int(numbers[slot])
  }

  /// The number of a word, which is the next one where it has none yet.
  mutating func number(of word: Word) -> Int {
    let slot = slot(of: word.value)
    if slots[slot] != 0 { return Int(numbers[slot]) }
    slots[slot] = word.value
    numbers[slot] = Int32(count)
    count += 1
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    let (words, old) = (slots, numbers)
    slots = Array(repeating: 0, count: 2 * words.count)
    numbers = Array(repeating: 0, count: 2 * words.count)
    for (word, number) in zip(words, old) where word != 0 {
      let slot = slot(of: word)
      slots[slot] = word
      numbers[slot] = number
    }
  }

  /// Where a word is, or where it would be.
  private func slot(of word: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: word) & mask
      while slots[slot] != 0, slots[slot] != word { slot = (slot + 1) & mask }
      return slot
    }
  }
}

/// Values by words.
struct WordTable<Word: WordKey, Value: Sendable>: Sendable {
  private var numbers: WordNumbers<Word>
  private var values: [Value] = []

  init(minimumCapacity: Int = 8) { numbers = WordNumbers(minimumCapacity: minimumCapacity) }

  subscript(_ word: Word) -> Value? { numbers[word].map { values[$0] } }

  mutating func set(_ word: Word, to value: Value) {
    let number = numbers.number(of: word)
    if number == values.count { values.append(value) } else { values[number] = value }
  }
}

extension WordTable where Word == WordHash, Value == Bool {
  /// A set of words, from a list with spaces between.
  init(words: String) {
    let words = words.split(separator: " ")
    self.init(minimumCapacity: words.count)
    for word in words { set(WordHash(String(word)), to: true) }
  }
}
