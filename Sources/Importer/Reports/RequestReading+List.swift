import InspectionModel
import Provenance

extension RequestReading {
  /// What is asked for below a heading, or below the headings of areas that sort it.
  ///
  /// - Parameter index: of the heading among all.
  func list(
    below heading: TextHeading, _ index: Int, _ kind: Recommendation.Kind, root: (Int) -> String?
  ) -> [ImportedRequest] {
    let own = ownList(below: heading, index, kind, root: root)
    let isDivided = own.isEmpty && end(of: heading, index) == heading.block + 1
    guard isDivided || own.contains(where: isNumbered) else { return own }
    return divided(own, below: heading, index, kind, root: root)
  }

  /// A list with what stands below the headings that sort it: names of areas, and others below which its numbers go on and
  /// each item says what is to be done, or up to the count that was said above it.
  private func divided(
    _ own: [ImportedRequest], below heading: TextHeading, _ index: Int, _ kind: Recommendation.Kind,
    root: (Int) -> String?
  ) -> [ImportedRequest] {
    let names = AreaNames(framework.areas.map { LabelWords($0.label) }, framework)
    let said = saidCount(heading)
    var requests = own
    var told = own.count
    var end = end(of: heading, index)
    for (next, part) in text.text.headings.enumerated().dropFirst(index + 1) where part.block >= end {
      let key = String(decoding: part.key, as: UTF8.self)
      let isArea = names.isName(AreaNames.words(part.title))
      guard part.block == end, isArea || !Self.partsBehind.contains(where: key.hasPrefix),
        RequestHeadings.kind(key) == nil, !PaperRequests.isOfBoard(key), isNext(part, behind: requests)
      else { break }
      let found = ownList(below: part, next, kind, root: root)
      if found.isEmpty { break }
      requests += found
      end = self.end(of: part, next)
      if told == requests.count - found.count,
        own.isEmpty && isArea || found.allSatisfy({ opensWithVerb($0, like: own) })
      {
        told = requests.count
      }
      if requests.count == said { told = requests.count }
      if requests.count >= said ?? .max { break }
    }
    return Array(requests.prefix(told))
  }

  private func isNumbered(_ request: ImportedRequest) -> Bool {
    if case .paragraphs(_, nil, nil) = request.at { return true }
    return false
  }

  private func opensWithVerb(_ request: ImportedRequest, like others: [ImportedRequest]) -> Bool {
    guard let word = Self.firstWord(request.words) else { return false }
    // “The quality of plans” may open what was found, too.
    let verbs = AskingVerbs.all.union(others.compactMap { Self.firstWord($0.words) }.filter { $0.count > 4 })
    return verbs.contains(word)
  }

  /// How many are said to be asked for: “Ofsted made six recommendations:”
  private func saidCount(_ heading: TextHeading) -> Int? {
    let blocks = text.text.blocks[heading.block...].prefix(2).map(\.range)
    let nouns = ["recommendation", "area", "action", "priorit"]
    return blocks.lazy.compactMap { range -> Int? in
      let figures = FigureFinder.figures(in: text.text.bytes, range).filter { figure in
        let behind = text.letters(figure.range.upperBound..<min(range.upperBound, figure.range.upperBound + 24))
        return figure.value.kind == .number && nouns.contains(where: behind.contains)
      }
      return figures.count == 1 ? figures.first.map { Int($0.value.amount / FigureValue.scale) } : nil
    }.first
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
    // Paragraphs behind a graded heading are findings, whatever became of the list above it.
    let graded = text.text.gradedHeadings.first { $0.block > heading.block && $0.paragraph != nil }?.block
    let end = min(end(of: heading, index), graded ?? .max)
    let below = heading.block + 1..<max(heading.block + 1, end)
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
        // The heading may go on behind a graded one, at which its list ends.
        let rest = heading.end..<max(heading.end, below.upperBound)
        return own + sorted(in: rest, kind, isLimited: isLimited, root)
      }
    }
    // Each has a number of its own; what announces a list is none of it.
    return numbered.filter {
      numbered.count > 1 && (hasItems($0, in: below) || $0.block != numbered.first?.block) || !announces($0)
    }.map { paragraph in
      request(
        text.text.request(numbered: paragraph, in: below, below: heading.block), kind,
        at: place(of: paragraph, below: heading),
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
