package import InspectionModel

/// The headings below which a report says what it asks for.
package enum RequestHeadings {
  /// By the small letters that they start with.
  package static let all: [(key: String, kind: Recommendation.Kind)] = [
    ("areasforimprovement", .recommendation), ("areaforimprovement", .recommendation),
    ("whatneedstoimprove", .recommendation), ("whatdoesthelocalauthorityneedtoimprove", .recommendation),
    ("recommendations", .recommendation),
    ("areasfordevelopment", .areaForDevelopment), ("areafordevelopment", .areaForDevelopment),
    ("areasforpriorityaction", .priorityAction), ("areaforpriorityaction", .priorityAction),
    ("priorityactions", .priorityAction), ("priorityaction", .priorityAction),
    ("priorityandimmediateaction", .priorityAction), ("areasforpriorityandimmediateaction", .priorityAction),
    ("immediateandpriorityaction", .priorityAction), ("immediateaction", .priorityAction),
  ]

  /// What a heading asks for, by its small letters, which may be a few more; nil where it is none.
  package static func kind(_ letters: String) -> Recommendation.Kind? {
    all.first { letters.hasPrefix($0.key) && letters.count <= $0.key.count + 14 }?.kind
  }

  /// Whether a block sorts the items of a list among which it stands, by whom they are asked of or what they are about:
  /// “The health services:”, “For care leavers:”.
  package static func sortsList(_ bytes: [UInt8], _ blocks: [TextBlock], _ index: Int) -> Bool {
    let block = blocks[index]
    guard block.kind != .item, block.numbers.isEmpty, block.range.count <= 100, block.lineCount == 1, index > 0,
      bytes[block.range.upperBound - 1] == UInt8(ascii: ":"), bytes[block.range.lowerBound].isUpper,
      !TimeLimitWords.isHeading(bytes, block.range), kind(bytes, block.range) == nil
    else { return false }
    // Right below the line of a limit it leads to the items of that limit.
    let above = blocks[index - 1]
    guard above.kind == .item || above.isPart, blocks.indices.contains(index + 1) else { return false }
    let next = blocks[index + 1]
    return next.kind == .item || TimeLimitWords.isHeading(bytes, next.range)
  }

  /// Whether a line leads to what the Safeguarding Children Board is asked for, whose review comes with some inspections.
  static func isOfBoard(_ bytes: [UInt8], _ block: TextBlock) -> Bool {
    guard block.kind != .item, block.range.count <= 90 else { return false }
    let letters = String(decoding: bytes[block.range].smallLetters, as: UTF8.self)
    return ["lscb", "safeguardingchildrenboard", "safeguardingboard"].contains(where: letters.contains)
  }

  /// “None were identified.”, which stands where a list has no items.
  package static func saysNone(_ item: String) -> Bool {
    let words = item.lowercased().split { !$0.isLetter }
    guard let first = words.first, words.count <= 12 else { return false }
    if words.count == 1 { return ["none", "nil"].contains(first) }
    let closing: Set<Substring> = ["identified", "found", "noted", "inspection", "visit", "time", "none"]
    guard words.last.map(closing.contains) ?? false else { return false }
    let isExistence = words.starts(with: ["there", "were"]) || words.starts(with: ["there", "are"])
    if first == "none" || isExistence && words.contains("none") { return true }
    // “No areas for priority action were identified.”; “There were no unallocated cases at the time of the inspection.” is
    // a finding.
    guard first == "no" || isExistence, let no = words.firstIndex(of: "no") else { return false }
    let classes: Set<Substring> = [
      "areas", "area", "strengths", "actions", "action", "recommendations", "recommendation", "requirements",
    ]
    return words[(no + 1)...].prefix(3).contains(where: classes.contains)
  }

  /// The same of the bytes of a heading.
  static func kind(_ bytes: [UInt8], _ range: Range<Int>) -> Recommendation.Kind? {
    guard range.count <= 90 else { return nil }
    return kind(String(decoding: bytes[range].smallLetters, as: UTF8.self))
  }
}
