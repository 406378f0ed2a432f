internal import InspectionModel
internal import Provenance

/// The index of a published text, and claims that are looked up in it.
///
/// The first part of the input is the text, the second prose with citations in brackets: `It was good [¶12].`
struct PublishedTextFuzzing: Fuzzed {
  func run(_ bytes: [UInt8]) {
    let parts = FuzzInput.parts(bytes, most: 2)
    let text = PublishedText(parts[0])
    Property.require(text.bytes.count == parts[0].count, "offsets of the text are not those of the file")
    requireWhole(text)
    let prose = Self.prose(parts.count > 1 ? parts[1] : [])
    let first = report(prose, of: text)
    requireWhole(first, parts.count > 1 ? parts[1].count : 0)
    if Property.isCostlyOneDue(for: bytes) {
      let second = report(prose, of: PublishedText(parts[0]))
      Property.require(
        first.problems == second.problems && first.unchecked == second.unchecked && first.counts == second.counts,
        "checked otherwise the second time")
    }
  }

  /// Every range lies in the text, and every number leads to a passage.
  private func requireWhole(_ text: PublishedText) {
    let all = 0..<text.bytes.count
    func require(_ range: Range<Int>, _ what: String) {
      Property.require(range.clamped(to: all) == range, "\(what) outside the text")
    }
    for block in text.blocks {
      require(block.range, "a block")
      require(block.whole, "a block with its marks")
    }
    for cell in text.tables.flatMap(\.rows).joined() { require(cell, "a cell") }
    var locators: [Locator] = [.record]
    for paragraph in text.paragraphs.prefix(20) {
      Property.require(
        paragraph.block < paragraph.end && paragraph.end <= text.blocks.count, "a paragraph that ends nowhere")
      let place = Locator.paragraphs(first: paragraph.number, last: nil, item: nil)
      Property.require(Locator(place.description) == place, "\(place) is no locator")
      Property.require(!text.passages(place).isEmpty, "\(paragraph.number) leads nowhere")
      locators += [
        place, .paragraphs(first: paragraph.number, last: nil, item: 1), .tableAfter(paragraph.number),
        .paragraphs(first: text.paragraphs[0].number, last: paragraph.number, item: nil),
      ]
    }
    for heading in text.headings.prefix(20) {
      Property.require(heading.block < heading.end && heading.end <= text.blocks.count, "a heading that ends nowhere")
      locators += [.heading(heading.title, item: nil), .heading(heading.title, item: 1)]
    }
    for locator in locators {
      for passage in text.passages(locator) {
        require(passage.core, "the words of \(locator)")
        for range in passage.ranges { require(range, "a range of \(locator)") }
        Property.require(passage.blocks.upperBound <= text.blocks.count, "blocks of \(locator) that are not there")
      }
      if let items = text.items(locator) {
        Property.require(items.allSatisfy(text.blocks.indices.contains), "items of \(locator) that are not there")
      }
    }
  }

  private func requireWhole(_ report: ProvenanceReport, _ count: Int) {
    for range in report.problems.map(\.range) + report.unchecked.map(\.range) {
      Property.require(range.upperBound <= count, "a problem outside the prose")
    }
    Property.require(report.problems.allSatisfy { !$0.message.isEmpty }, "a problem without words")
  }

  private func report(_ prose: AuthorText, of text: PublishedText) -> ProvenanceReport {
    let lookup = TextLookup(text)
    let check = StatementCheck { target in
      target == .firstSource ? .text(lookup, name: "the report") : .none("it has no text")
    }
    var tally = ProvenanceTally()
    check.check(prose, &tally)
    return tally.finished
  }

  /// Prose with what stands in brackets as its citations, each byte with its own offset.
  private static func prose(_ bytes: [UInt8]) -> AuthorText {
    var text = AuthorText()
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "["), let end = bytes[i...].firstIndex(of: UInt8(ascii: "]")),
        let places = CitedPlaces(String(decoding: bytes[i + 1..<end], as: UTF8.self))
      {
        text.cite(places, at: i..<end + 1)
        i = end + 1
      } else {
        text.append(bytes[i], at: i)
        i += 1
      }
    }
    return text
  }
}
