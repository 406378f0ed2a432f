internal import InspectionModel

/// The addresses that the citations of a page have, by which others can quote what stands before them.
///
/// The first citation of each place in the page's own source has one, named after the place: so it stays the same
/// wherever the sentence goes, `#p:12`, `#p:4.1.6`, `#p:15-17`, `#p:4.2.2-item-3`, `#p:8.2-table`, `#p:record`,
/// `#p:strengths-item-2`.
struct CitationAddresses {
  /// A bit for each paragraph with a number of at most four digits: a report has a hundred citations of them.
  private var paragraphs: [UInt64] = []
  private var others: Set<String> = []

  /// The address of the paragraph with a number of at most four digits; nil where it has been given.
  mutating func first(ofParagraph number: String) -> String? {
    let value = number.utf8.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    while paragraphs.count <= value / 64 { paragraphs.append(0) }
    let bit: UInt64 = 1 << UInt64(value % 64)
    defer { paragraphs[value / 64] |= bit }
    return paragraphs[value / 64] & bit == 0 ? "p:" + number : nil
  }

  /// The address of any place; nil where it has been given.
  mutating func first(of locator: Locator) -> String? {
    if case .paragraphs(let number, nil, nil) = locator, Self.isPlain(number) {
      return first(ofParagraph: number)
    }
    let address = "p:" + Self.name(of: locator)
    return others.insert(address).inserted ? address : nil
  }

  static func isPlain(_ number: some StringProtocol) -> Bool {
    (1...4).contains(number.utf8.count) && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
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
