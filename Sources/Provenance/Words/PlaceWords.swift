import InspectionModel

/// What a message says of a place that a text does not have.
enum PlaceWords {
  static func missing(_ locator: Locator, in text: PublishedText, _ name: String) -> (text: String, hint: String?) {
    switch locator {
    case .paragraphs(let first, nil, let item?)
    where !text.passages(.paragraphs(first: first, last: nil, item: nil)).isEmpty:
      let count = text.itemCount(.paragraphs(first: first, last: nil, item: nil)) ?? 0
      let has = count == 0 ? "no items" : count == 1 ? "1 item" : "\(count) items"
      return ("¶\(first) of \(name) has \(has), so there is no ¶\(first)(\(item))", "¶\(first)")
    case .paragraphs(let first, let last, _):
      let missing = text.passages(.paragraphs(first: first, last: nil, item: nil)).isEmpty ? first : last ?? first
      guard text.isNumbered, let end = text.lastNumber else {
        return ("\(name) has no numbered paragraphs; cite a heading with its item, such as §Strengths(2)", nil)
      }
      return ("\(name) has no ¶\(missing); its last is ¶\(end)", nil)
    case .heading(let title, let item):
      if let item, !text.passages(.heading(title, item: nil)).isEmpty {
        return ("there are fewer than \(item) items below “\(title)” in \(name)", nil)
      }
      let key = TextHeading.key(Array(title.utf8)[...])
      // What stands in columns is a row of a table.
      let near = text.headings.filter { !$0.title.contains("  ") }.min { slips($0.key, key) < slips($1.key, key) }
      guard let near, slips(near.key, key) <= max(2, key.count / 4) else {
        return ("\(name) has no heading “\(title)”", nil)
      }
      return ("\(name) has no heading “\(title)”; did you mean “\(near.title)”?", near.title)
    case .tableAfter(let number):
      if text.passages(.paragraphs(first: number, last: nil, item: nil)).isEmpty {
        return ("\(name) has no ¶\(number)" + (text.lastNumber.map { "; its last is ¶\($0)" } ?? ""), nil)
      }
      return ("no table stands between ¶\(number) of \(name) and the next paragraph", nil)
    case .record: return ("\(name) has no record of main findings; cite the paragraph that gives the grade", nil)
    }
  }

  /// How many letters differ, about: those of one that the other lacks in the same place from either end.
  private static func slips(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.dropFirst(start).reversed(), b.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    return max(a.count, b.count) - start - end
  }
}
