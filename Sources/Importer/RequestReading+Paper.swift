internal import InspectionModel
internal import Provenance

extension RequestReading {
  /// The heading of a paper that says that the inspectorate asked for what stands below it: “Recommendations” alone are
  /// those of the paper itself.
  var announcedHeading: TextHeading? {
    text.text.headings.first { heading in
      let key = String(decoding: heading.key, as: UTF8.self)
      if RequestReading.has(heading, ["areasforimprovement", "areasfordevelopment", "whatneedstoimprove"]) {
        return true
      }
      return key.contains("recommendation") && (key.contains("ofsted") || key.contains("inspect"))
    }
  }

  /// The bullets in the section of a heading; else its paragraphs that have numbers.
  func announced(below heading: TextHeading) -> [ImportedRequest] {
    let below = heading.block + 1..<max(heading.block + 1, sectionEnd(heading))
    func request(_ block: Int, at place: Locator) -> ImportedRequest {
      let limit = TimeLimitWords.limit(text.text.bytes, text.text.blocks[block].range)
      return self.request(
        PrintedRequest(block: block, limit: limit), .recommendation, at: place, lead: heading.block
      ) { _ in nil }
    }
    let items = below.filter { text.text.blocks[$0].kind == .item }
    if !items.isEmpty {
      let found = items.compactMap { block in places.place(ofBlock: block).map { request(block, at: $0) } }
      return found.count == items.count ? found : []
    }
    let numbered = text.text.paragraphs(in: below).filter { !$0.isDoubtful && !announces($0) && !counts($0) }
    return numbered.map { request($0.block, at: .paragraphs(first: $0.number, last: nil, item: nil)) }
  }

  /// Whether a paragraph only says that there are some: “Ofsted made two recommendations.”
  private func counts(_ paragraph: NumberedParagraph) -> Bool {
    let letters = text.letters(text.text.blocks[paragraph.block].range)
    return letters.contains("recommendations") || letters.contains("areasforimprovement")
  }

  /// A section ends at the next heading that is no part of it: “4. Legal implications” behind “3.2 Ofsted said:”.
  private func sectionEnd(_ heading: TextHeading) -> Int {
    let own = text.text.blocks[heading.block].numbers.first
    for block in heading.block + 1..<text.text.blocks.count where text.text.blocks[block].kind == .heading {
      let number = text.text.blocks[block].numbers.first
      let isPart = own.map { number?.hasPrefix($0 + ".") ?? false } ?? false
      if !isPart, !text.words(text.text.blocks[block].range).hasSuffix(":") { return block }
    }
    return text.text.blocks.count
  }
}
