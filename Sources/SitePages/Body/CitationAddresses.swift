import InspectionModel

/// The addresses that the citations of a page have, by which others can quote what stands before them.
///
/// Each is named after the place that it cites, so that it stays the same wherever the sentence goes: `#p:12`,
/// `#p:4.1.6`, `#p:15-17`, `#p:4.2.2-item-3`, `#p:8.2-table`, `#p:record`, `#p:strengths-item-2`; in another document
/// than the page’s own first source `#p:press:3`, `#p:report:lewisham/2012-slac:14`. The second citation of the same
/// place ends in `~2`.
struct CitationAddresses {
  /// How often each paragraph with a number of at most four digits is cited: most citations are of these.
  private var paragraphs: [Int32] = []
  private var others: [String: Int32] = [:]

  /// Of a citation of the paragraph with a number of at most four digits, in the page's first source.
  mutating func next(ofParagraph number: String) -> String {
    let value = number.utf8.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    while paragraphs.count <= value { paragraphs.append(0) }
    paragraphs[value] += 1
    return Self.address(number, paragraphs[value])
  }

  /// Of a citation of any place in any document.
  mutating func next(of locator: Locator, in target: Citation.Target) -> String {
    if target == .firstSource, case .paragraphs(let number, nil, nil) = locator, Self.isPlain(number) {
      return next(ofParagraph: number)
    }
    let name = Self.name(of: target) + Self.name(of: locator)
    others[name, default: 0] += 1
    return Self.address(name, others[name, default: 1])
  }

  static func isPlain(_ number: some StringProtocol) -> Bool {
    (1...4).contains(number.utf8.count) && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func address(_ name: String, _ count: Int32) -> String {
    count == 1 ? "p:" + name : "p:\(name)~\(count)"
  }

  private static func name(of target: Citation.Target) -> String {
    switch target {
    case .firstSource: ""
    case .source(let id): id + ":"
    case .report(let id): "report:\(id.rawValue):"
    case .paper(let id): "paper:\(id.rawValue):"
    }
  }

  private static func name(of locator: Locator) -> String {
    switch locator {
    case .paragraphs(let first, let last?, _): "\(first)-\(last)"
    case .paragraphs(let first, nil, let item): first + suffix(item)
    case .heading(let title, let item): word(title) + suffix(item)
    case .tableAfter(let number): "\(number)-table"
    case .record: "record"
    }
  }

  private static func suffix(_ item: Int?) -> String { item.map { "-item-\($0)" } ?? "" }

  /// Letters and digits, with dashes between the words.
  private static func word(_ title: String) -> String {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
