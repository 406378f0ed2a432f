import Diagnostics
import InspectionModel
import Provenance

/// The time limits of what is asked for, and what of them must be asked after.
extension RequestReading {
  func reportLimits(_ requests: [ImportedRequest], _ diagnostics: inout [Diagnostic]) {
    var told: Set<Int> = []
    for limit in requests.compactMap(\.unreadLimit) where told.insert(limit.lowerBound).inserted {
      let message =
        "“\(text.words(limit))” is a time limit that “within” can't hold; say it in the summary of what stands below it"
      diagnostics.append(text.doubt(limit, message))
    }
    for group in requests.compactMap(\.doubtfulGroup) where told.insert(group.lowerBound).inserted {
      let message =
        "whether the time limit above “\(text.words(group))” holds for what stands below it can't be told; look"
      diagnostics.append(text.doubt(group, message))
    }
  }

  /// The line of a time limit below which nothing was taken, so that what stands there may be lost.
  func limitWithoutRequests(_ requests: [ImportedRequest]) -> Range<Int>? {
    let blocks = text.text.blocks
    let numbers = Set(requests.map(\.at))
    for (index, block) in blocks.enumerated()
    where block.kind == .heading && TimeLimitWords.isHeading(text.text.bytes, block.range) {
      let end = blocks[(index + 1)...].firstIndex {
        $0.kind == .heading && (TimeLimitWords.isHeading(text.text.bytes, $0.range) || $0.numbers.isEmpty)
      }
      let below = index + 1..<(end ?? blocks.count)
      let isTaken = text.text.paragraphs(in: below).contains {
        numbers.contains(.paragraphs(first: $0.number, last: nil, item: nil))
      }
      if !isTaken, !blocks[below].contains(where: { $0.kind == .item }) { return block.range }
    }
    return nil
  }

  /// Asks after words of an item that may be its time limit.
  func ownLimit(_ item: PrintedRequest) -> String? {
    let block = text.text.blocks[item.block].range
    let isOwn = item.limit == nil || item.limit == TimeLimitWords.own(text.text.bytes, block)
    let mention = isOwn && item.unreadLimit == nil ? TimeLimitWords.doubtful(text.text.bytes, block) : nil
    return mention.map { Self.limitDoubt(text.words($0)) }
  }

  /// The same of a row, whose time limit stands in a cell of its own, or in none.
  func rowLimit(_ cell: String, _ words: String, _ limit: TimeLimit?) -> String? {
    if limit != nil { return nil }
    if !cell.isEmpty { return "say in the summary until when: “\(cell)”" }
    let bytes = Array(words.utf8)
    return TimeLimitWords.doubtful(bytes, bytes.indices).map {
      Self.limitDoubt(String(decoding: bytes[$0], as: UTF8.self))
    }
  }

  private static func limitDoubt(_ words: String) -> String { "say whether “\(words)” is its time limit" }
}
