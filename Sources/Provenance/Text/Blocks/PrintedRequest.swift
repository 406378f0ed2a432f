package import InspectionModel

/// One thing that a published text asks for, as an item of a list.
package struct PrintedRequest: Sendable, Hashable {
  package let block: Int
  /// Its own time limit, or that of the line above it: “Within six months:”.
  package let limit: TimeLimit?
  /// The line above it with a limit that can't be read: “By September 2012:”.
  package let unreadLimit: Range<Int>?
  /// The line above it that sorts the list, behind other items: “The health services:”.
  package let group: Range<Int>?
  /// Whether a limit stands above that line, which may hold for what is below it or not.
  package let isLimitDoubtful: Bool
  /// The line above it that has the limit.
  package let limitLine: Range<Int>?

  package init(
    block: Int, limit: TimeLimit?, unreadLimit: Range<Int>? = nil, group: Range<Int>? = nil,
    isLimitDoubtful: Bool = false, limitLine: Range<Int>? = nil
  ) {
    self.limitLine = limitLine
    self.block = block
    self.limit = limit
    self.unreadLimit = unreadLimit
    self.group = group
    self.isLimitDoubtful = isLimitDoubtful
  }
}

extension PublishedText {
  /// The items of a place with the time limits that they are printed under; empty where it has none.
  package func requests(at place: Locator) -> [PrintedRequest] {
    guard let items = items(place) else { return [] }
    return requests(items, from: passages(place).first?.blocks.lowerBound ?? 0)
  }

  /// The same of the items of one paragraph, as far as they stand in some blocks.
  package func requests(of paragraph: NumberedParagraph, in blocks: Range<Int>) -> [PrintedRequest] {
    requests(items(of: paragraph).filter(blocks.contains), from: paragraph.block)
  }

  /// The same of what stands below one heading, of which a text may have several with the same title.
  package func requests(below heading: TextHeading) -> [PrintedRequest] {
    let below = heading.block + 1..<max(heading.block + 1, heading.end)
    return requests(below.filter { blocks[$0].kind == .item }, from: heading.block)
  }

  private func requests(_ items: [Int], from first: Int) -> [PrintedRequest] {
    var limit: TimeLimit?
    var line: Range<Int>?
    var unread: Range<Int>?
    var group: Range<Int>?
    var reached = first
    return items.map { block in
      for index in reached..<max(reached, block) where blocks[index].kind != .item {
        if let found = TimeLimitWords.limit(bytes, blocks[index].range) {
          limit = found
          line = blocks[index].range
          (unread, group) = (nil, nil)
        } else if TimeLimitWords.isHeading(bytes, blocks[index].range) {
          limit = nil
          (unread, group) = (blocks[index].range, nil)
        } else if index > first, RequestHeadings.sortsList(bytes, blocks, index) {
          group = blocks[index].range
        }
      }
      reached = max(reached, block)
      let own = blocks[block].range
      let opening = own.lowerBound..<min(own.upperBound, own.lowerBound + 40)
      let hasOwn = TimeLimitWords.isHeading(bytes, opening)
      let ownLimit = (hasOwn ? TimeLimitWords.limit(bytes, own) : nil) ?? TimeLimitWords.own(bytes, own)
      return PrintedRequest(
        block: block, limit: ownLimit ?? limit, unreadLimit: ownLimit == nil ? unread : nil, group: group,
        isLimitDoubtful: ownLimit == nil && group != nil && (limit != nil || unread != nil),
        limitLine: ownLimit == nil ? unread ?? line : nil)
    }
  }

  /// A numbered paragraph that is asked for itself, with its own time limit or that of the line above it among some
  /// blocks.
  ///
  /// - Parameter heading: the block of what they stand below, which may set a limit itself: “Priority and immediate action”.
  package func request(
    numbered paragraph: NumberedParagraph, in blocks: Range<Int>, below heading: Int? = nil
  ) -> PrintedRequest {
    if let own = TimeLimitWords.own(bytes, self.blocks[paragraph.block].range) {
      return PrintedRequest(block: paragraph.block, limit: own)
    }
    let line = blocks.prefix { $0 < paragraph.block }.last { index in
      self.blocks[index].numbers.isEmpty && TimeLimitWords.isHeading(bytes, self.blocks[index].range)
    }
    guard let range = line.map({ self.blocks[$0].range }) else {
      let range = heading.map { self.blocks[$0].range }
      let isImmediate = range.map { TimeLimitWords.limit(bytes, $0) == .immediately } ?? false
      return PrintedRequest(block: paragraph.block, limit: isImmediate ? .immediately : nil)
    }
    let limit = TimeLimitWords.limit(bytes, range)
    return PrintedRequest(block: paragraph.block, limit: limit, unreadLimit: limit == nil ? range : nil)
  }

  /// The limits of what is asked for at a place without a list: those in its words, else that of the line above the
  /// numbered paragraphs among which it stands.
  func limits(ofRequestAt place: Locator) -> [TimeLimit] {
    let passages = passages(place)
    let own = passages.flatMap(\.ranges).filter { !TimeLimitWords.isHeading(bytes, $0) }
    let said = own.compactMap { TimeLimitWords.limit(bytes, $0) } + rowLimits(in: own)
    if !said.isEmpty { return said }
    return passages.compactMap { passage in
      let above = blocks[..<passage.blocks.lowerBound].last { block in
        block.numbers.isEmpty && block.kind != .item
      }
      return above.flatMap { block in
        let limit = TimeLimitWords.limit(bytes, block.range)
        // “Priority and immediate action” sets one, too.
        let isImmediate = limit == .immediately && RequestHeadings.kind(bytes, block.range) != nil
        return isImmediate || TimeLimitWords.isHeading(bytes, block.range) ? limit : nil
      }
    }
  }

  /// Those in the rows of a plan’s table.
  private func rowLimits(in ranges: [Range<Int>]) -> [TimeLimit] {
    guard ranges.contains(where: isInTable) else { return [] }
    return RequestTable(bytes).rows.rows.filter { row in
      row.cells.contains { cell in ranges.contains { $0.overlaps(cell) } }
    }.compactMap { row in row.limitWords(bytes).flatMap { TimeLimitWords.limit($0, $0.indices) } }
  }
}
