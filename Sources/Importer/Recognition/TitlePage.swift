import Diagnostics
import InspectionModel
import Provenance

/// Something that was taken from a text, and where it stands there.
struct Taken<Value> {
  let value: Value
  let range: Range<Int>
}

/// Reads what a report's first page says of itself: labels and what stands behind them.
struct TitlePage {
  private let text: ImportedText

  init(_ text: ImportedText) { self.text = text }

  /// What stands behind one of some labels, on its line or on the next.
  ///
  /// - Parameter isDate: whether a date is looked for, which may stand right behind its label: “Published 6 May 2024”.
  func value(_ labels: [String], isDate: Bool = false) -> Range<Int>? {
    for (index, line) in text.frontLines.enumerated() {
      guard let rest = rest(of: line, behind: labels, isDate: isDate) else { continue }
      if !text.words(rest).isEmpty {
        return goesOn(rest, index) ? rest.lowerBound..<text.frontLines[index + 1].upperBound : rest
      }
      guard text.frontLines.indices.contains(index + 1) else { return nil }
      let next = text.frontLines[index + 1]
      return text.words(next).isEmpty ? nil : next
    }
    return nil
  }

  /// Whether a value is cut by the end of its line: “6 February 2012 to”.
  private func goesOn(_ range: Range<Int>, _ index: Int) -> Bool {
    guard text.frontLines.indices.contains(index + 1) else { return false }
    let words = text.words(range)
    let next = text.words(text.frontLines[index + 1])
    let links = ["to", "–", "-", "and", "—"]
    if links.contains(where: { words.hasSuffix(" " + $0) }) { return true }
    // “4 March 2019”, and below it “to 15 March 2019”; a name, and below it “His Majesty’s Inspector”.
    let isRest = links.contains { next.hasPrefix($0 + " ") } && next.contains(where: \.isNumber)
    return isRest || InspectorName.isOffice(next) && !InspectorName.hasOffice(words)
  }

  private func rest(of line: Range<Int>, behind labels: [String], isDate: Bool) -> Range<Int>? {
    let bytes = text.text.bytes
    var i = line.lowerBound
    while i < line.upperBound, !bytes[i].isASCIILetter { i += 1 }
    for label in labels {
      var at = i
      let isSame = label.utf8.allSatisfy { letter in
        while at < line.upperBound, letter != 0x20, bytes[at] == 0x20 { at += 1 }
        if letter == 0x20 { return true }
        guard at < line.upperBound, bytes[at] | 0x20 == letter else { return false }
        at += 1
        return true
      }
      guard isSame, at == line.upperBound || !bytes[at].isASCIILetter else { continue }
      var end = at
      while end < line.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == UInt8(ascii: "|") {
        end += 1
      }
      if end < line.upperBound, bytes[end] == UInt8(ascii: ":") { return end + 1..<line.upperBound }
      // “Lead inspector – Jane Doe”
      let isDash =
        end + 2 < line.upperBound && bytes[end] == 0xE2 && bytes[end + 1] == 0x80
        && (0x92...0x94).contains(bytes[end + 2])
      if isDash {
        return end + 3..<line.upperBound
      }
      // Without a colon, a cell's end or a wide gap must part label and value; alone on its line it heads the next.
      if end == line.upperBound || end - at >= 2 || bytes[at..<end].contains(where: { $0 != 0x20 }) {
        return end..<line.upperBound
      }
      // A sentence may have the word and a number too: “published 12 reviews”.
      if isDate, (0x30...0x39).contains(bytes[end]), DateReading(text).dates(end..<line.upperBound).last?.day != nil {
        return end..<line.upperBound
      }
    }
    return nil
  }

  func words(_ range: Range<Int>) -> String { text.words(range) }

  // MARK: - Details

  /// Both ends by the day, or by the month: a year alone, or ends of two kinds, were not read as they were meant.
  var inspected: Taken<InspectionDates>? {
    guard let words = inspectedWords, !isDamaged(words), let span = DateReading(text).span(words),
      span.start?.precision == span.end?.precision, span.start?.precision != .year
    else { return nil }
    return Taken(value: span, range: words)
  }

  /// Whether days can't be read as they were meant.
  private func isDamaged(_ range: Range<Int>) -> Bool {
    // “Week commencing 3 June 2024”, “w/c 3 June 2024”: the last day is not told; nor which days “Week 1: …” has.
    if ["commencing", "beginning", "week"].contains(where: text.letters(range).contains) { return true }
    if ["w/c ", "w/b ", "wc ", "wb "].contains(where: text.words(range).lowercased().hasPrefix) { return true }
    return hasOddDigits(range)
  }

  /// Whether a digit stands beside a letter that is none of its ending: “4 to l5 December”.
  private func hasOddDigits(_ range: Range<Int>) -> Bool {
    text.words(range).split { !$0.isLetter && !$0.isNumber }.contains { word in
      let ending = word.drop(while: \.isNumber)
      return word.contains(where: \.isNumber) && !ending.isEmpty
        && !["st", "nd", "rd", "th"].contains(ending.lowercased())
    }
  }

  /// What stands behind the label, whether it can be read or not.
  var inspectedWords: Range<Int>? {
    let labels = ["inspection dates", "inspection date", "dates of inspection", "date of inspection", "inspected"]
    return value(labels, isDate: true).map(beforeNextLabel)
  }

  /// What stands before a remark in brackets, or another label on the same line: “… Report published: 9 February 2024”.
  private func beforeNextLabel(_ range: Range<Int>) -> Range<Int> {
    let small = text.text.bytes[range].map { $0 | 0x20 }
    let marks = ["(", "report published", "published", "publication", "lead inspector", "reporting inspector"]
    let ends = marks.compactMap { mark in
      let mark = mark.utf8.map { $0 | 0x20 }
      return small.indices.first { small[$0...].starts(with: mark) }
    }
    return range.lowerBound..<range.lowerBound + (ends.min() ?? range.count)
  }

  var published: Taken<CivilDate>? {
    published(
      [
        "report published", "published on", "published", "date published", "publication date", "date of publication",
        "report publication date", "date report published", "first published", "published date", "publication",
      ])
  }

  /// The same by labels that name the inspection’s report, where a text has a day of its own publication, too.
  var reportPublished: Taken<CivilDate>? {
    published(
      [
        "report published", "report publication date", "date report published", "ofsted report published",
        "inspection report published", "publication of report",
      ])
  }

  /// By the sentence that a report may end in: “This report was published on 6 May 2024.”
  var publishedElsewhere: Taken<CivilDate>? {
    let bytes = text.text.bytes
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }) {
      let range = line.startIndex..<line.endIndex
      let letters = text.letters(range)
      let isOwn = ["thisreportwaspublished", "thisreportwasfirstpublished", "reportpublishedon"].contains {
        letters.hasPrefix($0)
      }
      guard isOwn, let date = DateReading(text).dates(range).first, date.precision == .day else { continue }
      return Taken(value: date, range: range)
    }
    return nil
  }

  private func published(_ labels: [String]) -> Taken<CivilDate>? {
    guard let range = value(labels, isDate: true) else { return nil }
    return DateReading(text).dates(range).first.map { Taken(value: $0, range: range) }
  }

  var leadInspector: Taken<String>? {
    let labels = ["reporting inspector", "lead inspectors", "lead inspector", "inspector in charge", "inspector"]
    guard let range = wrappedInspector ?? value(labels) else { return nil }
    let name = InspectorName.shortened(text.words(range))
    return name.isEmpty ? nil : Taken(value: name, range: range)
  }

  /// What stands behind a label that fills two lines of a narrow cell: “Reporting      Jane Doe HMI”, “inspector”.
  private var wrappedInspector: Range<Int>? {
    let lines = text.frontLines
    return zip(lines, lines.dropFirst()).lazy.compactMap { line, next -> Range<Int>? in
      guard ["inspector", "inspectors"].contains(text.letters(next)),
        let name = rest(of: line, behind: ["reporting", "lead"], isDate: false), !text.words(name).isEmpty
      else { return nil }
      return name
    }.first
  }

  /// The inspector whom the last page names, or a sentence: “The lead inspector was …”.
  var leadInspectorElsewhere: Taken<String>? {
    let bytes = text.text.bytes
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }) {
      let range = line.startIndex..<line.endIndex
      var words = text.words(range)
      let small = words.lowercased()
      let marks = [
        "the lead inspector was ", "the lead inspector is ", "reporting inspector was ", "inspection was led by ",
      ]
      if let mark = marks.first(where: small.contains), let found = small.firstRange(of: mark) {
        words = String(words.dropFirst(small.distance(from: small.startIndex, to: found.upperBound)))
        words = String(words.prefix { $0 != "." })
      } else if small.hasPrefix("lead inspector"), let rest = rest(of: range, behind: ["lead inspector"], isDate: false)
      {
        words = text.words(rest)
      } else if let label = ["lead inspector ", "reporting inspector "].first(where: small.hasPrefix),
        words.utf8.count <= 90
      {
        words = String(words.dropFirst(label.count))
      } else {
        continue
      }
      let name = InspectorName.shortened(words)
      if InspectorName.isName(name) { return Taken(value: name, range: range) }
    }
    return nil
  }

  var ageGroup: Taken<String>? {
    value(["age group"]).map { Taken(value: text.words($0), range: $0) }
  }

  /// The line, or the lines, that have some letters in a row: the title.
  ///
  /// - Parameter endings: the letters in which such titles end; where the lines have none of them, further lines that
  ///   lead to one are part of the title.
  func title(with letters: [String], endings: [String]) -> Taken<String>? {
    // A page's head or foot has the title too, behind the name of the authority.
    let titles = ranges(of: letters, endings, isPrefix: true)
    guard let first = titles.first else { return ranges(of: letters, endings, isPrefix: false).first.map(title) }
    // Or before it: “Inspection of children’s social care services – Westmere”.
    let whole = text.letters(first)
    let plain = titles.first { range in
      let own = text.letters(range)
      return whole.hasPrefix(own) && endings.contains(where: own.hasSuffix)
    }
    return title(plain ?? first)
  }

  /// The titles of the first pages, each with the lines on which it goes on.
  private func ranges(of letters: [String], _ endings: [String], isPrefix: Bool) -> [Range<Int>] {
    text.frontLines.indices.compactMap { start in
      for count in 1...(isPrefix ? 4 : 1) where start + count <= text.frontLines.count {
        let range = text.frontLines[start].lowerBound..<text.frontLines[start + count - 1].upperBound
        guard range.count <= 400, text.words(text.frontLines[start]).count > 2 else { continue }
        let own = text.letters(range)
        let isTitle = letters.contains { isPrefix ? own.hasPrefix($0) : own.contains($0) && own.count < 200 }
        if isTitle { return whole(range, from: start, count, endings) }
      }
      return nil
    }
  }

  private func title(_ range: Range<Int>) -> Taken<String> {
    var words = text.words(range).drop { $0 == "#" || $0 == " " }
    // “… and” leads on to the title of a review that came with the inspection.
    if let review = words.lowercased().firstRange(of: " and review of"),
      review.lowerBound > words.lowercased().startIndex
    {
      words = words.prefix(words.lowercased().distance(from: words.lowercased().startIndex, to: review.lowerBound))
    }
    // The number of the page, in its foot.
    if let last = words.split(separator: " ").last, last.count <= 2, last.allSatisfy(\.isNumber) {
      words = words.dropLast(last.count + 1)
    }
    for ending in [" and review", " and"] where words.hasSuffix(ending) { words = words.dropLast(ending.count) }
    return Taken(value: Self.sentenceCase(String(words)), range: range)
  }

  /// The lines of a title with those on which it goes on; a line with a colon or a digit has left it behind.
  private func whole(_ range: Range<Int>, from start: Int, _ count: Int, _ endings: [String]) -> Range<Int> {
    var longer = range
    for line in text.frontLines.dropFirst(start + count - 1).prefix(4) {
      if line.lowerBound >= range.upperBound, text.text.bytes[line].contains(where: { (0x30...0x3A).contains($0) }) {
        return range
      }
      longer = range.lowerBound..<line.upperBound
      let letters = text.letters(longer)
      if endings.contains(where: letters.contains) { return longer.count <= 400 ? longer : range }
    }
    return range
  }

  /// A title in capitals alone in small letters but for its first.
  static func sentenceCase(_ title: String) -> String {
    let letters = title.filter(\.isLetter)
    guard letters.count > 8, !letters.contains(where: \.isLowercase) else { return title }
    return title.prefix(1) + title.dropFirst().lowercased()
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
