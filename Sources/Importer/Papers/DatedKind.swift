import Provenance

/// What an inspectorate comes for: to inspect, with grades, or for a visit, without.
enum DatedKind: Hashable {
  case inspection, visit

  /// The kinds that some words name, in their order, each with where its word starts. A framework, a report and
  /// inspectors are no inspection themselves.
  static func named(_ bytes: [UInt8], _ range: Range<Int>) -> [(kind: DatedKind, start: Int)] {
    let words = bytes[range].split { !$0.isASCIILetter }
    return words.indices.compactMap { index in
      let word = String(decoding: words[index].map { $0 | 0x20 }, as: UTF8.self)
      let before = index > 0 ? String(decoding: words[index - 1].map { $0 | 0x20 }, as: UTF8.self) : ""
      let behind = index + 1 < words.count ? String(decoding: words[index + 1].map { $0 | 0x20 }, as: UTF8.self) : ""
      switch word {
      case "visit", "visits":
        return visits.contains(before) ? (.visit, words[index].startIndex) : nil
      case "inspection", "inspections", "inspected":
        // “under the framework for the Inspection of Local Authority Children’s Services”
        let lead = words[max(0, index - 5)..<index].map { String(decoding: $0.map { $0 | 0x20 }, as: UTF8.self) }
        let isFramework = notInspections.contains(behind) || lead.contains("framework")
        return isFramework ? nil : (.inspection, words[index].startIndex)
      default: return nil
      }
    }
  }

  static let visits = ["focused", "focussed", "monitoring"]
  private static let notInspections: Set = [
    "framework", "team", "handbook", "regime", "cycle", "report", "reports", "letter",
  ]

  /// The part of a sentence whose dates are those of one kind, where it names both: “Following a focused visit on 6 and
  /// 7 June 2023, Ofsted carried out an inspection from 4 to 15 December 2023”. Nil where that can't be told; the whole
  /// of a sentence that does not name both.
  ///
  /// - Parameter dates: where they start, in the order of the text.
  static func part(of sentence: Range<Int>, _ kind: DatedKind, _ bytes: [UInt8], dates: [Int]) -> Range<Int>? {
    let named = named(bytes, sentence)
    guard Set(named.map(\.kind)).count > 1 else { return sentence }
    // Runs of one kind, and of dates.
    var runs: [(kind: DatedKind?, start: Int)] = []
    for mark in (named.map { (kind: Optional($0.kind), start: $0.start) } + dates.map { (kind: nil, start: $0) })
      .sorted(by: { $0.start < $1.start })
    where runs.isEmpty || runs[runs.count - 1].kind != mark.kind { runs.append(mark) }
    func end(_ index: Int) -> Int { index + 1 < runs.count ? runs[index + 1].start : sentence.upperBound }
    // From the word before the dates on: of “6 and 7 June” the 6 may not have been told as a date.
    func part(_ index: Int) -> Range<Int> { (index > 0 ? runs[index - 1].start : sentence.lowerBound)..<end(index) }
    let isDate = runs.map { $0.kind == nil }
    switch isDate {
    case [false, true, false, true]: return runs[0].kind == kind ? part(1) : part(3)
    case [true, false, true, false]: return runs[1].kind == kind ? part(0) : part(2)
    case [true, false, false, true]: return runs[1].kind == kind ? part(0) : part(3)
    // “… a focused visit on 6 and 7 June 2023, and then a full inspection.”
    case [false, true, false]: return runs[0].kind == kind ? part(1) : nil
    case [false, false, true] where isBehindAnother(bytes, sentence.lowerBound..<runs[0].start):
      return runs[1].kind == kind ? part(2) : nil
    default: return nil
    }
  }

  /// “Following the focused visit, Ofsted inspected …”
  private static func isBehindAnother(_ bytes: [UInt8], _ opening: Range<Int>) -> Bool {
    let links = ["following", "after", "since", "before"]
    let words = bytes[opening].split { !$0.isASCIILetter }.suffix(4)
    return words.contains { links.contains(String(decoding: $0.map { $0 | 0x20 }, as: UTF8.self)) }
  }
}
