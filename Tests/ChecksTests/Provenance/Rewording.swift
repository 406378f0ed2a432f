/// A way to say the same in other words, for every figure of a body at once.
struct Rewording: Sendable {
  let name: String
  private let change: @Sendable (String) -> (String, Int)

  private init(_ name: String, _ change: @escaping @Sendable (String) -> (String, Int)) {
    self.name = name
    self.change = change
  }

  func apply(_ file: MutableFile) -> (file: String, changes: Int) {
    var lines = file.lines
    var changes = 0
    for index in file.bodyStart..<max(file.bodyStart, lines.count)
    where !lines[index].hasPrefix(">") && !lines[index].hasPrefix("|") {
      let (line, count) = change(lines[index])
      lines[index] = line
      changes += count
    }
    return (lines.joined(separator: "\n"), changes)
  }

  /// Changes every match that is in no citation, address or quotation, and that no digit or sign of a number precedes.
  private static func each(
    _ name: String,
    _ pattern: String,
    new: @escaping @Sendable (Substring) -> String
  ) -> Rewording {
    Rewording(name) { line in
      guard let pattern = try? Regex(pattern) else { return (line, 0) }
      let kept = line.ranges(
        of: #/\[[^\]]*[¶§][^\]]*\]|\]\([^)]*\)|“[^”]*”|[Pp]aragraphs? [\d., and–]+|¶[\d.()–]+|\[[^\]]*\]\(/#)
      var result = ""
      var from = line.startIndex
      var count = 0
      for match in line.ranges(of: pattern) where !kept.contains(where: { $0.overlaps(match) }) {
        let before = match.lowerBound > line.startIndex ? line[line.index(before: match.lowerBound)] : " "
        if line[match].first?.isNumber == true, !before.isWhitespace { continue }
        result += line[from..<match.lowerBound] + new(line[match])
        from = match.upperBound
        count += 1
      }
      return (result + line[from...], count)
    }
  }

  private static let units = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  private static func digits(_ word: Substring) -> String {
    "\(units.firstIndex(of: String(word.dropLast())) ?? 0) "
  }

  private static func words(_ text: Substring) -> String {
    guard let n = Int(text), n > 1, n < 100 else { return String(text) }
    return n < 20 ? units[n] : tens[n / 10] + (n % 10 > 0 ? "-" + units[n % 10] : "")
  }

  private static let months =
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"

  static let all: [Rewording] = [
    each("per cent", "%", new: { _ in " per cent" }),
    each("space before the sign", "%", new: { _ in " %" }),
    each("without separators", #"\d{1,3},\d{3}"#, new: { String($0.filter { $0 != "," }) }),
    each("in words", #"\d{1,2}\b(?! (?:\#(months)|to \d|and \d))(?![\d%,./–-]|st|nd|rd|th)"#, new: words),
    each("in digits", #"\b(?:three|four|five|six|seven|eight|nine|twelve) (?=[a-z])"#, new: digits),
    each("with ordinal endings", #"(?:4|5|6|1\d|20|2[4-9]) (?=\#(months)\b)"#, new: { "\($0.dropLast())th " }),
    each("a total of", #"[3-9]\d{2}\b(?![/,%–])"#, new: { "a total of \($0)" }),
    Rewording("citation behind the full stop") { line in
      let count = line.ranges(of: #/ \[¶[^\]]*\]\./#).count
      return (line.replacing(#/ (\[¶[^\]]*\])\./#) { ". \($0.1)" }, count)
    },
    Rewording("another opening") { line in
      let count = line.ranges(of: #/\. There (?:were|was) /#).count
      return (line.replacing(#/\. There (were|was) /#) { ". Inspectors said that there \($0.1) " }, count)
    },
  ]
}
