import Diagnostics
import InspectionModel
import Provenance

/// Finds in a committee's paper what the inspectorate asked for, and tells it from what the paper itself asks its
/// committee for and from what the Safeguarding Children Board was asked for.
struct PaperRequests {
  let text: ImportedText
  let reading: RequestReading
  private let places: PlaceFinder

  init(_ text: ImportedText, _ reading: RequestReading) {
    self.text = text
    self.reading = reading
    places = PlaceFinder(text.text)
  }

  /// Those of the list that is announced best; where one seems to be there and was not found, the reason why a person
  /// must look.
  func requests(_ diagnostics: inout [Diagnostic]) -> (requests: [ImportedRequest], todo: String?) {
    var found = found(&diagnostics)
    if let board = boardAbove(found.requests) {
      let message = Self.boardMessage(
        ImportedText.tidied(String(text.words(text.text.blocks[board].range).prefix(60))), found.requests.count)
      diagnostics.append(text.doubt(text.text.blocks[board].range, message))
      return ([], message)
    }
    found.requests = found.requests.map(Self.withoutLead)
    reading.reportBehind(reading.stepBehind(found.requests), &diagnostics)
    if let other = limitBehind(found.requests) {
      let message =
        "another list of what is asked for stands below “\(text.words(other))”, and is not taken; look whether it is part of it"
      diagnostics.append(text.doubt(other, message))
      found.todo = found.todo ?? message
    }
    if let other = otherList(than: found.requests) {
      let title = ImportedText.tidied(other.title)
      let message =
        "another list of what is asked for stands below “\(title)”, and is not taken; look whether it is part of it"
      diagnostics.append(text.doubt(text.text.blocks[other.block].range, message))
      found.todo = found.todo ?? message
    }
    return found
  }

  /// “Ofsted asked the council to improve: The consistency of …” without what leads to the list, where that stands in
  /// one paragraph with the first item.
  private static func withoutLead(_ request: ImportedRequest) -> ImportedRequest {
    guard let colon = request.words.firstIndex(of: ":"),
      inspectorateAsks(ImportedText.letters(String(request.words[..<colon])))
    else { return request }
    let rest = ImportedText.tidied(String(request.words[request.words.index(after: colon)...]))
    guard rest.first?.isUppercase == true else { return request }
    var result = request
    result.words = rest
    return result
  }

  private func found(_ diagnostics: inout [Diagnostic]) -> (requests: [ImportedRequest], todo: String?) {
    reportBoard(&diagnostics)
    let repeated = reading.repeated()
    if !repeated.isEmpty { return (repeated, nil) }
    if let heading = reading.announcedHeading {
      let below = reading.announced(below: heading)
      if let only = below.first, below.count == 1, Self.asksForSeveral(only.words) {
        return unread(heading.block, "one sentence below “", "” asks for several things; part them", &diagnostics)
      }
      if !below.isEmpty { return (below, nil) }
    }
    let listed = listed
    if !listed.isEmpty { return (listed, nil) }
    let table = RequestTable(text.text.bytes).rows
    let rows = table.rows.compactMap { row in
      places.place(ofRow: row.cells[0]).map { reading.request(row: row, at: $0) }
    }
    if rows.count >= 2, rows.count == table.rows.count { return (rows, nil) }
    if let head = table.unread {
      return unread(head, "the table below “", "” can’t be read; look what the inspectorate asks for", &diagnostics)
    }
    if let lost = reading.announcedHeading.map(\.block) ?? firstMention {
      return unread(lost, "no list was found below “", "”; look what the inspectorate asks for", &diagnostics)
    }
    guard let list = unnamedList else { return ([], nil) }
    return unread(
      list, "who asks for the list below “", "” the paper does not say; is it the inspectorate?", &diagnostics)
  }

  /// “… needs to improve (1) the assessment of risk, (2) supervision and (3) …”, “First, … Second, …”
  private static func asksForSeveral(_ words: String) -> Bool {
    ["(2)", "(b)", "(ii)", "Second, ", "Secondly, "].contains(where: words.contains)
  }

  private func unread(
    _ block: Int, _ opening: String, _ ending: String, _ diagnostics: inout [Diagnostic]
  ) -> (requests: [ImportedRequest], todo: String?) {
    unread(text.text.blocks[block].range, opening, ending, &diagnostics)
  }

  private func unread(
    _ range: Range<Int>, _ opening: String, _ ending: String, _ diagnostics: inout [Diagnostic]
  ) -> (requests: [ImportedRequest], todo: String?) {
    let message = opening + ImportedText.tidied(String(text.words(range).prefix(100))) + ending
    diagnostics.append(text.doubt(range, message))
    return ([], message)
  }

  // MARK: - What leads to a list

  /// Whether some words say that something is asked for.
  private static func asks(_ letters: String) -> Bool {
    [
      "recommendation", "areasforimprovement", "areaforimprovement", "areasfordevelopment", "needstoimprove",
      "needtoimprove", "needsimprovement", "mustimprove", "councilshould", "authorityshould", "askedthecouncil",
      "askedtheauthority", "asksthecouncil", "askedfor", "prioritiesfor",
    ].contains(where: letters.contains)
  }

  /// Whether the inspectorate is said to ask: “Inspectors recommended that the Council should:”.
  private static func inspectorateAsks(_ letters: String) -> Bool {
    let names = ["ofsted", "inspectors", "inspectorate", "inspection", "inspectionreport", "theirreport", "theletter"]
    let between = ["", "s", "report", "sreport", "has", "have", "hasalso", "also", "team", "sletter", "letter", "then"]
    let verbs = ["recommend", "asked", "asks", "required", "requires", "requested", "toldthecouncil", "advised"]
    return names.contains { name in
      between.contains { word in verbs.contains { letters.contains(name + word + $0) } }
    }
  }

  /// Whether they are of the paper, which asks its committee to note it.
  static func isOfPaper(_ letters: String) -> Bool {
    let readers = ["members", "committee", "panel", "cabinet", "council", "executive", "board"]
    // What the council is recommended by its inspectors is no matter of the paper’s.
    if inspectorateAsks(letters), !readers.contains(where: { letters.contains($0 + "isrecommended") }),
      !letters.contains("arerecommended"), !letters.contains("itisrecommended")
    {
      return false
    }
    let isAsked = readers.contains { reader in
      [
        "\(reader)arerecommended", "\(reader)isrecommended", "\(reader)areasked", "\(reader)isasked",
        "recommendedthat\(reader)", "recommendedthatthe\(reader)", "recommendationto\(reader)",
        "recommendationsto\(reader)", "thatthe\(reader)note", "that\(reader)note",
      ].contains(where: letters.contains)
    }
    return isAsked || letters.contains("itisrecommended") || letters.hasPrefix("recommendationthat")
      || letters.contains("priorityareasforimprovement")
  }

  static func isOfBoard(_ letters: String) -> Bool {
    letters.contains("lscb") || letters.contains("safeguardingchildrenboard")
      || letters.contains("safeguardingboard")
  }

  /// “For the Safeguarding Children Board:”, “The LSCB should:”, above a list of its own.
  static func addressesBoard(_ letters: String) -> Bool {
    guard isOfBoard(letters) else { return false }
    return ["for", "andfor", "tothe", "andtothe", "recommendation"].contains(where: letters.hasPrefix)
      || ["should", "must", "needsto", "needto"].contains {
        letters.contains("board" + $0) || letters.contains("lscb" + $0)
      }
  }

  private static func namesInspectorate(_ letters: String) -> Bool {
    letters.contains("ofsted") || letters.contains("inspect") || letters.contains("thereportasked")
      || letters.contains("theletterasked") || letters.contains("thereportmakes") || letters.contains("thereportnames")
      || addressesAuthority(letters)
  }

  /// “Recommendations (local authority)”, beside those for the Safeguarding Children Board.
  static func addressesAuthority(_ letters: String) -> Bool {
    ["", "for", "forthe", "tothe", "ofthe"].contains { letters.contains("recommendations\($0)localauthority") }
  }

  /// Whether they were asked for at the inspection before: “At the last inspection Ofsted asked the council to improve:”.
  static func isEarlier(_ letters: String) -> Bool {
    ["lastinspection", "previousinspection", "earlierinspection", "priorinspection", "inspectionbefore", "previously"]
      .contains(where: letters.contains)
  }

  /// Whether a block, or the heading that it stands below, speaks of what the inspectorate asks for.
  private func leads(_ block: Int) -> Bool {
    let letters = text.letters(text.text.blocks[block].range)
    if reading.isOfOthers(text.text.blocks[block].range) { return false }
    guard letters.count < 400, Self.asks(letters), !Self.isOfPaper(letters), !Self.isOfBoard(letters) else {
      return Self.leadsByVerb(letters, text.words(text.text.blocks[block].range))
    }
    if Self.namesInspectorate(letters) { return true }
    let names = ["areasforimprovement", "areaforimprovement"]
    let classes = ["areasfordevelopment", "areafordevelopment", "areasforpriorityaction", "areaforpriorityaction"]
    let isOwnName = (reading.framework.scale.isEmpty ? names + classes : names).contains(where: letters.contains)
    let above =
      text.text.headings.last { $0.block < block }.map { text.letters(text.text.blocks[$0.block].range) } ?? ""
    return (isOwnName || Self.namesInspectorate(above)) && !Self.isOfBoard(above)
  }

  /// “Ofsted recommended that the authority:”
  private static func leadsByVerb(_ letters: String, _ words: String) -> Bool {
    let isClosed = words.hasSuffix(":") || letters.hasSuffix("takethefollowingaction")
    guard letters.count < 400, isClosed, !isOfPaper(letters), !isOfBoard(letters) else { return false }
    return inspectorateAsks(letters) || namesInspectorate(letters) && (obliges(letters) || names(letters))
  }

  /// “Ofsted highlighted the following areas for further development:”, “Two priority actions were set by the
  /// inspectors:”
  private static func names(_ letters: String) -> Bool {
    let what = [
      "priorityaction", "furtherdevelopment", "furtherimprovement", "couldimprove", "canimprove", "couldbeimproved",
      "canbeimproved", "couldbebetter", "tobeimproved", "needimproving", "followingforimprovement",
      "followingpriorities", "identifiedforimprovement",
    ]
    let verbs = [
      "identif", "highlight", "set", "list", "named", "names", "raised", "made", "gave", "given", "were", "are",
      "noted",
    ]
    let others = ["councilhas", "wehave", "since", "response", "praise", "strength", "plan", "progress", "recogni"]
    return what.contains(where: letters.contains) && verbs.contains(where: letters.contains)
      && !others.contains(where: letters.contains)
  }

  /// “Ofsted told the council that it needed to:”, “inspectors set the following tasks:”
  private static func obliges(_ letters: String) -> Bool {
    ["needto", "needsto", "neededto", "must", "should", "hasto", "haveto", "followingtask", "needimprovement"].contains(
      where: letters.contains)
      && !["found", "praise", "noted", "recogni", "strength", "plan"].contains(where: letters.contains)
  }

  /// The items right below a sentence or a heading that leads to them.
  private var listed: [ImportedRequest] {
    for block in text.text.blocks.indices where text.text.blocks[block].kind != .item {
      if case .table = text.text.blocks[block].kind { continue }
      guard leads(block) || isHeaded(block) else { continue }
      let found = reading.items(rightBelow: block)
      if found.count >= 2, !reading.areDecisions(found.map(\.words)) { return found }
    }
    return []
  }

  /// “The council should:” below “What Ofsted asked for”.
  private func isHeaded(_ block: Int) -> Bool {
    let range = text.text.blocks[block].range
    guard text.words(range).hasSuffix(":"), block > 0, !Self.isOfPaper(text.letters(range)) else { return false }
    return text.text.blocks[block - 1].kind == .heading && leads(block - 1)
  }

  /// Where what is asked for is spoken of first, in a sentence, a heading or the head of a table.
  private var firstMention: Int? {
    text.text.blocks.indices.first { index in
      guard case .table(let table) = text.text.blocks[index].kind else { return leads(index) }
      let head = text.text.tables[table].rows.first ?? []
      return head.contains { cell in
        let letters = text.letters(cell)
        return Self.asks(letters) && !Self.isOfBoard(letters)
      }
    }
  }

  /// A list below a sentence that says what must be done, and not who says so: “What must improve:”.
  private var unnamedList: Int? {
    text.text.blocks.indices.first { index in
      let block = text.text.blocks[index]
      let letters = text.letters(block.range)
      guard block.kind != .item, block.kind != .contents, letters.count < 200,
        Self.obliges(letters) || Self.names(letters),
        text.words(block.range).hasSuffix(":"), !Self.isOfPaper(letters), !Self.isOfBoard(letters),
        !["wewill", "councilwill"].contains(where: letters.contains)
      else { return false }
      return reading.items(rightBelow: index).count >= 2
    }
  }

  /// Headings and sentences with lists of what the Board is asked for, whose review came with the inspection.
  private func reportBoard(_ diagnostics: inout [Diagnostic]) {
    for (index, block) in text.text.blocks.enumerated() where block.kind != .item {
      let letters = text.letters(block.range)
      guard letters.count < 200, Self.isOfBoard(letters), Self.asks(letters) || Self.addressesBoard(letters) else {
        continue
      }
      let count = reading.items(rightBelow: index).count
      guard count > 0 else { continue }
      diagnostics.append(text.doubt(block.range, Self.boardMessage(text.words(block.range), count)))
    }
  }

  static func boardMessage(_ words: String, _ count: Int) -> String {
    "“\(words)” asks the Safeguarding Children Board, and not the council; its list of \(count) is left out"
  }
}
