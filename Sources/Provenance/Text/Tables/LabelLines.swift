/// Tells which lines of a table in columns of spaces make the label of each row, where labels fill several: below the line
/// of the values, around it or above it, as programs set cells at their top, in their middle or at their bottom.
///
/// A line goes on with the label above it where it opens in a small letter, or where what is above can’t end there; it
/// doesn’t where the line above had room for its first word. Of the rest each way is looked at in which every row has a
/// whole label.
struct LabelLines {
  /// The rows that make the label of a row with values, where they are more than its own, or where it has none.
  private(set) var lines: [Int: [Int]] = [:]
  /// The rows with values of whose label it can’t be told for sure where it begins or ends.
  private(set) var doubtful: Set<Int> = []
  /// The rows that are parts of others.
  private(set) var absorbed: Set<Int> = []

  private enum Link { case goesOn, ends, unknown }
  private enum Setting { case above, around, below }

  private struct Entry {
    let row: Int
    let label: Range<Int>
    let hasValue: Bool
    let startsPage: Bool
  }

  private let bytes: [UInt8]
  private var entries: [Entry] = []
  /// Between each entry and the one before.
  private var links: [Link] = []
  /// How many letters a label has room for.
  private var room = 0

  /// - Parameters:
  ///   - rows: aligned.
  ///   - pages: the first row of each page.
  ///   - second: how far behind the labels’ start the second column stands.
  init(_ rows: [[Range<Int>]], headCount: Int, pages: Set<Int>, second: Int, _ bytes: [UInt8]) {
    self.bytes = bytes
    guard headCount > 0, headCount < rows.count else { return }
    let worded = Set(
      rows[headCount...].filter { TableReader.hasValue($0, bytes) }.flatMap { row in
        row.indices.dropFirst().filter { !row[$0].isEmpty && !PublishedTable.isValue(bytes, row[$0]) }
      })
    for row in headCount..<rows.count {
      guard let label = rows[row].first else { return }
      let others = rows[row].indices.dropFirst().filter { !rows[row][$0].isEmpty }
      // “target” below “No” is a part of a cell; other words make a row.
      let isPart = !TableReader.hasValue(rows[row], bytes) && others.allSatisfy(worded.contains)
      entries.append(Entry(row: row, label: label, hasValue: !isPart, startsPage: pages.contains(row)))
    }
    // “measure” below “Performance” is a line of the head.
    let isOfHead = rows[0].first?.isEmpty == false
    while isOfHead, let entry = entries.first, !entry.hasValue, let first = entry.label.first, bytes[first].isLower {
      absorbed.insert(entries.removeFirst().row)
    }
    guard entries.contains(where: { !$0.hasValue && !$0.label.isEmpty }) else { return }
    link(second: second)
    let readings = [pieces(.above), pieces(.around), pieces(.below)].compactMap(\.self)
    if let best = readings.min(by: { $0.cost / Self.heading < $1.cost / Self.heading }) {
      take(best.pieces, isOnly: readings.allSatisfy { $0.isOnly && $0.pieces == best.pieces })
      return
    }
    // In no way: what stands beside lines without values is not sure.
    for (index, entry) in entries.enumerated() where entry.hasValue {
      let near = [index - 1, index + 1].filter { entries.indices.contains($0) && !entries[$0].hasValue }
      let isRest = !entry.label.isEmpty && bytes[entry.label.lowerBound].isLower
      if (entry.label.isEmpty || isRest) && !near.isEmpty
        || near.contains(where: { $0 > index && links[$0] == .unknown })
      {
        doubtful.insert(entry.row)
      }
    }
  }

  // MARK: - From line to line

  private mutating func link(second: Int) {
    let labels = entries.map(\.label)
    let widest = labels.map(width).max() ?? 0
    let isWrapped = labels.contains { !$0.isEmpty && bytes[$0.lowerBound].isLower }
    room = isWrapped ? widest : max(widest, second - 2)
    links = [.ends]
    var above: Range<Int>?
    var open = 0
    for index in entries.indices {
      let own = labels[index]
      if index > 0 { links.append(own.isEmpty ? .unknown : link(above, index, isOpen: open > 0)) }
      guard !own.isEmpty else { continue }
      if index > 0, links[index] != .goesOn { open = 0 }
      for byte in bytes[own] {
        if byte == UInt8(ascii: "(") { open += 1 }
        if byte == UInt8(ascii: ")") { open = max(0, open - 1) }
      }
      above = own
    }
  }

  private func link(_ above: Range<Int>?, _ index: Int, isOpen: Bool) -> Link {
    guard let above else { return .ends }
    let own = entries[index].label
    // Two rows with values one below the other share no line.
    if entries[index].hasValue, entries[index - 1].hasValue, !entries[index - 1].label.isEmpty { return .ends }
    let first = bytes[own.lowerBound]
    if isOpen || first.isLower || first == UInt8(ascii: "(") || isMidLabel(above) { return .goesOn }
    if first.isDigit, !entries[index].hasValue { return .goesOn }
    let word = bytes[own].prefix { $0 != 0x20 }.count
    return (width(above) + 1 + word) * 20 <= room * 17 ? .ends : .unknown
  }

  /// “Number of”, “Children seen and”, “Children subject to a plan at 31”: a label can’t end so.
  private func isMidLabel(_ label: Range<Int>) -> Bool {
    let last = bytes[label].split(separator: 0x20).last ?? []
    let word = String(decoding: last, as: UTF8.self)
    return word.last == "-" || word.last == "–" || word.last == "," || word.last == "/" || Self.joining.contains(word)
      || word == "31" || word == "30"
  }

  private static let joining: Set = [
    "of", "and", "or", "the", "a", "an", "to", "by", "in", "on", "at", "for", "with", "from", "per", "an", "into",
    "than", "who", "whose", "which", "were", "was", "is", "are", "been", "being", "under", "within", "&",
  ]

  private func width(_ range: Range<Int>) -> Int { bytes[range].count { $0 & 0xC0 != 0x80 } }

  // MARK: - From lines to labels

  private typealias Piece = Range<Int>

  /// Parts the entries into rows with their whole labels and headings between them, with as few headings as can be.
  ///
  /// - Returns: Nil where they can’t be parted; else whether there is only one way.
  private func pieces(_ setting: Setting) -> (pieces: [Piece], cost: Int, isOnly: Bool)? {
    let count = entries.count
    var best = [Int?](repeating: nil, count: count + 1)
    var ways = [Int](repeating: 0, count: count + 1)
    var next = [Int](repeating: 0, count: count + 1)
    best[count] = 0
    ways[count] = 1
    for start in stride(from: count - 1, through: 0, by: -1) {
      if start > 0, links[start] == .goesOn { continue }
      for end in start + 1...min(count, start + Self.mostLines) {
        if end - start > 1, !entries[end - 1].label.isEmpty, links[end - 1] == .ends { break }
        guard let rest = best[end], let cost = cost(start..<end, setting) else { continue }
        ways[start] = min(2, ways[start] + ways[end])
        if best[start].map({ rest + cost < $0 }) ?? true {
          best[start] = rest + cost
          next[start] = end
        }
      }
    }
    guard let cost = best[0] else { return nil }
    var pieces: [Piece] = []
    var start = 0
    while start < count {
      pieces.append(start..<next[start])
      start = next[start]
    }
    return (pieces, cost, ways[0] == 1)
  }

  private static let mostLines = 12
  /// What a heading costs, more than all that labels stand too high or too low.
  private static let heading = 1000

  /// Nil where lines are neither a row with its label nor a heading.
  private func cost(_ piece: Piece, _ setting: Setting) -> Int? {
    let values = piece.filter { entries[$0].hasValue }
    let labels = piece.filter { !entries[$0].label.isEmpty }
    guard let first = labels.first, values.count <= 1 else { return nil }
    guard let row = values.first else {
      let letter = bytes[entries[first].label.lowerBound]
      return labels.count == piece.count && piece.count <= 2 && !letter.isLower && !letter.isDigit ? Self.heading : nil
    }
    let (before, after) = (labels.count { $0 < row }, labels.count { $0 > row })
    let isCut = piece.dropFirst().contains { entries[$0].startsPage }
    switch setting {
    case .above: return before == 0 && labels.contains(row) ? 0 : nil
    // As cells are set that stand on the line below.
    case .below: return after == 0 && labels.contains(row) ? 0 : nil
    case .around:
      let most = labels.contains(row) || isCut ? 1 : 0
      return abs(before - after) <= most || isCut && before + after > 0 ? abs(before - after) : nil
    }
  }

  private mutating func take(_ pieces: [Piece], isOnly: Bool) {
    for piece in pieces {
      guard let row = piece.first(where: { entries[$0].hasValue }).map({ entries[$0].row }) else { continue }
      let rows = piece.map { entries[$0].row }
      if rows.count > 1 {
        lines[row] = rows
        absorbed.formUnion(rows.filter { $0 != row })
      }
      let borders = [piece.upperBound].filter { $0 < entries.count } + piece.dropFirst()
      if !isOnly, borders.contains(where: { links[$0] == .unknown && !isBetweenValues($0) }) { doubtful.insert(row) }
    }
  }

  /// Whether an entry and the one before both have values and labels.
  private func isBetweenValues(_ index: Int) -> Bool {
    let pair = [entries[index - 1], entries[index]]
    return pair.allSatisfy { $0.hasValue && !$0.label.isEmpty }
  }
}
