internal import InspectionModel
internal import Provenance

extension RequestReading {
  /// What is asked for below a heading, or below the headings of areas that sort it.
  ///
  /// - Parameter index: of the heading among all.
  func list(
    below heading: TextHeading, _ index: Int, _ kind: Recommendation.Kind, root: (Int) -> String?
  ) -> [ImportedRequest] {
    let own = ownList(below: heading, index, kind, root: root)
    guard own.isEmpty, end(of: heading, index) == heading.block + 1 else { return own }
    let names = AreaNames(framework.areas.map { LabelWords($0.label) }, framework)
    var requests: [ImportedRequest] = []
    for (next, part) in text.text.headings.enumerated().dropFirst(index + 1) {
      guard names.isName(AreaNames.words(part.title)), isNext(part, behind: requests) else { break }
      let found = ownList(below: part, next, kind, root: root)
      if found.isEmpty { break }
      requests += found
    }
    return requests
  }

  /// Whether the numbers below a heading go on with those of a list, where it has any.
  private func isNext(_ heading: TextHeading, behind requests: [ImportedRequest]) -> Bool {
    let first = text.text.paragraphs(in: heading.block..<heading.end).first { !$0.isDoubtful }?.number
    guard case .paragraphs(let last, _, _)? = requests.last?.at else { return requests.isEmpty || first == nil }
    return Int(last).map { String($0 + 1) } == first
  }

  private func ownList(
    below heading: TextHeading, _ index: Int, _ kind: Recommendation.Kind, root: (Int) -> String?
  ) -> [ImportedRequest] {
    let below = heading.block + 1..<max(heading.block + 1, end(of: heading, index))
    let numbered = text.text.paragraphs(in: below).filter { !$0.isDoubtful }
    let announced = announced(numbered, in: below, kind, root)
    if !announced.isEmpty { return announced }
    let hasOwnItems = text.text.blocks[below].prefix((numbered.first?.block ?? below.upperBound) - below.lowerBound)
      .contains { $0.kind == .item }
    if numbered.count < 2 || hasOwnItems {
      // A sentence that leads to the list reads as a heading of its own: “The local authority needs to address:”
      for heading in [lead(below: heading, index), heading].compactMap({ $0 }) {
        guard let place = places.heading(heading), case .heading(let title, _) = place else { continue }
        let requests = text.text.requests(below: heading)
        guard !requests.isEmpty else { continue }
        let own = requests.enumerated().map { index, item in
          request(item, kind, at: .heading(title, item: index + 1), lead: heading.block, root)
        }
        let isLimited = requests.contains { $0.limit != nil || $0.unreadLimit != nil }
        return own + sorted(in: heading.end..<below.upperBound, kind, isLimited: isLimited, root)
      }
    }
    // Each has a number of its own; what announces a list is none of it.
    return numbered.filter { numbered.count > 1 && hasItems($0, in: below) || !announces($0) }.map { paragraph in
      request(
        text.text.request(numbered: paragraph, in: below), kind, at: place(of: paragraph, below: heading),
        lead: heading.block, words: words(of: paragraph, in: below), root)
    }
  }

  /// Where a heading ends: behind numbered paragraphs that lead to bullets, a line that leads to the list, and lines that
  /// sort it, all of which read as headings of their own.
  func end(of heading: TextHeading, _ index: Int) -> Int {
    var end = heading.end
    var isDivided = false
    for next in text.text.headings.dropFirst(index + 1) {
      if next.block < end {
        isDivided = true
        continue
      }
      let block = text.text.blocks[next.block]
      let isLead = next.block == heading.block + 1 || !isDivided && !block.numbers.isEmpty
      guard next.block == end, isLead && text.words(block.range).hasSuffix(":") || sortsList(next) else { break }
      end = next.end
    }
    return end
  }

  /// The lists that paragraphs announce: “… should take the following action.” A paragraph among others that have no
  /// list is asked for itself, with the bullets below it.
  private func announced(
    _ numbered: [NumberedParagraph], in below: Range<Int>, _ kind: Recommendation.Kind, _ root: (Int) -> String?
  ) -> [ImportedRequest] {
    let leads = numbered.filter { hasItems($0, in: below) && (numbered.count == 1 || leadsToAll($0)) }
    return leads.flatMap { paragraph in
      let place = Locator.paragraphs(first: paragraph.number, last: nil, item: nil)
      // Of this paragraph and this section: numbers begin anew, and the last one has all that follows it.
      return text.text.requests(of: paragraph, in: below).map {
        request($0, kind, at: place, lead: paragraph.block, root)
      }
    }
  }

  private func hasItems(_ paragraph: NumberedParagraph, in below: Range<Int>) -> Bool {
    text.text.items(of: paragraph).contains(where: below.contains)
  }

  private func leadsToAll(_ paragraph: NumberedParagraph) -> Bool {
    let range = text.text.blocks[paragraph.block].range
    let letters = text.letters(range)
    return TimeLimitWords.isHeading(text.text.bytes, range)
      || ["followingaction", "inordertoimprove", "followingareas"].contains(where: letters.contains)
  }

  private func lead(below heading: TextHeading, _ index: Int) -> TextHeading? {
    guard let next = text.text.headings.dropFirst(index + 1).first, next.block == heading.block + 1,
      text.words(text.text.blocks[next.block].range).hasSuffix(":")
    else { return nil }
    return next
  }

  func announces(_ paragraph: NumberedParagraph) -> Bool {
    let words = text.words(text.text.blocks[paragraph.block].range)
    return words.hasSuffix(":") || ImportedText.letters(words).contains("takethefollowingaction")
  }

  /// A paragraph with the bullets below it, as far as they stand in some blocks.
  private func words(of paragraph: NumberedParagraph, in below: Range<Int>) -> String {
    let items = text.text.items(of: paragraph).filter(below.contains)
    guard let last = items.last else { return words(of: paragraph.block) }
    let rest = text.text.blocks[paragraph.block + 1..<last].filter { $0.kind == .item || $0.kind == .paragraph }
    let parts = [text.words(text.text.blocks[paragraph.block].range)] + rest.map { text.words($0.whole) }
    let mark = text.text.blocks[last].whole.lowerBound..<text.text.blocks[last].range.lowerBound
    return (parts + [text.words(mark), words(of: last)]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Its number, where that leads to it; else, as where a table above has numbers too, its place below the heading.
  private func place(of paragraph: NumberedParagraph, below heading: TextHeading) -> Locator {
    let number = Locator.paragraphs(first: paragraph.number, last: nil, item: nil)
    let range = text.text.blocks[paragraph.block].range
    if text.text.passages(number).first?.core == range { return number }
    guard let place = places.heading(heading), case .heading(let title, _) = place else { return number }
    let item = Locator.heading(title, item: paragraph.block - heading.block)
    return text.text.passages(item).first?.core == range ? item : number
  }
}
