import Diagnostics
import InspectionModel
import Provenance

/// Reads what a report asks for: lists below headings such as “Areas for improvement”, and lists that a numbered
/// paragraph announces, with the time limits that stand above their items.
struct RequestReading {
  let text: ImportedText
  let framework: Framework
  let places: PlaceFinder
  /// When the inspection was that a paper is about, and whether it was a visit.
  let inspected: InspectionDates
  let isAboutVisit: Bool

  init(
    _ text: ImportedText, _ framework: Framework, inspected: InspectionDates = .notKnown, isAboutVisit: Bool = false
  ) {
    self.text = text
    self.framework = framework
    self.inspected = inspected
    self.isAboutVisit = isAboutVisit
    places = PlaceFinder(text.text)
  }

  /// - Parameter root: the half of the report that a block stands in, where it has halves.
  func requests(root: (Int) -> String?, _ diagnostics: inout [Diagnostic]) -> [ImportedRequest] {
    var requests: [ImportedRequest] = []
    // From the list that is asked of the council on, each block is looked at once.
    var reached: Int?
    var board: Int?
    for (index, heading) in text.text.headings.enumerated() {
      let key = String(decoding: heading.key, as: UTF8.self)
      guard let kind = RequestHeadings.kind(key) else { continue }
      let all = list(below: heading, index, kind, root: root)
      let found = all.filter { !RequestHeadings.saysNone($0.words) }
      if let start = reached, board == nil {
        board = (start..<max(start, heading.block + 1)).first(where: isOfBoard)
        reached = max(start, heading.block + 1)
      }
      if let board, !found.isEmpty {
        reportBoard(heading, board, count: found.count, &diagnostics)
        continue
      }
      // What stands over text is no line of a list of contents, whether a list was found below it or not.
      if reached == nil, !all.isEmpty || isOverText(heading) { reached = heading.end }
      if !found.isEmpty { reportBoard(behind: end(of: heading, index), &diagnostics) }
      reportBehind(itemBehind(found) ?? stepBehind(found), &diagnostics)
      if all.isEmpty, !leadsToHeading(index) {
        let title = ImportedText.tidied(heading.title)
        diagnostics.append(
          text.doubt(text.text.blocks[heading.block].range, "no list was found below “\(title)”; look what it asks for")
        )
      }
      // “Immediate action:” may be a heading, and the limit of items of the list above.
      let isLimit = TimeLimitWords.isHeading(text.text.bytes, text.text.blocks[heading.block].range)
      let taken = isLimit ? Set(requests.map(\.words)) : []
      if !found.isEmpty, found.allSatisfy({ taken.contains($0.words) }) { continue }
      requests += found
    }
    reportLimits(requests, &diagnostics)
    reportMarks(requests, &diagnostics)
    return requests
  }

  /// Whether the next heading stands right below one, and has the list: “What does the local authority need to
  /// improve?”, “Areas for improvement”.
  private func leadsToHeading(_ index: Int) -> Bool {
    let headings = text.text.headings
    guard headings.indices.contains(index + 1), headings[index + 1].block == headings[index].block + 1 else {
      return false
    }
    return RequestHeadings.kind(String(decoding: headings[index + 1].key, as: UTF8.self)) != nil
  }

  private func isOverText(_ heading: TextHeading) -> Bool {
    text.text.blocks[heading.block...].dropFirst().prefix(2).contains {
      $0.kind == .paragraph || $0.kind == .item || $0.numbers.first == "1"
    }
  }

  /// An item that stands behind the last of a list with a line or two between, which may be the head of a page that the
  /// list runs over.
  private func itemBehind(_ requests: [ImportedRequest]) -> Int? {
    let taken = requests.compactMap { text.text.passages($0.at).first?.blocks.lowerBound }
    guard let last = taken.max(), text.text.blocks[last].kind == .item else { return nil }
    let graded = Set(text.text.gradedHeadings.map(\.block))
    for block in last + 1..<min(last + 5, text.text.blocks.count) {
      if text.text.blocks[block].kind == .item { return taken.contains(block) ? nil : block }
      let isNext = !text.text.blocks[block].numbers.isEmpty || graded.contains(block)
      let letters = text.letters(text.text.blocks[block].range)
      let isPart = Self.partsBehind.contains(where: letters.hasPrefix)
      if isNext || isPart || RequestHeadings.all.contains(where: { letters.hasPrefix($0.key) }) { return nil }
    }
    return nil
  }

  /// - Parameter item: what stands a few lines behind a list and may belong to it.
  func reportBehind(_ item: Int?, _ diagnostics: inout [Diagnostic]) {
    guard let item else { return }
    let message = "this item stands a few lines behind the list of what is asked for; look whether it belongs to it"
    diagnostics.append(text.doubt(text.text.blocks[item].range, message))
  }

  /// The next of a list's numbers, where a line that sorts the list stands before it and a word that asks for something
  /// opens it.
  func stepBehind(_ requests: [ImportedRequest]) -> Int? {
    guard let place = requests.last?.at, let last = text.text.passages(place).first?.blocks.lowerBound,
      let count = text.text.blocks[last].numbers.first.flatMap({ Int($0) })
    else { return nil }
    let verbs = Set(requests.compactMap { Self.firstWord($0.words) }).union(AskingVerbs.all)
    let taken = requests.compactMap { text.text.passages($0.at).first?.blocks.lowerBound }
    let behind = (last + 1..<min(last + 4, text.text.blocks.count)).first { block in
      text.text.blocks[block].numbers.contains(String(count + 1)) && !taken.contains(block)
    }
    return behind.flatMap { block in
      Self.firstWord(text.words(text.text.blocks[block].range)).flatMap { verbs.contains($0) ? block : nil }
    }
  }

  static func firstWord(_ words: String) -> String? {
    words.split { !$0.isLetter }.first.map { $0.lowercased() }
  }

  /// What the parts are called that follow the list in reports, whose own bullets are none of it.
  static let partsBehind = [
    "summaryforchildren", "informationabout", "executivesummary", "inspectionjudgement", "theexperiencesandprogress",
    "leadershipmanagementandgovernance", "thelocalsafeguardingchildrenboard",
  ]

  /// Whether a block opens the review of the Local Safeguarding Children Board, which came with inspections under the
  /// single framework, with recommendations and a grade of its own. The first page names it too, but stands before all
  /// that is asked for.
  private func isOfBoard(_ block: Int) -> Bool {
    let range = text.text.blocks[block].range
    guard text.text.blocks[block].numbers.isEmpty else { return false }
    // Without an empty line behind it prose may go on below the heading.
    let letters = text.letters(range.lowerBound..<(text.text.bytes[range].firstIndex(of: 0x0A) ?? range.upperBound))
    let name = "localsafeguardingchildrenboard"
    // “Section 2: The effectiveness of the Local Safeguarding Children”, with its grade on the next line, below which prose
    // may go on, too
    if ["localsafeguardingchildren", "lscb"].contains(where: letters.contains) {
      if letters.hasPrefix("section"), text.words(range).dropFirst(8).first?.isNumber == true { return true }
      let isTitle = ["theeffectivenessofthelocalsafeguarding", "theeffectivenessofthelscb"].contains {
        letters.hasPrefix($0)
      }
      if isTitle, range.count <= 240, !text.words(range).hasSuffix(".") { return true }
    }
    if text.text.blocks[block].kind == .heading, range.count <= 400 {
      return letters.contains(name) || letters.contains("lscb")
    }
    return [name, "the" + name, "the" + name + "lscb"].contains(letters)
  }

  private func reportBoard(_ heading: TextHeading, _ board: Int, count: Int, _ diagnostics: inout [Diagnostic]) {
    let title = ImportedText.tidied(heading.title)
    let section = Excerpt.quoted(text.words(text.text.blocks[board].range))
    let message =
      "“\(title)” below \(section) asks the Board, whose review came with the inspection, and not the council; its list of \(count) is left out"
    diagnostics.append(text.doubt(text.text.blocks[heading.block].range, message))
  }

  /// Where a list of what is asked for seems to begin that was not told from the text around it: a line that reads like
  /// its heading.
  var unreadList: Range<Int>? {
    text.text.bytes.split(separator: 0x0A).lazy.map { $0.startIndex..<$0.endIndex }.first { line in
      guard line.count < 120 else { return false }
      return RequestHeadings.kind(text.letters(line)) != nil
    }
  }

  func request(
    _ item: PrintedRequest,
    _ kind: Recommendation.Kind,
    at place: Locator,
    lead: Int,
    words: String? = nil,
    row: String? = nil,
    _ root: (Int) -> String?
  ) -> ImportedRequest {
    let (area, doubt) = area(of: item, kind, root(lead))
    let group = item.isLimitDoubtful ? item.group : nil
    let limit =
      group.map { "say of whom and until when; it stands below “\(text.words($0))”, behind what has a limit" }
      ?? item.unreadLimit.map { "say in the summary until when: “\(text.words($0))”" }
    // Of a row the cell is known.
    let mixed = row == nil && isMixed(text.text.blocks[item.block].range) ? Self.mixedColumns : nil
    let within = row.map { rowLimit($0, words ?? "", item.limit) } ?? ownLimit(item)
    let todos = [doubt, limit, within, mixed, apart(place, item.block)].compactMap { $0 }
    return ImportedRequest(
      kind: kind, area: area, addressees: addressees(of: item, lead: lead), within: group == nil ? item.limit : nil,
      at: place,
      words: words ?? self.words(of: item.block), todo: todos.isEmpty ? nil : todos.joined(separator: "; "),
      unreadLimit: group == nil ? item.unreadLimit : nil, doubtfulGroup: group)
  }

  static let mixedColumns = "its lines have words of another column, which are none of it"

  /// Whether a line of some has a wide gap between words, as where two columns were read as one.
  private func isMixed(_ range: Range<Int>) -> Bool {
    text.text.bytes[range].split { $0 == 0x0A || $0 == 0x0D }.contains { line in
      let words = line.drop { $0 <= 0x20 }
      let gap = words.indices.first { words[$0...].prefix(4).elementsEqual([0x20, 0x20, 0x20, 0x20]) }
      return gap.map { words[$0...].contains(where: \.isASCIILetter) } ?? false
    }
  }

  /// An item with what goes on below it without a bullet.
  func words(of block: Int) -> String {
    var parts = [text.words(text.text.blocks[block].range)]
    var next = block + 1
    while text.text.blocks.indices.contains(next), text.text.blocks[next].isPart {
      parts.append(text.words(text.text.blocks[next].whole))
      next += 1
    }
    while text.text.blocks.indices.contains(next), text.text.blocks[next].kind == .paragraph,
      text.text.blocks[next].numbers.isEmpty, text.text.blocks[next].range.count < 400,
      parts.last.map({ !$0.hasSuffix(".") && !$0.hasSuffix(";") }) ?? false || isIndented(next, below: block),
      !isAnswer(next)
    {
      parts.append(text.words(text.text.blocks[next].range))
      next += 1
    }
    // Behind the last item a capital opens a paragraph of its own.
    let isLast = !text.text.blocks.indices.contains(next) || text.text.blocks[next].kind != .item
    if isLast, !isIndented(next - 1, below: block),
      let end = parts.dropFirst().firstIndex(where: { $0.first?.isUppercase ?? false })
    {
      parts.removeSubrange(end...)
    }
    return parts.joined(separator: " ")
  }

  /// “Our response: a new system went live”, which a council writes below what it was asked for.
  func isAnswer(_ block: Int) -> Bool {
    let words = text.words(text.text.blocks[block].range)
    guard let colon = words.firstIndex(of: ":") else { return false }
    let label = words[..<colon].lowercased().split(separator: " ")
    let answers: Set<Substring> = ["response", "action", "actions", "progress", "update", "reply", "comment", "status"]
    return label.count <= 4 && label.contains { answers.contains($0) }
  }

  /// Whether a paragraph stands under the words of an item, and not under its bullet, so that it is the item’s second.
  private func isIndented(_ paragraph: Int, below item: Int) -> Bool {
    let bytes = text.text.bytes
    func indent(_ offset: Int) -> Int {
      bytes[..<offset].reversed().prefix { $0 != 0x0A && $0 != 0x0D && $0 != 0x0C }.count { $0 & 0xC0 != 0x80 }
    }
    let (own, above) = (text.text.blocks[paragraph], text.text.blocks[item])
    guard paragraph > item, above.hasBullet else { return false }
    let start = indent(above.range.lowerBound)
    return start > indent(above.whole.lowerBound) && indent(own.whole.lowerBound) == start
  }

  /// The service that a request is about: the half of the report it stands in, or the framework's own part for
  /// requests; else the whole, which a person then makes more exact.
  private func area(
    of item: PrintedRequest, _ kind: Recommendation.Kind, _ root: String?
  ) -> (path: String, todo: String?) {
    if let root, framework.areas.contains(where: { $0.path == root && !$0.isGraded }) { return (root, nil) }
    let paths = framework.areas.map(\.path)
    // A letter has an area for each kind, whether its heading stands in the plural or, over one item, does not.
    if framework.scale.isEmpty, let own = Self.area(of: kind), paths.contains(own) { return (own, nil) }
    let whole = framework.headline.first.map { framework.areas[$0].path } ?? paths.first ?? "overall"
    let group = item.group.map { "; it stands below “\(text.words($0))”" }
    return (whole, "say which area this is about" + (group ?? "; the text does not"))
  }

  private static func area(of kind: Recommendation.Kind) -> String? {
    switch kind {
    case .areaForDevelopment: "areas-for-development"
    case .priorityAction: "areas-for-priority-action"
    default: nil
    }
  }

  /// Who “should”: by the item itself, “NHS Northwick should ensure …”, else by the line of its limit, “Within three months,
  /// the police should:”, else by what leads to the list.
  private func addressees(of item: PrintedRequest, lead: Int) -> [Recommendation.Addressee] {
    let own = AddresseeWords.subject(text.words(text.text.blocks[item.block].range))
    let limit = item.limitLine.flatMap { AddresseeWords.subject(text.words($0)) }
    if let named = (own ?? limit).map(AddresseeWords.addressees), !named.isEmpty { return named }
    let words = text.letters(text.text.blocks[lead].range)
    var result: [Recommendation.Addressee] = [.council]
    if words.contains("anditspartners") || words.contains("andpartners") { result.append(.partners) }
    return result
  }

  // MARK: - Lists of findings

  /// The items below a heading whose letters start with one of some keys.
  func items(below keys: [String]) -> [ImportedItem] {
    for heading in text.text.headings where Self.has(heading, keys) {
      guard let place = places.heading(heading), case .heading(let title, _) = place else { continue }
      var items = text.text.items(place) ?? []
      if items.isEmpty { items = numberedItems(below: heading) }
      guard !items.isEmpty else { continue }
      return items.enumerated().map { index, block in
        ImportedItem(at: .heading(title, item: index + 1), words: words(of: block))
      }.filter { !RequestHeadings.saysNone($0.words) }
    }
    return []
  }

  /// The paragraphs with numbers that are all that stands below a heading, counted from 1.
  func numberedItems(below heading: TextHeading) -> [Int] {
    let below = heading.block + 1..<max(heading.block + 1, heading.end)
    let numbered = text.text.paragraphs(in: below)
    let isWhole =
      numbered.count == below.count
      && numbered.indices.allSatisfy {
        numbered[$0].number == String($0 - numbered.startIndex + 1)
      }
    return isWhole ? numbered.map(\.block) : []
  }

  static func has(_ heading: TextHeading, _ keys: [String]) -> Bool {
    let key = String(decoding: heading.key, as: UTF8.self)
    return keys.contains { key.hasPrefix($0) }
  }
}
