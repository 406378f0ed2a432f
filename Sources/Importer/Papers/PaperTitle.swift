import Provenance

/// Reads the title of a committee’s paper: behind its label, else the line of its own above the first paragraph that
/// names the inspection.
struct PaperTitle {
  private let text: ImportedText
  private let page: TitlePage
  private let head: PaperHead

  init(_ text: ImportedText, _ page: TitlePage) {
    self.text = text
    self.page = page
    head = PaperHead(text)
  }

  var title: Taken<String>? {
    labelled.map { value in
      let own = withoutNextCell(value)
      let whole = own == value ? head.whole(value) : own
      return Taken(value: TitlePage.sentenceCase(page.words(whole)), range: whole)
    } ?? unlabelled ?? belowTheHead
  }

  private var labelled: Range<Int>? {
    let value = page.value([
      "report title", "title of report", "title of paper", "paper title", "title", "subject of report",
      "subject of the report", "report subject", "subject matter", "subject",
    ])
    return value.flatMap { mayBeValue($0) ? $0 : nil }
  }

  /// Whether what stands behind the label is no other label, as where the labels of a front table were read before all
  /// values: “Title:”, “Classification:”.
  private func mayBeValue(_ value: Range<Int>) -> Bool {
    let words = text.words(value)
    let letters = text.letters(value)
    // “Ofsted inspection of children’s services:”, which goes on below, is none.
    let isSigned = words.hasSuffix(":") && !Self.subjects.contains(where: letters.contains)
    let isLabel = isSigned || Self.frontLabels.contains(letters) || letters.hasPrefix("wards")
    return !isLabel && PaperHead.body(in: words) == nil && !opensBody(value) && !opensText(value)
  }

  private static let frontLabels: Set = [
    "author", "reportauthor", "by", "from", "to", "classification", "reportby", "reportof", "reportfrom", "leadofficer",
    "leadmember", "cabinetportfolio", "cabinetmember", "portfolioholder", "contactofficer", "contact", "date", "status",
    "meeting", "committee", "decisiontype", "keydecision", "purpose", "introduction", "item", "agendaitem",
  ]

  /// A title without the next label of a front table with four columns: “Performance report      Item      8”.
  private func withoutNextCell(_ value: Range<Int>) -> Range<Int> {
    let bytes = text.text.bytes
    // The same where one space alone parts them: “Outcome of the inspection Item 5”, “… Author: Head of Service”.
    let ends = Self.nextCells.compactMap { label in
      value.dropFirst(4).first { bytes[$0..<value.upperBound].starts(with: label.utf8) }
    }
    if let end = ends.min(),
      bytes[end..<value.upperBound].contains(where: { $0 == UInt8(ascii: ":") })
        || bytes[value.upperBound - 1] >= 0x30 && bytes[value.upperBound - 1] <= 0x39
    {
      return value.lowerBound..<end
    }
    var start = value.lowerBound
    while let gap = bytes[start..<value.upperBound].indices.first(where: { index in
      bytes[index...].prefix(2).elementsEqual([0x20, 0x20])
    }) {
      guard let next = bytes[gap..<value.upperBound].firstIndex(where: { $0 > 0x20 }) else { return value }
      let label = text.letters(next..<value.upperBound)
      if gap > value.lowerBound, Self.neighbours.contains(where: label.hasPrefix) { return value.lowerBound..<gap }
      start = next
    }
    return value
  }

  private static let nextCells = [
    " Item ", " Agenda item ", " Author:", " Report author:", " Report of:", " Date:", " Class:",
  ]

  private static let neighbours = [
    "item", "agenda", "part", "ward", "date", "class", "status", "background", "page", "appendi", "keydecision",
    "reportof", "reportby", "officer", "author", "enclosure", "portfolio", "meeting",
  ]

  /// “OUTCOME OF THE OFSTED INSPECTION OF LOCAL AUTHORITY” with the line below on which it goes on: “CHILDREN’S
  /// SERVICES”.
  private var unlabelled: Taken<String>? {
    for (index, line) in text.frontLines.prefix(Self.most).enumerated() {
      if opensBody(line) { return nil }
      guard mayBeTitle(line), Self.subjects.contains(where: text.letters(line).contains) else { continue }
      var range = withoutLabel(line)
      for next in text.frontLines.dropFirst(index + 1).prefix(2) where goesOn(range, next) {
        range = range.lowerBound..<next.upperBound
      }
      return Taken(value: TitlePage.sentenceCase(page.words(range)), range: range)
    }
    return nil
  }

  /// The one line between the names of the council and the committee and the day, and the first words of the text: “Front
  /// door performance”.
  private var belowTheHead: Taken<String>? {
    let lines = text.frontLines.prefix(Self.most).filter { !text.words($0).isEmpty }
    guard let opening = lines.firstIndex(where: { opensText($0) && !head.isOfHead($0) }),
      let last = lines[..<opening].lastIndex(where: head.isOfHead), lines.indices.contains(last + 1),
      last + 1 < opening,
      lines[..<opening].contains(where: head.isDay), mayBeTitle(lines[last + 1]), !isMark(lines[last + 1])
    else { return nil }
    var range = lines[last + 1]
    for next in lines[(last + 2)..<opening] {
      guard goesOn(range, next) else { return nil }
      range = range.lowerBound..<next.upperBound
    }
    return Taken(value: TitlePage.sentenceCase(page.words(range)), range: range)
  }

  /// “1  Purpose”, “1.1 This report gives …”, “Purpose of the report”
  private func opensText(_ line: Range<Int>) -> Bool {
    if opensBody(line) { return true }
    let words = text.words(line)
    let number = words.prefix { $0.isNumber || $0 == "." }
    return ["1", "1.", "1.0", "1.1", "1.1."].contains(number)
      && words.dropFirst(number.count).contains(where: \.isLetter)
  }

  /// What papers print beside their title: “For decision”, “Part 1”, “Open report”.
  private func isMark(_ line: Range<Int>) -> Bool {
    let letters = text.letters(line)
    return [
      "for", "part", "open", "public", "notfor", "unrestricted", "appendi", "enclosure", "confidential", "director",
    ]
    .contains(where: letters.hasPrefix)
      || ["report", "paper", "present", "councillors", "room", "chamber"].contains(where: letters.hasSuffix)
        && text.words(line).split(separator: " ").count < 3
  }

  /// “TITLE Outcome of Ofsted inspection”, “Report title Outcome …” without its label, which one space alone parts from
  /// it.
  private func withoutLabel(_ line: Range<Int>) -> Range<Int> {
    let bytes = text.text.bytes
    let start = line.first { bytes[$0] > 0x20 } ?? line.lowerBound
    let label = Self.labels.first { bytes[start..<line.upperBound].lazy.map { $0 | 0x20 }.starts(with: $0.utf8) }
    guard let label, text.words(line).contains(where: \.isLowercase) || label == "title ",
      start + label.utf8.count < line.upperBound,
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[start + label.utf8.count])
    else { return line }
    return start + label.utf8.count..<line.upperBound
  }

  private static let labels = ["report title ", "title of report ", "title ", "subject "]

  /// How many lines may stand above the title.
  private static let most = 24
  private static let subjects = ["inspection", "ofsted", "ilacs", "focusedvisit", "monitoringvisit"]

  /// Whether the text itself starts: a number of a paragraph, or a heading such as “Purpose of the report”.
  private func opensBody(_ line: Range<Int>) -> Bool {
    let words = text.words(line)
    let letters = text.letters(line)
    let heads = ["purpose", "summary", "introduction", "background", "recommendation", "executivesummary"]
    return words.first?.isNumber == true && text.letters(line).count > 20 && !words.contains("20")
      || heads.contains { letters.hasPrefix($0) && letters.count <= $0.count + 14 }
  }

  private func mayBeTitle(_ line: Range<Int>) -> Bool {
    let words = text.words(line)
    let names = words.split { !$0.isLetter && $0 != "’" && $0 != "'" }
    let addresses = ["report of", "report to", "report by", "agenda", "item", "minutes"]
    // A label and its value make a line of another kind; “Ofsted ILACS: inspection outcome” has no label.
    let label = words.firstIndex(of: ":").map { ImportedText.letters(String(words[..<$0])) } ?? ""
    // “Children’s services performance report: year end 2023/24” neither: a label is short.
    let length = words.prefix { $0 != ":" }.split(separator: " ").count
    let isLabelled = !label.isEmpty && length <= 4 && !Self.subjects.contains(where: label.contains)
    return !isOfSentence(line) && !Self.frontLabels.contains(text.letters(line)) && (2...24).contains(names.count)
      && words.first?.isUppercase == true && !words.hasSuffix(".")
      && !words.hasSuffix(":") && !isLabelled && PaperHead.body(in: words) == nil
      && !addresses.contains(where: words.lowercased().hasPrefix)
  }

  /// Whether a line is the first of a paragraph of sentences: “Ofsted inspected Northwick’s services between 15 and 26”,
  /// “April 2024, and published its report on 7 June.”
  private func isOfSentence(_ line: Range<Int>) -> Bool {
    let first = line.first { text.text.bytes[$0] > 0x20 } ?? line.lowerBound
    // Whatever it was put together with: “… between 15 and 26”, “April 2024, …”.
    let below = text.frontLines.first { $0.lowerBound >= line.upperBound && !text.words($0).isEmpty }
    if let below, text.words(line).last?.isNumber == true,
      text.words(below).split(whereSeparator: { !$0.isLetter }).first.map({ MonthSpan.isMonth($0) }) ?? false
    {
      return true
    }
    guard let block = text.text.blocks.first(where: { $0.range.contains(first) }) else { return false }
    return block.kind == .paragraph && block.lineCount > 1
      && text.text.bytes[block.range.upperBound - 1] == UInt8(ascii: ".")
  }

  /// Whether a title goes on right below: in capitals as it is, or in a small letter.
  private func goesOn(_ title: Range<Int>, _ next: Range<Int>) -> Bool {
    let between = text.text.bytes[title.upperBound..<max(title.upperBound, next.lowerBound)]
    let words = text.words(next)
    // “Ofsted inspection of local authority children’s”, “services: outcome and improvement plan”
    if ["children’s", "children's"].contains(where: text.words(title).lowercased().hasSuffix),
      words.lowercased().hasPrefix("services"), between.count(where: { $0 == 0x0A }) == 1
    {
      return true
    }
    guard between.count(where: { $0 == 0x0A }) == 1, !words.isEmpty, !words.contains(":"), !words.hasSuffix("."),
      PaperHead.body(in: words) == nil, !words.contains(where: \.isNumber)
    else { return false }
    // “Ofsted Inspection of Local Authority”, “Children’s Services (ILACS)”
    let small = text.words(title).lowercased()
    let leadsOn = [" of", " and", " the", " for", " in", " to", " &"].contains(where: small.hasSuffix)
    let isOfServices =
      ["local authority", "inspection of"].contains(where: small.hasSuffix)
      && text.letters(next).hasPrefix("childrens")
    if leadsOn || isOfServices { return true }
    let isCapital = [text.words(title), words].allSatisfy { !$0.contains(where: \.isLowercase) }
    return isCapital && !words.lowercased().hasPrefix("report of") || words.first?.isLowercase == true
  }
}
