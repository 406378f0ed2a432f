import InspectionModel
import Provenance

/// Reads the lines that a committee’s paper opens with: the body that it goes to, the day, and pairs of a label and
/// what stands behind it.
struct PaperHead {
  private let text: ImportedText
  private let lines: ArraySlice<Range<Int>>

  init(_ text: ImportedText) {
    self.text = text
    lines = text.frontLines.prefix(16)
  }

  /// Whether a line is the name of a body that papers go to, with no more than a day behind it: “Cabinet – 16 December
  /// 2014”, “Full Council, 20 September 2017”, “Meeting: Cabinet”.
  var hasBody: Bool { lines.contains { isBody($0) && !endsCouncil($0) } }

  /// “COUNCIL” below “NORTHWICK METROPOLITAN BOROUGH”: the end of a council’s own name.
  private func endsCouncil(_ line: Range<Int>) -> Bool {
    guard text.letters(line) == "council", let above = lines.last(where: { $0.upperBound <= line.lowerBound }) else {
      return false
    }
    return ["borough", "city", "county", "district", "metropolitan"].contains(where: text.letters(above).hasSuffix)
  }

  /// Whether the day of a meeting stands beside the body or on a line of its own: no inspectorate prints both.
  var hasDay: Bool {
    lines.contains { isDay($0) && !endsCouncil($0) }
  }

  /// Whether a line is one of the council, the body or the day.
  func isOfHead(_ line: Range<Int>) -> Bool { isBody(line) || isDay(line) || isCouncil(line) }

  /// “5 November 2019”, “Date: 5 November 2019”, “Cabinet, 5 November 2019”
  func isDay(_ line: Range<Int>) -> Bool {
    guard DateReading(text).dates(line).first?.precision == .day else { return false }
    let letters = ImportedText.letters(Self.withoutDay(text.words(line)))
    return letters.isEmpty || ["date", "dateofmeeting", "meetingdate", "meetingof"].contains(letters) || isBody(line)
  }

  private func isCouncil(_ line: Range<Int>) -> Bool {
    let words = text.words(line)
    return words.hasSuffix("Council") || words.hasSuffix("COUNCIL")
  }

  /// “REPORT TO CABINET – 8 JUNE 2010”, which no inspectorate prints.
  var isAddressed: Bool {
    lines.contains { line in
      let letters = text.letters(line)
      return Self.addresses.contains { letters.hasPrefix($0) && letters.count > $0.count } && isBody(line)
    }
  }

  /// The labels of lines as only papers have them, in small letters alone.
  var labels: Set<String> {
    let labels: Set = [
      "meeting", "committee", "date", "title", "dateofmeeting", "meetingdate", "subject", "report", "reportby",
      "reporttitle", "titleofreport", "to",
      "leadofficer", "leadmember", "contactofficer", "portfolioholder", "cabinetmember", "wards", "decisiontype",
      "status", "forpublication",
    ]
    let found = lines.map { line in
      let words = text.words(line)
      // “Date          11 January 2024”
      guard let colon = words.firstIndex(of: ":") else {
        let cells = cells(of: line)
        return cells.count > 1 ? text.letters(cells[0]) : ""
      }
      return ImportedText.letters(String(words[..<colon]))
    }
    return labels.intersection(found)
  }

  private static let addresses = ["reportto", "reporttothe", "reportfor", "meetingof", "meetingofthe"]

  private func isBody(_ line: Range<Int>) -> Bool {
    let cells = cells(of: line)
    return cells.contains { Self.body(in: text.words($0)) != nil && !endsName($0, cells) }
  }

  /// Whether a cell is the last word of a council's name in a justified line: “Northwick      Borough      Council”.
  func endsName(_ cell: Range<Int>, _ cells: [Range<Int>]) -> Bool {
    guard text.letters(cell) == "council", cells.count > 1, cell == cells.last, let first = cells.first else {
      return false
    }
    return !["meeting", "committee", "body", "to", "reportto", "date"].contains(text.letters(first))
  }

  /// The name of the body that a line has alone or before a day, or behind a label: “Cabinet”.
  static func body(in line: String) -> String? {
    guard line.utf8.count <= 120, !line.hasSuffix(".") else { return nil }
    var words = Substring(withoutDay(line))
    if let colon = words.firstIndex(of: ":") { words = words[words.index(after: colon)...] }
    var name = ImportedText.tidied(String(words.prefix { $0 != "(" }))
    for address in [
      "agenda for the meeting of the ", "report to the ", "report to ", "meeting of the ", "meeting of ", "report for ",
    ]
    where name.lowercased().hasPrefix(address) {
      name = String(name.dropFirst(address.count))
    }
    name = withoutRemark(withoutCouncil(name))
    let letters = ImportedText.letters(name)
    let whole = ["council", "fullcouncil", "executive", "theexecutive", "executiveboard", "councilmeeting"]
    // Reports are by the Care Quality Commission, too, and of the Safeguarding Children Board, whose name a line’s end
    // may cut.
    let isName =
      (endings.contains(where: letters.hasSuffix) || isOfSubject(name))
      && !["qualitycommission", "safeguardingchildrenboard"].contains(where: letters.hasSuffix)
      && !["childrenboard", "board"].contains(letters)
      && !["dateof", "personleading"].contains(where: letters.hasPrefix)
    let isCapital =
      (name.first?.isUppercase == true || opensSmall(name))
      && name.split(separator: " ").last?.first?.isUppercase == true
    guard (6...120).contains(name.utf8.count), isCapital, isName || whole.contains(letters) else { return nil }
    return name + (subject(behind: words) ?? "")
  }

  private static let endings = [
    "committee", "cabinet", "subcommittee", "commission", "panel", "board", "overviewandscrutiny",
  ]

  /// “Joint Committee for Children’s Services”, “SCRUTINY COMMITTEE FOR CHILDREN”, “Committee on Children’s Services”,
  /// “Scrutiny Committee – Children”, “Scrutiny Panel A”
  private static func isOfSubject(_ name: String) -> Bool {
    guard name.first?.isUppercase == true, !name.contains(where: \.isNumber) else { return false }
    let small = name.lowercased()
    if [" committee for ", " committee on ", " panel for "].contains(where: small.contains) { return true }
    let behind = ["committee on ", "committee – ", "panel – ", "committee - ", "panel - "].compactMap { link in
      small.firstRange(of: link).map { small[$0.upperBound...] }
    }
    if behind.contains(where: { rest in subjects.contains(where: rest.contains) }) { return true }
    let words = name.split(separator: " ")
    return words.count > 2 && words.last?.count == 1
      && ["panel", "committee"].contains(words[words.count - 2].lowercased())
  }

  /// “Overview and Scrutiny Committee – briefing for members” without what it gets.
  private static func withoutRemark(_ name: String) -> String {
    guard let dash = [" – ", " — ", " - "].compactMap(name.firstRange).first else { return name }
    let body = String(name[..<dash.lowerBound])
    let isRemark = name[dash.upperBound...].first?.isLowercase == true
    return isRemark && endings.contains(where: ImportedText.letters(body).hasSuffix) ? body : name
  }

  private static let subjects = ["child", "young", "education", "families", "people", "school", "learning"]

  /// “ (Children)” behind “Overview and Scrutiny Committee”, which tells it from the others of its name.
  private static func subject(behind words: Substring) -> String? {
    guard let open = words.firstIndex(of: "("), let close = words[open...].firstIndex(of: ")"),
      words[words.index(after: close)...].allSatisfy({ !$0.isLetter })
    else { return nil }
    let inner = words[words.index(after: open)..<close]
    let isName = inner.split(separator: " ").allSatisfy { word in
      word.first?.isUppercase == true || ["and", "&", "of"].contains(word)
    }
    return isName && subjects.contains(where: inner.lowercased().contains) ? " (\(inner))" : nil
  }

  /// “Northwick Council People Scrutiny Committee” without the council’s name, “Committee Corporate Parenting Committee”
  /// without the label, which one space alone parts from it.
  private static func withoutCouncil(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.last != "Council", words.last != "Meeting", let last = words.firstIndex(of: "Council"), last > 0 else {
      let isTwice = words.count > 2 && ["Committee", "Meeting"].contains(words.first) && isWhole(words.dropFirst())
      return isTwice ? words.dropFirst().joined(separator: " ") : name
    }
    // “Northwick Council – Corporate Parenting Panel”
    let rest = words.dropFirst(last + 1).drop { $0 == "–" || $0 == "-" }
    return rest.count > 1 && rest.first?.first?.isUppercase == true ? rest.joined(separator: " ") : name
  }

  private static func isWhole(_ words: ArraySlice<Substring>) -> Bool {
    words.count > 1 && words.first?.first?.isUppercase == true && endings.contains { words.last?.lowercased() == $0 }
  }

  /// “Children, Young People and”, “Education and Children’s”, a name that its line’s end cuts.
  private static func leadsOn(_ line: String) -> Bool {
    [" and", " &", " of", ",", "’s", "'s", "-"].contains(where: line.lowercased().hasSuffix)
  }

  /// “and Scrutiny Committee”, the rest of a name.
  private static func opensSmall(_ name: String) -> Bool {
    ["and ", "& ", "of "].contains(where: name.lowercased().hasPrefix)
  }

  /// What stands before a day at the end of a line, and the dash or the comma between.
  private static func withoutDay(_ line: String) -> String {
    let days = FigureFinder.figures(in: line).filter { $0.value.kind == .date && $0.value.year > 0 }
    guard let day = days.first, let last = days.last else { return line }
    let bytes = Array(line.utf8)
    // “… at 7.00 pm”
    let behind = ImportedText.letters(bytes[last.range.upperBound...])
    guard ["", "at", "pm", "am", "atpm", "atam", "noon"].contains(behind) else { return line }
    var words = String(decoding: bytes[..<day.range.lowerBound], as: UTF8.self)
    func trim() { while let end = words.last, !end.isLetter, end != ")" { words.removeLast() } }
    trim()
    if let weekday = Weekday.names.first(where: { words.lowercased().hasSuffix($0) }) {
      words.removeLast(weekday.count)
      trim()
    }
    return words
  }

  /// A line's cells between pipes, tabs and wide gaps.
  func cells(of line: Range<Int>) -> [Range<Int>] {
    let bytes = text.text.bytes
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for i in line
    where bytes[i] == 0x09 || bytes[i] == UInt8(ascii: "|") || i > start && bytes[i] == 0x20 && bytes[i - 1] == 0x20 {
      if start < i { cells.append(start..<i) }
      start = i + 1
    }
    if start < line.upperBound { cells.append(start..<line.upperBound) }
    return cells.filter { cell in bytes[cell].contains { $0 > 0x20 } }
  }

  // MARK: - Values on several lines

  /// A value with the lines on which it goes on: right below, under its first letter or in small letters, and without a
  /// label of their own.
  func whole(_ value: Range<Int>) -> Range<Int> {
    let bytes = text.text.bytes
    var end = value.upperBound
    let first = value.first { bytes[$0] > 0x20 } ?? value.lowerBound
    let start = bytes[..<first].lastIndex { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }.map { $0 + 1 } ?? 0
    for line in text.frontLines where line.lowerBound >= end && end - value.lowerBound < 400 {
      let words = text.words(line)
      let isBelow = bytes[end..<line.lowerBound].count { $0 == 0x0A } == 1
      guard isBelow, !words.isEmpty, !bytes[line].contains(UInt8(ascii: "|")) else { break }
      let indent = bytes[line].prefix { $0 == 0x20 }.count
      let isUnder = first - start > 6 && abs(indent - (first - start)) <= 2
      // “… since the inspection of January”, “2020”
      let isYear = words.utf8.count == 4 && words.allSatisfy(\.isNumber) && endsInMonth(value.lowerBound..<end)
      guard isUnder || isYear || words.first?.isLowercase == true && !words.prefix(40).contains(":") else { break }
      end = line.upperBound
    }
    return value.lowerBound..<end
  }

  private func endsInMonth(_ range: Range<Int>) -> Bool {
    text.words(range).split { !$0.isLetter }.last.map { MonthSpan.isMonth($0) } ?? false
  }

  /// The name of a body with its start, where that stands on the line above: “Children and Young People”, “Scrutiny
  /// Committee”; nil where only a part of one is there.
  func wholeName(_ name: String, above cell: Range<Int>) -> String? {
    if let start = start(of: name, above: cell) { return start + (start.hasSuffix("-") ? "" : " ") + name }
    return Self.opensSmall(name) ? nil : name
  }

  /// The name of a body with its last word, where that stands alone on the line below: “Children’s Services Overview and
  /// Scrutiny”, “Committee”.
  func withEnd(_ name: String, below cell: Range<Int>) -> String {
    guard ImportedText.letters(name).hasSuffix("scrutiny"),
      let below = text.frontLines.first(where: { $0.lowerBound >= cell.upperBound }),
      text.text.bytes[cell.upperBound..<below.lowerBound].count(where: { $0 == 0x0A }) == 1,
      ["committee", "panel", "board", "commission", "subcommittee"].contains(text.letters(below))
    else { return name }
    return name + " " + text.words(below)
  }

  private func start(of name: String, above cell: Range<Int>) -> String? {
    let rests: Set = [
      "committee", "subcommittee", "selectcommittee", "scrutinycommittee", "scrutinysubcommittee", "panel",
      "scrutinypanel", "overviewandscrutinycommittee", "policycommittee", "servicescommittee", "commission",
    ]
    guard let above = text.frontLines.last(where: { $0.upperBound <= cell.lowerBound }),
      text.text.bytes[above.upperBound..<cell.lowerBound].count(where: { $0 == 0x0A }) == 1,
      Self.opensSmall(name) || rests.contains(ImportedText.letters(name)) || Self.leadsOn(text.words(above))
    else { return nil }
    var words = text.words(above)
    for address in ["report to the ", "report to "] where words.lowercased().hasPrefix(address) {
      words = String(words.dropFirst(address.count))
    }
    if let colon = words.firstIndex(of: ":") {
      words = ImportedText.tidied(String(words[words.index(after: colon)...]))
    }
    let isName = words.contains(where: \.isLetter) && words.utf8.count <= 80 && !words.contains(where: \.isNumber)
    let isOther = ["council", "agenda", "report", "item"].contains(where: words.lowercased().hasSuffix)
    guard isName, !isOther, words.first?.isUppercase == true else { return nil }
    // A narrow cell may cut it twice: “Education and Children’s”, “Services Scrutiny Sub-”, “Committee”.
    guard let first = text.frontLines.last(where: { $0.upperBound <= above.lowerBound }),
      text.text.bytes[first.upperBound..<above.lowerBound].count(where: { $0 == 0x0A }) == 1,
      let start = cells(of: first).last.map(text.words), start.first?.isUppercase == true, Self.leadsOn(start),
      !start.contains(":"), !start.contains(where: \.isNumber)
    else { return words }
    return start + " " + words
  }
}
