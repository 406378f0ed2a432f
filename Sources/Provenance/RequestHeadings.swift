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

  /// The same of the bytes of a heading.
  static func kind(_ bytes: [UInt8], _ range: Range<Int>) -> Recommendation.Kind? {
    guard range.count <= 90 else { return nil }
    return kind(String(decoding: bytes[range].filter(\.isLetter).map(\.lower), as: UTF8.self))
  }
}
