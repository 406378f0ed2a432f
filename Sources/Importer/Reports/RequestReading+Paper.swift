import InspectionModel
import Provenance

extension RequestReading {
  /// The recommendations of an inspection that a paper repeats: the list that a paragraph announces as such.
  func repeated() -> [ImportedRequest] {
    var best: (score: Int, place: Locator, requests: [PrintedRequest], lead: Int)?
    for paragraph in text.text.paragraphs where !paragraph.isDoubtful {
      let lead = text.letters(text.text.blocks[paragraph.block].range)
      guard lead.contains("recommendation"), !lead.contains("recommendedthatmembers"),
        !lead.contains("itisrecommended"),
        !PaperRequests.isOfBoard(lead), !PaperRequests.isOfPaper(lead),
        !isOfOthers(text.text.blocks[paragraph.block].range)
      else { continue }
      let place = Locator.paragraphs(first: paragraph.number, last: nil, item: nil)
      let requests = beforeBoard(text.text.requests(at: place), behind: paragraph.block)
      guard requests.count >= 2, !areDecisions(requests.map { words(of: $0.block) }) else { continue }
      // A list that only counts them: “3 recommendations relate to early help”.
      let counting = requests.count { text.letters(text.text.blocks[$0.block].range).hasPrefix("recommendation") }
      guard counting * 2 < requests.count else { continue }
      var score = requests.count
      if lead.contains("inspection") || lead.contains("ofsted") { score += 100 }
      if lead.contains("below") || lead.contains("following") { score += 10 }
      if score > best?.score ?? 0 { best = (score, place, requests, paragraph.block) }
    }
    guard let best, case .paragraphs(let number, _, _) = best.place else { return [] }
    return best.requests.enumerated().map { index, item in
      request(
        item, .recommendation, at: .paragraphs(first: number, last: nil, item: index + 1), lead: best.lead
      ) { _ in nil }
    }
  }

  /// Items up to the heading of those of the Safeguarding Children Board, or of what the council does.
  private func beforeBoard(_ requests: [PrintedRequest], behind lead: Int) -> [PrintedRequest] {
    guard let last = requests.last?.block else { return [] }
    let board = (lead + 1..<max(lead + 1, last)).first { block in
      let range = text.text.blocks[block].range
      return text.text.blocks[block].kind != .item && range.count <= 160 && PaperRequests.isOfBoard(text.letters(range))
        || leadsToAnswers(block)
    }
    return requests.filter { $0.block < board ?? .max }
  }

  /// “In response, the council will:”, above what the council itself does.
  private func leadsToAnswers(_ block: Int) -> Bool {
    let range = text.text.blocks[block].range
    guard text.text.blocks[block].kind != .item, range.count <= 240, text.words(range).hasSuffix(":"),
      !isAnswer(block)
    else { return false }
    let letters = text.letters(range)
    let answers = [
      "councilwill", "wewill", "inresponse", "councilhas", "wehave", "ouractions", "actionstaken", "haverespondedby",
      "authoritywill", "authorityhas", "servicewill", "servicehas",
    ]
    return answers.contains(where: letters.contains)
  }

  /// Whether a list says what a committee is to do: “note the report”, “approve the plan”.
  func areDecisions(_ items: [String]) -> Bool {
    let verbs: Set = ["note", "notes", "approve", "approves", "agree", "agrees", "endorse", "endorses", "delegate"]
    let count = items.count { item in
      item.lowercased().split { !$0.isLetter }.prefix(3).contains { verbs.contains(String($0)) }
    }
    return count * 2 > items.count
  }

  /// The heading of a paper that says that the inspectorate asked for what stands below it: “Recommendations” alone are
  /// those of the paper itself.
  var announcedHeading: TextHeading? {
    text.text.headings.first { heading in
      let key = String(decoding: heading.key, as: UTF8.self)
      // The title of a paper, and what the council itself calls so: “Ofsted improvement plan”.
      let isTitle = key.hasPrefix("reporttitle") || key.hasPrefix("title") || key.contains("improvementplan")
      if PaperRequests.isOfBoard(key) || isTitle || key.contains("improvementboard") { return false }
      if isOfOthers(text.text.blocks[heading.block].range) { return false }
      if RequestReading.has(
        heading,
        [
          "areasforimprovement", "areasfordevelopment", "whatneedstoimprove", "areasthatneedtoimprove",
          "areaswhichneedtoimprove", "areasneedingimprovement", "areastoimprove", "areasidentifiedforimprovement",
        ])
      {
        return true
      }
      if key.contains("ofsted"), key.contains("improve") || key.contains("asked") { return true }
      return key.contains("recommendation") && (key.contains("ofsted") || key.contains("inspect"))
        || PaperRequests.addressesAuthority(key)
    }
  }

  /// The bullets in the section of a heading, each with the time limit above it; else its paragraphs that have numbers.
  func announced(below heading: TextHeading) -> [ImportedRequest] {
    let below = heading.block + 1..<max(heading.block + 1, sectionEnd(heading))
    let items = items(in: below)
    if !items.isEmpty, !areDecisions(items.map { words(of: $0.block) }) { return requests(items, lead: heading.block) }
    let numbered = text.text.paragraphs(in: below).filter {
      !$0.isDoubtful && !announces($0) && !counts($0) && !isAskedOfBoard($0.block, in: below)
        && !PaperRequests.isOfPaper(text.letters(text.text.blocks[$0.block].range)) && !isOfCouncil($0)
    }
    return numbered.map { paragraph in
      let limit = TimeLimitWords.own(text.text.bytes, text.text.blocks[paragraph.block].range)
      return request(
        PrintedRequest(block: paragraph.block, limit: limit), .recommendation,
        at: .paragraphs(first: paragraph.number, last: nil, item: nil), lead: heading.block
      ) { _ in nil }
    }
  }

  /// The list that a block leads to, which starts right behind it.
  func items(rightBelow lead: Int) -> [ImportedRequest] {
    let blocks = text.text.blocks
    var end = lead + 1
    var start = end
    // “2.1 The council should:” between the heading and the list.
    if blocks.indices.contains(start), blocks[start].kind != .item, !isLimit(start),
      text.words(blocks[start].range).hasSuffix(":")
    {
      start += 1
      end = start
    }
    var next = 1
    while blocks.indices.contains(end),
      blocks[end].kind == .item || isLimit(end) || isRest(end, from: start) || isStep(end, next)
        || blocks[end].isPart || isAnswer(end)
    {
      if isStep(end, next) { next += 1 }
      end += 1
    }
    return requests(items(in: start..<max(start, end), limit: closingLimit(of: lead)), lead: lead)
  }

  /// The limit in which a sentence ends that leads to a list: “Ofsted asked that the council, within three months:”, “The
  /// council should take priority and immediate action to:”.
  private func closingLimit(of lead: Int) -> TimeLimit? {
    let range = text.text.blocks[lead].range
    let bytes = text.text.bytes
    if bytes[range].last == UInt8(ascii: ":"), text.letters(range).contains("immediateaction") { return .immediately }
    guard bytes[range].last == UInt8(ascii: ":"), let comma = bytes[range].lastIndex(of: UInt8(ascii: ",")) else {
      return nil
    }
    let clause = comma + 1..<range.upperBound
    return TimeLimitWords.isHeading(bytes, clause) ? TimeLimitWords.limit(bytes, clause) : nil
  }

  /// Whether the first of a list stands behind the number of its paragraph: “3.1 (i) The quality …”.
  private func opensList(_ block: Int) -> Bool {
    let words = text.words(text.text.blocks[block].range)
    return !text.text.blocks[block].numbers.isEmpty && ["(i) ", "(a) ", "i) ", "a) "].contains(where: words.hasPrefix)
      && text.text.blocks.indices.contains(block + 1) && text.text.blocks[block + 1].kind == .item
  }

  /// Whether a block is the next of a list that counts from 1: “1. Improve …”, “2. Reduce …”.
  private func isStep(_ block: Int, _ next: Int) -> Bool {
    text.text.blocks[block].kind == .paragraph && text.text.blocks[block].numbers.first == String(next)
  }

  /// The rest of an item, which a page's end cut.
  private func isRest(_ block: Int, from start: Int) -> Bool {
    guard block > start, text.text.blocks[block].kind == .paragraph, text.text.blocks[block].numbers.isEmpty else {
      return false
    }
    return text.text.bytes[text.text.blocks[block].range.lowerBound] & 0x20 != 0
      && text.text.blocks[block - 1].kind == .item
  }

  private func isLimit(_ block: Int) -> Bool {
    text.text.blocks[block].kind != .item && TimeLimitWords.isHeading(text.text.bytes, text.text.blocks[block].range)
  }

  /// The items of some blocks, each below its time limit, and the steps of a list that count from 1. A number that does
  /// not follow the last is that of the next section.
  ///
  /// - Parameter limit: that of the first.
  private func items(in blocks: Range<Int>, limit: TimeLimit? = nil) -> [PrintedRequest] {
    var limit = limit
    // Whether that of what leads to some items, which ends at the next: “2.1 For immediate action:”.
    var isOfLead = limit != nil
    var result: [PrintedRequest] = []
    var next = 1
    for block in blocks {
      let range = text.text.blocks[block].range
      // “Cabinet is recommended to:”
      if text.text.blocks[block].kind != .item, PaperRequests.isOfPaper(text.letters(range)) { break }
      if !result.isEmpty, leadsToAnswers(block) { break }
      let isLead = text.text.blocks[block].kind != .item
      let isNumbered = isLead && !text.text.blocks[block].numbers.isEmpty
      if isLimit(block) {
        limit = TimeLimitWords.limit(text.text.bytes, range)
        isOfLead = isNumbered
      } else if isLead, let closing = closingLimit(of: block) {
        limit = closing
        isOfLead = true
      } else if isOfLead, isNumbered || isLead && text.words(range).hasSuffix(":") {
        limit = nil
        isOfLead = false
      }
      let number = text.text.blocks[block].numbers.first
      let isStep = number == String(next)
      if result.isEmpty, opensList(block) {
        result.append(PrintedRequest(block: block, limit: limit))
        continue
      }
      guard text.text.blocks[block].kind == .item || self.isStep(block, next) else { continue }
      if isAskedOfBoard(block, in: blocks) { continue }
      if number != nil, !isStep { break }
      if isStep { next += 1 }
      result.append(PrintedRequest(block: block, limit: TimeLimitWords.own(text.text.bytes, range) ?? limit))
    }
    return result
  }

  /// Whether the line above some items that says of whom they are asked names the Safeguarding Children Board.
  private func isAskedOfBoard(_ block: Int, in blocks: Range<Int>) -> Bool {
    let lead = blocks.prefix { $0 < block }.last { block in
      let kind = text.text.blocks[block].kind
      return kind == .heading
        || kind == .paragraph && !isLimit(block) && text.words(text.text.blocks[block].range).hasSuffix(":")
    }
    return lead.map { PaperRequests.addressesBoard(text.letters(text.text.blocks[$0].range)) } ?? false
  }

  /// None where one of them has no place.
  private func requests(_ items: [PrintedRequest], lead: Int) -> [ImportedRequest] {
    let found = items.compactMap { item in
      place(ofItem: item.block).map { place -> ImportedRequest in
        // “(i) The quality …” behind a paragraph’s number
        let words = opensList(item.block) ? words(of: item.block).drop { $0 != " " }.dropFirst() : nil
        return request(item, kind(below: lead), at: place, lead: lead, words: words.map(String.init)) { _ in nil }
      }
    }
    return found.count == items.count ? found : []
  }

  /// A letter without grades asks by classes.
  private func kind(below lead: Int) -> Recommendation.Kind {
    guard framework.scale.isEmpty else { return .recommendation }
    return text.letters(text.text.blocks[lead].range).contains("priorityaction") ? .priorityAction : .areaForDevelopment
  }

  /// The place of an item; where its number leads elsewhere, as where a list begins again at 1, the heading above it.
  private func place(ofItem block: Int) -> Locator? {
    guard let place = places.place(ofBlock: block) else { return nil }
    guard !text.text.blocks[block].numbers.isEmpty, text.text.blocks[block].kind == .paragraph,
      text.text.passages(place).first?.blocks.contains(block) != true
    else { return place }
    return text.text.headings.last { $0.block < block }.flatMap(places.heading)
  }

  /// What a row of an action plan’s table says is asked for. The dates beside it are the council’s, but where the head says
  /// whose the time limits are.
  func request(row: RequestTable.Row, at place: Locator) -> ImportedRequest {
    let lead = text.text.blocks.lastIndex { $0.whole.lowerBound <= row.cells[0].lowerBound } ?? 0
    let words = Self.joined(row.cells.map(text.words))
    let limit = row.limitWords(text.text.bytes)
    let bytes = Array(words.utf8)
    let within = limit.flatMap { TimeLimitWords.limit($0, $0.indices) } ?? TimeLimitWords.own(bytes, bytes.indices)
    let printed = PrintedRequest(block: lead, limit: within)
    return request(
      printed, .recommendation, at: place, lead: lead, words: words,
      row: limit.map { String(decoding: $0, as: UTF8.self) } ?? ""
    ) { _ in nil }
  }

  /// Lines of a cell as one, with words that a hyphen at a line’s end parts.
  private static func joined(_ lines: [String]) -> String {
    lines.reduce("") { words, line in
      let isCut = words.hasSuffix("-") && !words.hasSuffix(" -") && line.first?.isLowercase == true
      return words.isEmpty || isCut ? words + line : words + " " + line
    }
  }

  /// Whether a paragraph only says that there are some: “Ofsted made two recommendations.”
  private func counts(_ paragraph: NumberedParagraph) -> Bool {
    let letters = text.letters(text.text.blocks[paragraph.block].range)
    return letters.contains("recommendations") || letters.contains("areasforimprovement")
      || letters.hasSuffix("asfollows") || letters.hasSuffix("thetable") || letters.hasSuffix("setoutbelow")
  }

  /// Whether a paragraph speaks of the committee, the plan or what was done, and of nothing that is still asked for:
  /// “Members may wish to ask about each.”, “The improvement plan is at Appendix B.”
  private func isOfCouncil(_ paragraph: NumberedParagraph) -> Bool {
    let letters = text.letters(text.text.blocks[paragraph.block].range)
    let subjects = [
      "members", "thecommittee", "committeemembers", "thepanel", "cabinet", "theboard", "councillors", "officers", "we",
      "theplan", "theactionplan", "theimprovementplan", "anactionplan", "animprovementplan", "ouractionplan",
      "ourimprovementplan", "thecouncilhas", "thecouncilwill", "thecouncilis", "thecouncilaccept", "theservicehas",
      "theservicewill", "thedirector", "progress", "appendix", "thetable", "ofsted", "inspectors", "theinspection",
      "thereport",
    ]
    let asks = ["should", "must", "needto", "needsto", "hasto", "haveto", "recommend", "asked"]
    return subjects.contains(where: letters.hasPrefix) && !asks.contains(where: letters.contains)
  }

  /// Whether a number is the next behind that of a heading: “4.” behind “3. What needs to improve”, “2.4” behind “2.3”.
  private func goesOn(_ number: String, from own: String) -> Bool {
    let (groups, others) = (own.split(separator: "."), number.split(separator: "."))
    guard let last = groups.last.flatMap({ Int($0) }), let next = others.last.flatMap({ Int($0) }) else { return false }
    return groups.count == others.count && groups.dropLast() == others.dropLast() && next == last + 1
  }

  /// A section ends at the next heading that is no part of it: “4. Legal implications” behind “3.2 Ofsted said:”.
  private func sectionEnd(_ heading: TextHeading) -> Int {
    // “3.0” is the number of all of section 3.
    let own = text.text.blocks[heading.block].numbers.first.map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 }
    for block in heading.block + 1..<text.text.blocks.count {
      let number = text.text.blocks[block].numbers.first
      let isPart = own.map { number?.hasPrefix($0 + ".") ?? false } ?? false
      if let own, let number, goesOn(number, from: own), text.text.blocks[block].kind != .item { return block }
      guard text.text.blocks[block].kind == .heading else { continue }
      if !isPart, !text.words(text.text.blocks[block].range).hasSuffix(":") { return block }
    }
    return text.text.blocks.count
  }
}
