import TestSupport

/// Makes random mutations of content files. Each changes one thing that was right, so that it is wrong.
struct Mutator {
  private var random: SeededGenerator
  private let files: [MutableFile]
  /// The numbers of the paragraphs of a file's own text that a predicate on their words leaves, for moved citations.
  private let numbers: (MutableFile) -> [String]
  private let lacks: (MutableFile, String, String) -> Bool

  init(
    _ files: [MutableFile],
    seed: UInt64,
    numbers: @escaping (MutableFile) -> [String],
    lacks: @escaping (MutableFile, String, String) -> Bool
  ) {
    self.files = files
    random = SeededGenerator(seed: seed)
    self.numbers = numbers
    self.lacks = lacks
  }

  /// A mutation of a kind; nil where this draw found nothing to change.
  mutating func next(_ kind: Mutation.Kind) -> Mutation? {
    guard let file = files.randomElement(using: &random) else { return nil }
    switch kind {
    case .digit: return digit(file)
    case .grade: return grade(file)
    case .date: return date(file)
    case .paragraphNumber: return paragraphNumber(file)
    case .quotedWord: return quotedWord(file)
    case .droppedJudgement: return droppedJudgement(file)
    case .swappedColumn: return swappedColumn(file)
    case .exchangedFigure: return exchangedFigure(file)
    case .movedCitation: return movedCitation(file)
    case .timeLimit: return timeLimit(file)
    case .figureValue: return figureValue(file)
    }
  }

  private mutating func line(_ file: MutableFile, _ range: Range<Int>, where isFit: (String) -> Bool) -> Int? {
    range.filter { isFit(file.lines[$0]) }.randomElement(using: &random)
  }

  /// Figures in digits of a line of prose that are no part of a citation, a link's address or a place in words.
  private func figures(_ line: String) -> [Range<String.Index>] {
    let skipped = line.ranges(
      of: #/\[[^\]]*[¶§][^\]]*\]|\]\([^)]*\)|[Pp]aragraphs? [\d., and–]+|¶[\d.()–]+|“[^”]*”|https?:\S+/#)
    return line.ranges(of: #/\d[\d,]*(?:\.\d+)?/#).filter { figure in !skipped.contains { $0.overlaps(figure) } }
  }

  /// Sentences of a line that cite, with their citation.
  private func cited(_ line: String) -> [(sentence: Range<String.Index>, cite: Range<String.Index>)] {
    var result: [(Range<String.Index>, Range<String.Index>)] = []
    var start = line.startIndex
    for cite in line.ranges(of: #/\[¶[^\]]*\]/#) {
      let stop = line[start..<cite.lowerBound].ranges(of: #/[.!?] +(?=[A-Z])/#).last?.upperBound ?? start
      result.append((stop..<cite.lowerBound, cite))
      start = cite.upperBound
    }
    return result
  }

  private mutating func otherDigit(_ digit: Character) -> Character {
    var other = digit
    while other == digit { other = Character(String(Int.random(in: 1...9, using: &random))) }
    return other
  }

  private mutating func digit(_ file: MutableFile) -> Mutation? {
    if file.path.hasSuffix(".csv") {
      guard let index = line(file, 1..<file.lines.count, where: { $0.contains(#/,\d+(\.\d+)?,,/#) }),
        let match = file.lines[index].ranges(of: #/,\d+(?:\.\d+)?,,/#).first
      else { return nil }
      return change(file, index, match, .digit)
    }
    let places = (file.bodyStart..<file.lines.count).flatMap { index in
      cited(file.lines[index]).flatMap { sentence in
        figures(file.lines[index]).filter { sentence.sentence.contains($0.lowerBound) }.map { (index, $0) }
      }
    }
    guard let place = places.randomElement(using: &random) else { return nil }
    return change(file, place.0, place.1, .digit)
  }

  private mutating func change(
    _ file: MutableFile, _ index: Int, _ range: Range<String.Index>, _ kind: Mutation.Kind
  ) -> Mutation? {
    var line = file.lines[index]
    let digits = line[range].indices.filter { line[$0].isNumber }
    guard let place = digits.randomElement(using: &random) else { return nil }
    line.replaceSubrange(place...place, with: String(otherDigit(line[place])))
    return file.replacing(index, line, kind)
  }

  private mutating func grade(_ file: MutableFile) -> Mutation? {
    let grades = ["outstanding", "good", "requires-improvement", "adequate", "inadequate"]
    let isBody = Bool.random(using: &random)
    let range = isBody ? file.bodyStart..<file.lines.count : 0..<min(file.bodyStart, file.lines.count)
    guard let index = line(file, range, where: { isBody ? $0.contains("(grade:") : $0.contains("grade: ") }) else {
      return nil
    }
    var line = file.lines[index]
    guard let match = line.firstMatch(of: isBody ? #/\[([^\]]*)\]\(grade:([a-z-]+)\)/# : #/(grade): ([a-z-]+)/#),
      grades.contains(String(match.2))
    else { return nil }
    let scale =
      file.text.contains("framework: slac")
      ? ["outstanding", "good", "adequate", "inadequate"]
      : ["outstanding", "good", "requires-improvement", "inadequate"]
    guard let other = scale.filter({ $0 != match.2 }).randomElement(using: &random) else { return nil }
    let label = other.prefix(1).uppercased() + other.dropFirst().replacing("-", with: " ")
    line.replaceSubrange(match.range, with: isBody ? "[\(label)](grade:\(other))" : "grade: \(other)")
    return file.replacing(index, line, .grade)
  }

  private mutating func date(_ file: MutableFile) -> Mutation? {
    guard
      let index = line(
        file, 0..<min(file.bodyStart, file.lines.count),
        where: {
          $0.contains(#/^(inspected|published|  - \{status.*on|    published|\s+on): /#) && $0.contains(#/\d{4}-\d\d/#)
        })
    else { return nil }
    var line = file.lines[index]
    guard let date = line.ranges(of: #/\d{4}-\d\d(-\d\d)?/#).randomElement(using: &random) else { return nil }
    let old = String(line[date])
    var parts = old.split(separator: "-").compactMap { Int($0) }
    if parts.count == 3 { parts[2] = parts[2] % 27 + 1 } else { parts[1] = parts[1] % 12 + 1 }
    let new = ([String(parts[0])] + parts.dropFirst().map { $0 < 10 ? "0\($0)" : "\($0)" }).joined(separator: "-")
    line.replaceSubrange(date, with: new)
    return file.replacing(index, line, .date)
  }

  private mutating func paragraphNumber(_ file: MutableFile) -> Mutation? {
    guard
      let index = line(
        file, 0..<file.lines.count, where: { $0.contains(#/(at: "?|\[)¶[\d.]+/#) && !$0.contains("record") })
    else { return nil }
    var line = file.lines[index]
    guard let number = line.ranges(of: #/(at: "?|\[)¶[\d.]+/#).randomElement(using: &random) else { return nil }
    let old = line[number]
    guard let sign = old.firstIndex(of: "¶") else { return nil }
    let digits = number.lowerBound..<number.upperBound
    let place = line[digits].indices.filter { line[$0].isNumber && $0 > sign }.randomElement(using: &random)
    guard let place else { return nil }
    line.replaceSubrange(place...place, with: String(otherDigit(line[place])))
    return file.replacing(index, line, .paragraphNumber)
  }

  private mutating func quotedWord(_ file: MutableFile) -> Mutation? {
    guard let index = line(file, 0..<file.lines.count, where: { $0.hasPrefix("> ") && !$0.hasPrefix("> —") }) else {
      return nil
    }
    var line = file.lines[index]
    guard let word = line.ranges(of: #/[a-z]{4,}/#).randomElement(using: &random) else { return nil }
    line.replaceSubrange(
      word,
      with: ["rarely", "strong", "weaker", "children", "often"].filter { $0 != line[word] }.randomElement(
        using: &random) ?? "x")
    return file.replacing(index, line, .quotedWord)
  }

  private mutating func droppedJudgement(_ file: MutableFile) -> Mutation? {
    guard
      let index = line(
        file, 0..<min(file.bodyStart, file.lines.count),
        where: { $0.contains("{area: ") && $0.contains("grade: ") && !$0.contains("source: ") })
    else { return nil }
    let start = file.lines.firstIndex { $0.hasPrefix("judgements:") } ?? index
    let end = file.lines[start...].lastIndex { $0.contains("{area: ") } ?? index
    return file.replacing(index, nil, .droppedJudgement, span: start + 1...end + 1)
  }

  private mutating func swappedColumn(_ file: MutableFile) -> Mutation? {
    guard file.path.hasSuffix(".csv") else { return nil }
    guard
      let index = line(
        file, 1..<file.lines.count - 1, where: { $0.contains("table after") && $0.contains(#/,\d+(\.\d+)?,,/#) })
    else { return nil }
    func value(_ line: String) -> Range<String.Index>? { line.ranges(of: #/,\d+(?:\.\d+)?,,/#).first }
    let name = file.lines[index].prefix { $0 != "," }
    let others = file.lines.indices.filter { other in
      other != index && file.lines[other].hasPrefix(name + ",") && value(file.lines[other]) != nil
        && file.lines[other].contains("table after")
        && file.lines[other][value(file.lines[other])!] != file.lines[index][value(file.lines[index])!]
    }
    guard let other = others.randomElement(using: &random), let a = value(file.lines[index]),
      let b = value(file.lines[other])
    else { return nil }
    var lines = file.lines
    lines[index].replaceSubrange(a, with: file.lines[other][b])
    lines[other].replaceSubrange(b, with: file.lines[index][a])
    return Mutation(
      kind: .swappedColumn, path: file.path, lines: min(index, other) + 1...max(index, other) + 1,
      before: file.lines[index],
      after: lines[index], text: lines.joined(separator: "\n"))
  }

  private mutating func exchangedFigure(_ file: MutableFile) -> Mutation? {
    let places = (file.bodyStart..<file.lines.count).flatMap { index in
      cited(file.lines[index]).flatMap { sentence in
        figures(file.lines[index]).filter { sentence.sentence.contains($0.lowerBound) }.map { (index, $0) }
      }
    }
    guard let place = places.randomElement(using: &random) else { return nil }
    let old = String(file.lines[place.0][place.1])
    let isPercent = file.lines[place.0][place.1.upperBound...].hasPrefix("%")
    let others = places.filter { other in
      file.lines[other.0][other.1] != old && file.lines[other.0][other.1.upperBound...].hasPrefix("%") == isPercent
        && !isYear(file.lines[other.0][other.1]) && !isDay(file.lines[other.0], other.1)
    }
    if isYear(old[...]) || isDay(file.lines[place.0], place.1) { return nil }
    guard let other = others.randomElement(using: &random) else { return nil }
    var line = file.lines[place.0]
    line.replaceSubrange(place.1, with: file.lines[other.0][other.1])
    return file.replacing(place.0, line, .exchangedFigure)
  }

  private func isYear(_ text: Substring) -> Bool { text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")) }

  private func isDay(_ line: String, _ range: Range<String.Index>) -> Bool {
    line[range.upperBound...].prefixMatch(
      of: #/ (January|February|March|April|May|June|July|August|September|October|November|December|to \d)/#) != nil
  }

  private mutating func movedCitation(_ file: MutableFile) -> Mutation? {
    let places = (file.bodyStart..<file.lines.count).flatMap { index in
      cited(file.lines[index]).compactMap { sentence -> (Int, String, Range<String.Index>)? in
        guard let figure = figures(file.lines[index]).first(where: { sentence.sentence.contains($0.lowerBound) }) else {
          return nil
        }
        return (index, String(file.lines[index][figure]), sentence.cite)
      }
    }
    guard let place = places.randomElement(using: &random) else { return nil }
    guard let number = numbers(file).filter({ lacks(file, $0, place.1) }).randomElement(using: &random) else {
      return nil
    }
    var line = file.lines[place.0]
    line.replaceSubrange(place.2, with: "[¶\(number)]")
    return file.replacing(place.0, line, .movedCitation)
  }

  private mutating func timeLimit(_ file: MutableFile) -> Mutation? {
    guard let index = line(file, 0..<min(file.bodyStart, file.lines.count), where: { $0.contains("within: ") }) else {
      return nil
    }
    let limits = ["3 months", "6 months", "1 month", "immediately"].filter { !file.lines[index].hasSuffix($0) }
    guard let other = limits.randomElement(using: &random) else { return nil }
    return file.replacing(index, file.lines[index].replacing(#/within: .*/#, with: "within: \(other)"), .timeLimit)
  }

  private mutating func figureValue(_ file: MutableFile) -> Mutation? {
    guard let index = line(file, 0..<min(file.bodyStart, file.lines.count), where: { $0.contains(#/value: \d/#) }),
      let range = file.lines[index].ranges(of: #/value: [\d.]+/#).first
    else { return nil }
    return change(file, index, range, .figureValue)
  }
}
