import TestSupport

/// Random YAML of everything that the plain reader is to know, and of nothing else.
struct PlainYAMLText {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func document() -> String {
    var lines = mapping(indent: 0, depth: 0)
    if chance(4) { lines.insert("# é: [\n", at: 0) }
    let text = lines.joined()
    return chance(4) ? String(text.dropLast()) : text
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  /// One time in so many.
  private mutating func chance(_ times: Int) -> Bool { number(1...times) == 1 }

  private mutating func one(of texts: [String]) -> String { texts[number(0...texts.count - 1)] }

  private mutating func mapping(indent: Int, depth: Int) -> [String] {
    var lines: [String] = []
    for index in 0..<number(1...5) {
      let key = spaces(indent) + one(of: ["a", "area_of", "B-2", "0x", "_", "areas-for-improvement"]) + "\(index):"
      switch number(0...(depth < 4 ? 9 : 5)) {
      case 0: lines.append(key + ending())
      case 1...5: lines.append(key + spaces(number(1...3)) + value() + ending())
      case 6, 7:
        lines.append(key + ending())
        lines += mapping(indent: indent + number(1...4), depth: depth + 1)
      default:
        lines.append(key + ending())
        lines += sequence(indent: indent + number(0...3), depth: depth + 1)
      }
      if chance(6) { lines.append(filler()) }
    }
    return lines
  }

  private mutating func sequence(indent: Int, depth: Int) -> [String] {
    var lines: [String] = []
    for _ in 0..<number(1...4) {
      let gap = number(1...3)
      let dash = spaces(indent) + "-" + spaces(gap)
      if depth < 4, chance(2) {
        var element = mapping(indent: indent + 1 + gap, depth: depth + 1)
        element[0] = dash + String(element[0].dropFirst(indent + 1 + gap))
        lines += element
      } else {
        lines.append(dash + value() + ending())
      }
      if chance(6) { lines.append(filler()) }
    }
    return lines
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func filler() -> String {
    one(of: ["\n", "   \n", "# c\n", "     # c: [\n", "#\n", "  #c\n", "#- \"\n"])
  }

  private mutating func ending() -> String { one(of: ["\n", "\n", "\n", "  \n", " # c\n", "   # é: \"\n", " #\n"]) }

  private mutating func value(depth: Int = 0) -> String {
    switch number(0...(depth < 3 ? 9 : 7)) {
    case 0...3: plain(isInFlow: depth > 0)
    case 4, 5: quoted("\"", ["a", " ", "é", ": ", " #", "'", ",", "]", "}", "\\\"", "\\\\", "- ", "🙂", "–", "&", "%"])
    case 6, 7: quoted("'", ["a", " ", "é", ": ", " #", "''", "\"", ",", "]", "}", "\\", "- ", "“", "*", "@"])
    case 8: flow("[", "]") { random, _ in random.value(depth: depth + 1) }
    default: flow("{", "}") { random, index in "k\(index): " + random.value(depth: depth + 1) }
    }
  }

  private mutating func plain(isInFlow: Bool) -> String {
    var text = one(of: [
      "a", "Z", "0", "é", "¶12", "“x”", "~", "/", "(", "+4", "$", ".5", "<", "=", "^", "https://e.org",
    ])
    let inner = [
      "a", "b", " c", "  d", "é", ":x", "#", "-", " -d", "'", "\"", "&", " *", "!", "|", ">", "%", "@", "`", "\\", "_",
      ".", " 🙂", "=",
    ]
    for _ in 0..<number(0...6) { text += one(of: isInFlow ? inner : inner + [",", ", x", "[", "]", "{", "}", "?"]) }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  private mutating func quoted(_ quote: String, _ pieces: [String]) -> String {
    quote + (0..<number(0...6)).map { _ in one(of: pieces) }.joined() + quote
  }

  private mutating func flow(
    _ opening: String, _ closing: String, _ element: (inout PlainYAMLText, Int) -> String
  ) -> String {
    var elements: [String] = []
    for index in 0..<number(0...4) { elements.append(element(&self, index)) }
    let gap = spaces(number(0...1))
    return opening + gap + elements.joined(separator: one(of: [", ", ",", " ,  "])) + gap + closing
  }
}
