package import InspectionModel

/// One thing that a published text asks for, as an item of a list.
package struct PrintedRequest: Sendable, Hashable {
  package let block: Int
  /// Its own time limit, or that of the line above it: “Within six months:”.
  package let limit: TimeLimit?

  package init(block: Int, limit: TimeLimit?) {
    self.block = block
    self.limit = limit
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
    var reached = first
    return items.map { block in
      for index in reached..<max(reached, block) where blocks[index].kind != .item {
        limit = TimeLimitWords.limit(bytes, blocks[index].range) ?? limit
      }
      reached = max(reached, block)
      let own = blocks[block].range
      let opening = own.lowerBound..<min(own.upperBound, own.lowerBound + 40)
      let hasOwn = TimeLimitWords.isHeading(bytes, opening)
      return PrintedRequest(block: block, limit: hasOwn ? TimeLimitWords.limit(bytes, own) : limit)
    }
  }
}
