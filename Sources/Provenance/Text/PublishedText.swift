package import InspectionModel

/// A published text, indexed by what its locators lead to.
///
/// Made once for a file and then only read. It costs one pass over the bytes and some over the lines: about five
/// microseconds a kilobyte. Figures are looked for when a passage is asked for its own.
///
/// A class of constants, because every claim that is looked up hands it on.
package final class PublishedText: Sendable {
  /// The file's bytes in plain characters, with the marks of bold print and what stands between pages as spaces, and
  /// words that a line's end cut in two put together; offsets are those of the plain characters but within such words.
  package let bytes: [UInt8]
  package let blocks: [TextBlock]
  package let tables: [PublishedTable]
  package let paragraphs: [NumberedParagraph]
  package let headings: [TextHeading]
  package let gradedHeadings: [GradedHeading]
  /// The block with which a report begins that stands behind another text and counts its paragraphs anew; nil in most.
  let appendedReport: Int?
  /// By number; of several readings the likelier first.
  private let numbers: [String: [Int]]
  /// Headings by their keys.
  private let titles: [[UInt8]: [Int]]
  let memo = TextMemo()

  package init(_ file: [UInt8]) {
    let plain = SoftHyphens.removed(from: PlainCharacters.of(file))
    var bytes = TextLines.withoutHyphenation(TextLines.withoutEmphasis(plain))
    var lines = TextLines.lines(of: bytes)
    let furniture = PageFurniture.lines(lines, bytes)
    if !furniture.isEmpty {
      for index in furniture { for i in lines[index].content { bytes[i] = 0x20 } }
      lines = TextLines.lines(lines, without: furniture)
    }
    var reader = BlockReader(bytes, lines)
    reader.read()
    var numbering = Numbering(bytes, reader.blocks)
    numbering.read()
    self.bytes = bytes
    appendedReport = numbering.starts.first
    tables = reader.tables
    blocks = numbering.blocks
    paragraphs = numbering.paragraphs
    var numbers: [String: [Int]] = [:]
    for isDoubtful in [false, true] {
      for (index, paragraph) in numbering.paragraphs.enumerated() where paragraph.isDoubtful == isDoubtful {
        numbers[paragraph.number, default: []].append(index)
      }
    }
    self.numbers = numbers
    headings = TextHeading.all(bytes, numbering.blocks)
    titles = TextHeading.byKey(headings)
    gradedHeadings = GradedHeading.all(bytes, numbering.blocks, numbering.paragraphs)
  }

  /// Whether the text has numbered paragraphs at all.
  package var isNumbered: Bool { paragraphs.count { !$0.isDoubtful } >= 3 }

  /// The number of the last paragraph, for messages.
  package var lastNumber: String? { paragraphs.last { !$0.isDoubtful && !$0.isSection }?.number }

  package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: - Locators

  /// What a locator may lead to; empty where the text has no such place. Numbering that starts again gives several.
  package func passages(_ locator: Locator) -> [Passage] {
    switch locator {
    case .paragraphs(let first, nil, let item):
      return (numbers[first] ?? []).compactMap { index in
        item.map { self.item($0, of: paragraphs[index]) } ?? passage(paragraphs[index])
      }
    case .paragraphs(let first, .some(let last), _): return range(first, last)
    case .heading(let title, let item): return section(title, item: item)
    case .tableAfter(let number):
      return (numbers[number] ?? []).compactMap { index in
        let tables = tableBlocks(paragraphs[index])
        guard let first = tables.first, let last = tables.last else { return nil }
        return Passage(
          ranges: tables.map { blocks[$0].range }, core: blocks[first].range, blocks: first..<last + 1)
      }
    case .record:
      guard let record = recordBlocks, let first = record.first else { return [] }
      return [Passage(ranges: record.map { blocks[$0].range }, core: blocks[first].range, blocks: record)]
    }
  }

  /// The paragraphs whose blocks are among some, in the order of the text.
  package func paragraphs(in blocks: Range<Int>) -> ArraySlice<NumberedParagraph> {
    // They are in the order of their blocks.
    func index(of block: Int) -> Int {
      var (low, high) = (0, paragraphs.count)
      while low < high {
        let middle = (low + high) / 2
        if paragraphs[middle].block < block { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return paragraphs[index(of: blocks.lowerBound)..<index(of: blocks.upperBound)]
  }

  /// Whether some bytes stand in a table.
  func isInTable(_ range: Range<Int>) -> Bool {
    blocks.contains { block in
      if case .table = block.kind { return block.range.contains(range.lowerBound) }
      return false
    }
  }

  private func tableBlocks(_ paragraph: NumberedParagraph) -> [Int] {
    (paragraph.block..<paragraph.end).filter { index in
      if case .table = blocks[index].kind { return true }
      return false
    }
  }

  /// The numbers of the paragraphs whose words make a condition true, with the likelier readings alone.
  package func numbers(where isMatch: (Passage) -> Bool) -> [String] {
    paragraphs.filter { !$0.isDoubtful && !$0.isSection }.compactMap { paragraph in
      isMatch(passage(paragraph)) ? paragraph.number : nil
    }
  }

  private func passage(_ paragraph: NumberedParagraph) -> Passage {
    let range = paragraph.block..<paragraph.end
    return Passage(
      ranges: range.filter { blocks[$0].kind != .contents }.map { blocks[$0].range },
      core: blocks[paragraph.block].range,
      blocks: range)
  }

  /// The blocks of the items below a paragraph.
  package func items(of paragraph: NumberedParagraph) -> [Int] {
    (paragraph.block + 1..<max(paragraph.block + 1, paragraph.end)).filter { blocks[$0].kind == .item }
  }

  /// An item with the words that lead to it.
  private func item(_ n: Int, of paragraph: NumberedParagraph) -> Passage? {
    let items = items(of: paragraph)
    guard items.indices.contains(n - 1) else { return nil }
    let block = items[n - 1]
    let end = items.indices.contains(n) ? items[n] : block + 1
    // What goes on below an item without a bullet of its own belongs to it.
    let rest = (block..<max(end, block + 1)).filter { $0 == block || blocks[$0].kind == .paragraph }
    return Passage(
      ranges: [blocks[paragraph.block].range] + rest.map { blocks[$0].range }, core: blocks[block].range,
      blocks: block..<block + 1)
  }

  /// From the first paragraph of a range to the last.
  private func range(_ first: String, _ last: String) -> [Passage] {
    for start in numbers[first] ?? [] {
      for end in numbers[last] ?? [] where paragraphs[end].block >= paragraphs[start].block {
        let blockRange = paragraphs[start].block..<paragraphs[end].end
        return [
          Passage(
            ranges: blockRange.map { blocks[$0].range }, core: blocks[blockRange.lowerBound].range, blocks: blockRange)
        ]
      }
    }
    return []
  }

  // MARK: - Headings

  /// So many sections of one title are looked into: what stands over more is no heading, but a line of every page.
  private static let mostAlike = 50

  private func section(_ title: String, item: Int?) -> [Passage] {
    let key = TextHeading.key(Array(title.utf8)[...])
    return (titles[key] ?? []).prefix(Self.mostAlike).compactMap { index in
      let heading = headings[index]
      guard let item else {
        let range = heading.block..<heading.end
        return Passage(ranges: range.map { blocks[$0].range }, core: blocks[heading.block].range, blocks: range)
      }
      return self.item(item, of: heading)
    }
  }

  /// The nth item below a heading: of its bullets where it has any, else of its paragraphs or rows.
  private func item(_ n: Int, of heading: TextHeading) -> Passage? {
    let below = heading.block + 1..<max(heading.block + 1, heading.end)
    let bullets = below.filter { blocks[$0].kind == .item }
    if bullets.indices.contains(n - 1) {
      let block = bullets[n - 1]
      let end = bullets.indices.contains(n) ? bullets[n] : heading.end
      let rest = (block..<end).filter { $0 == block || blocks[$0].kind == .paragraph }
      return Passage(ranges: rest.map { blocks[$0].range }, core: blocks[block].range, blocks: block..<block + 1)
    }
    guard bullets.isEmpty else { return nil }
    var units: [(range: Range<Int>, block: Int)] = []
    for block in below {
      if case .table(let index) = blocks[block].kind {
        for row in tables[index].rows.dropFirst(tables[index].headCount) {
          if let first = row.first, let last = row.last { units.append((first.lowerBound..<last.upperBound, block)) }
        }
      } else {
        units.append((blocks[block].range, block))
      }
    }
    guard units.indices.contains(n - 1) else { return nil }
    let unit = units[n - 1]
    return Passage(ranges: [unit.range], core: unit.range, blocks: unit.block..<unit.block + 1)
  }

  /// How many items a place has, for a list of requests; of a heading without bullets none.
  package func itemCount(_ locator: Locator) -> Int? { items(locator)?.count }

  /// The blocks of the items that a place has, for a list of requests; of a heading without bullets none, and nil where
  /// there is no such place.
  package func items(_ locator: Locator) -> [Int]? {
    switch locator {
    case .paragraphs(let first, nil, _):
      return (numbers[first] ?? []).lazy.map { self.items(of: self.paragraphs[$0]) }.first { !$0.isEmpty }
    case .heading(let title, _):
      let key = TextHeading.key(Array(title.utf8)[...])
      guard let heading = titles[key]?.first.map({ headings[$0] }) else { return nil }
      return (heading.block + 1..<max(heading.block + 1, heading.end)).filter { blocks[$0].kind == .item }
    default: return nil
    }
  }
}
