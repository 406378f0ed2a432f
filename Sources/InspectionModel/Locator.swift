/// A place in a published text, as `at:` and the citations of a body give it.
package enum Locator: Sendable, Hashable {
  /// `¶12`, `¶15–17`, `¶4.1.5`, `¶4.2.2(3)`. Numbers are kept as printed: paragraph 4.10 is not 4.1.
  case paragraphs(first: String, last: String?, item: Int?)
  /// `§Heading(2)`, for texts whose paragraphs have no numbers.
  case heading(String, item: Int?)
  /// `table after ¶8.11`.
  case tableAfter(String)
  /// `record`: the record of main findings.
  case record

  /// Nil where the text is none of these.
  package init?(_ text: String) {
    if let number = Self.plainParagraph(text.utf8) {
      self = .paragraphs(first: number, last: nil, item: nil)
    } else if let (first, last) = Self.plainRange(text.utf8) {
      self = .paragraphs(first: first, last: last, item: nil)
    } else if text == "record" {
      self = .record
    } else if text.hasPrefix("table after ¶") {
      guard let number = Self.paragraphNumber(text.dropFirst("table after ¶".count)) else { return nil }
      self = .tableAfter(number)
    } else if text.hasPrefix("¶") {
      guard let (rest, item) = Self.splitItem(text.dropFirst()) else { return nil }
      let ends = rest.split(separator: "–", omittingEmptySubsequences: false)
      guard ends.count <= 2, let first = Self.paragraphNumber(ends[0]) else { return nil }
      if ends.count == 2 {
        guard item == nil, let last = Self.paragraphNumber(ends[1]), Self.isBefore(first, last) else {
          return nil
        }
        self = .paragraphs(first: first, last: last, item: nil)
      } else {
        self = .paragraphs(first: first, last: nil, item: item)
      }
    } else if text.hasPrefix("§") {
      guard let (rest, item) = Self.splitItem(Self.trimmed(text.dropFirst())) else { return nil }
      let heading = Self.trimmed(rest)
      guard !heading.isEmpty,
        heading.unicodeScalars.allSatisfy({ $0 != "[" && $0 != "]" && $0.value >= 0x20 })
      else { return nil }
      self = .heading(String(heading), item: item)
    } else {
      return nil
    }
  }

  /// The whole paragraph or list of which this may be an item.
  package var whole: Locator {
    switch self {
    case .paragraphs(let first, let last, _): .paragraphs(first: first, last: last, item: nil)
    case .heading(let title, _): .heading(title, item: nil)
    case .tableAfter, .record: self
    }
  }

  /// Which item of the paragraph or list, counted from 1; nil for the whole.
  package var item: Int? {
    switch self {
    case .paragraphs(_, _, let item), .heading(_, let item): item
    case .tableAfter, .record: nil
    }
  }

  /// What a writer is told when a locator can't be read.
  package static let forms = "¶12, ¶15–17, ¶4.1.5, ¶4.2.2(3), §Heading(2), table after ¶8.11 or record"

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// What stands before a number in parentheses, and the number; the whole where there is none, as in
  /// “Children in need (section 17)”. Nil for item 0.
  private static func splitItem(_ text: Substring) -> (Substring, Int?)? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return (text, nil) }
    let digits = text[text.index(after: open)...].dropLast()
    guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let item = Int(digits)
    else { return (text, nil) }
    return item > 0 ? (text[..<open], item) : nil
  }

  /// The number in `¶12` or `¶4.1.5`, which most locators are, read without a detour; nil for any other text.
  private static func plainParagraph(_ text: String.UTF8View) -> String? {
    guard text.count > 2, text.starts(with: [0xC2, 0xB6]) else { return nil }
    let number = text.dropFirst(2)
    guard number.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }) else { return nil }
    return paragraphNumber(Substring(number))
  }

  /// The numbers in `¶15–17`, read in the same way.
  private static func plainRange(_ text: String.UTF8View) -> (first: String, last: String)? {
    guard text.starts(with: [0xC2, 0xB6]) else { return nil }
    let ends = text.dropFirst(2)
    guard let dash = ends.firstIndex(of: 0xE2), ends[dash...].starts(with: [0xE2, 0x80, 0x93]),
      let first = paragraphNumber(Substring(ends[..<dash])),
      let last = paragraphNumber(Substring(ends[dash...].dropFirst(3))), isBefore(first, last)
    else { return nil }
    return (first, last)
  }

  /// `12` or `4.1.5`: groups of at most four digits joined by points.
  private static func paragraphNumber(_ text: Substring) -> String? {
    var groups = 1
    var digits = 0
    // Paragraphs count from 1.
    var isZero = true
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        digits += 1
        if groups == 1, byte != 0x30 { isZero = false }
      case UInt8(ascii: "."):
        guard digits > 0 else { return nil }
        groups += 1
        digits = 0
      default: return nil
      }
      if digits > 4 { return nil }
    }
    return digits > 0 && groups <= 6 && !isZero ? String(text) : nil
  }

  /// Whether a range of paragraphs runs forwards. A range such as `4.1.5–4.1.7` compares group by group.
  private static func isBefore(_ a: String, _ b: String) -> Bool {
    func groups(_ number: String) -> [Int] {
      number.utf8.reduce(into: [0]) { groups, byte in
        if byte == UInt8(ascii: ".") {
          groups.append(0)
        } else {
          groups[groups.count - 1] = groups[groups.count - 1] * 10 + Int(byte - 0x30)
        }
      }
    }
    return groups(a).lexicographicallyPrecedes(groups(b))
  }
}

extension Locator: CustomStringConvertible {
  /// As it is written in content and data: `¶4.2.2(3)`.
  package var description: String {
    func itemText(_ item: Int?) -> String { item.map { "(\($0))" } ?? "" }
    switch self {
    case .paragraphs(let first, let last, let item):
      return "¶" + first + (last.map { "–" + $0 } ?? "") + itemText(item)
    case .heading(let heading, let item): return "§" + heading + itemText(item)
    case .tableAfter(let number): return "table after ¶" + number
    case .record: return "record"
    }
  }

  /// As it is read aloud, without the document: “paragraph 12”, “item 3 of paragraph 4.2.2”.
  package var words: String {
    switch self {
    case .paragraphs(let first, nil, let item):
      return (item.map { "item \($0) of " } ?? "") + "paragraph " + first
    case .paragraphs(let first, .some(let last), _): return "paragraphs \(first) to \(last)"
    case .heading(let heading, let item):
      return (item.map { "item \($0) under " } ?? "the section ") + "“\(heading)”"
    case .tableAfter(let number): return "the table after paragraph \(number)"
    case .record: return "the record of main findings"
    }
  }
}
