/// The Markdown of a made-up summary: headings, paragraphs with citations, lists, tables, quotations, links,
/// grades, terms, text struck through, addresses and characters beyond ASCII.
struct BodyText {
  let kind: InspectionKind
  /// Files beside it that it may link to, without `.md`.
  let neighbours: [String]
  /// Whether it has addresses and text struck through at all: of real bodies one in eight has the one, and fewer
  /// the other.
  private let hasAddresses: Bool
  private let hasStrikethrough: Bool

  init(kind: InspectionKind, neighbours: [String], _ random: inout SeededGenerator) {
    self.kind = kind
    self.neighbours = neighbours
    hasAddresses = random.isOne(in: 4)
    hasStrikethrough = random.isOne(in: 4)
  }

  private static let headings = [
    "What was inspected, and how", "What inspectors found good", "What fell short",
    "What children and parents said", "Leaders and managers", "Children in care", "Care leavers",
    "Help and protection", "What was asked for", "What is known of what became of it",
  ]

  /// About so many bytes of it.
  func write(byteCount: Int, _ random: inout SeededGenerator) -> String {
    var text = ""
    var section = 0
    while text.utf8.count < byteCount {
      let heading = Self.headings[section % Self.headings.count]
      text += "\n## \(heading)\(section < Self.headings.count ? "" : ", part \(section / Self.headings.count + 1)")\n"
      section += 1
      for _ in 0..<random.number(in: 2..<5) { text += "\n" + block(&random) }
    }
    return text
  }

  private func block(_ random: inout SeededGenerator) -> String {
    switch random.number(in: 0..<12) {
    case 0, 1: list(&random)
    case 2 where random.isOne(in: 2): table(&random)
    case 3 where random.isOne(in: 2): quotation(&random)
    default: paragraph(&random)
    }
  }

  private func paragraph(_ random: inout SeededGenerator) -> String {
    let sentences = (0..<random.number(in: 2..<6)).map { _ in
      Sentences.clause(&random) + extra(&random) + citation(&random)
    }
    return sentences.joined(separator: " ") + "\n"
  }

  private func list(_ random: inout SeededGenerator) -> String {
    let isNumbered = random.isOne(in: 4)
    return (1..<random.number(in: 4..<9)).map { number in
      "\(isNumbered ? "\(number)." : "-") \(Sentences.clause(&random))\(citation(&random))\n"
    }.joined()
  }

  private func table(_ random: inout SeededGenerator) -> String {
    let rows = (0..<random.number(in: 3..<9)).map { row in
      "| Year to March \(2010 + row) | \(random.number(in: 40..<100))% | \(random.number(in: 40..<100))% | \(random.number(in: 100..<900)) |\n"
    }
    return
      "Table: What the report’s figures show\n\n| Period | In time | Seen alone | Children |\n|---|---:|---:|---:|\n"
      + rows.joined()
  }

  private func quotation(_ random: inout SeededGenerator) -> String {
    "> \(Sentences.clause(&random)).\n>\n> — ¶\(random.number(in: 1..<180))\n"
  }

  private func citation(_ random: inout SeededGenerator) -> String {
    let first = random.number(in: 1..<180)
    return switch random.number(in: 0..<10) {
    case 0..<6: " [¶\(first)]."
    case 6: " [¶\(first), ¶\(first + 3)–\(first + 5)]."
    case 7: ". [¶\(first)]"
    default: "."
    }
  }

  /// What stands at the end of some sentences.
  private func extra(_ random: inout SeededGenerator) -> String {
    switch random.number(in: 0..<40) {
    case 0: ", as the [inspection before](\(random.pick(neighbours)).md) had found"
    case 1: " ([\(random.pick(["Good", "Outstanding"]))](grade:\(random.pick(["good", "outstanding"]))))"
    case 2: ", with a [CAF](term:caf) for each family"
    case 3: hasStrikethrough ? ", **not** ~~sometimes~~ *always*" : ", **not** *always*"
    case 4 where hasAddresses:
      " (see https://www.gov.uk/government/collections/ofsted-inspections-of-childrens-services)"
    case 5: ", in `\(random.pick(["form A", "form B"]))` & elsewhere"
    default: ""
    }
  }
}
