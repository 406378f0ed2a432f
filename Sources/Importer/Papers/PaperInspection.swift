import InspectionModel
import Provenance

/// Reads from the sentences of a paper when the inspection was that it is about, and when its report was published.
struct PaperInspection {
  /// By the sentence that says so; of several that do not name another inspection, the first.
  private(set) var inspected: Taken<InspectionDates>?
  private(set) var published: Taken<CivilDate>?
  /// Another sentence with other dates, so that a person must decide which are meant.
  private(set) var other: Taken<InspectionDates>?

  private let text: ImportedText
  private let kind: DatedKind

  /// - Parameter visit: the kind of visit that the paper is about: “focused”; nil of an inspection.
  init(_ text: ImportedText, sentences: [Range<Int>], visit: String?) {
    self.text = text
    let sentences = sentences.filter { !Self.isFrontTable(text.words($0)) }
    kind = visit == nil ? .inspection : .visit
    let marks =
      visit == nil
      ? ["inspection", "inspected", "ofstedreturned", "inspectorsreturned"] : DatedKind.visits.map { $0 + "visit" }
    var found = sentences.compactMap { inspection($0, marks) }
    // Where none but the inspection before is told of by a verb.
    if found.allSatisfy({ isOther($0.range) }) {
      let spans = sentences.compactMap { spanOfDays($0, marks + ["inspectors", "ilacs", "ofsted"]) }
      found += spans.filter { !isOther($0.range) || found.isEmpty }
    }
    if found.isEmpty { found = sentences.compactMap { judging($0, marks) }.prefix(1) + [] }
    if found.isEmpty, let labelled = TitlePage(text).inspected { found = [labelled] }
    if found.isEmpty, visit == nil, let named = NamedInspection(text, sentences.filter { !isOther($0) }).taken {
      found = [named]
    }
    // “The last inspection was in 2019. Ofsted returned in December 2023.”
    let later = found.filter { !text.letters($0.range).contains("lastinspection") }
    if later.contains(where: { item in found.contains { isLater(item.value, than: $0.value) } }) { found = later }
    let current = found.filter { !isOther($0.range) }
    // “In December 2023 Ofsted inspected …”, and in the next sentence from which day to which.
    let first = current.first ?? found.first
    inspected = first.map { first in
      current.first { Self.isWithin($0.value, first.value) } ?? days(behind: first, sentences) ?? first
    }
    // A sentence about some visit, or about an inspection before, does not contradict.
    other = current.first { item in
      let isOfVisit =
        text.letters(item.range).contains("visit")
        && !DatedKind.named(text.text.bytes, item.range).contains { $0.kind == .visit }
      return inspected.map { item.value != $0.value && isLater(item.value, than: $0.value) } ?? false && !isOfVisit
    }
    if current.isEmpty, let inspected { other = inspected }
    let dates = sentences.enumerated().compactMap { index, sentence -> Taken<CivilDate>? in
      // “Westmarch was inspected in July, and its report was published in August.”
      if let other = inspection(sentence, marks), let inspected, !Self.mayBeSame(other.value, inspected.value) {
        return nil
      }
      let isBelow = index > 0 && sentences[index - 1] == inspected?.range
      return publication(sentence) ?? (isBelow ? shortPublication(sentence) : nil)
    }
    let end = inspected?.value.end
    // One before the end of the inspection is of another; where there is no more, the order of dates is doubted.
    let own = dates.first { date in end.map { date.value.lastDay >= $0.firstDay } ?? true }
    published = own ?? dates.first { !isOther($0.range) } ?? TitlePage(text).reportPublished
  }

  /// “Report to the Scrutiny Board Date: 13 June 2018 Subject: Ofsted inspection of …”, the lines of a first page, which are
  /// no sentence.
  private static func isFrontTable(_ words: String) -> Bool {
    words.contains("Date: ") && ["Subject: ", "Title: ", "Report to", "Report of"].contains(where: words.contains)
  }

  /// “It took place from 4 to 15 March 2019 …”, right behind the sentence that gives the month.
  private func days(behind month: Taken<InspectionDates>, _ sentences: [Range<Int>]) -> Taken<InspectionDates>? {
    guard let index = sentences.firstIndex(of: month.range), sentences.indices.contains(index + 1) else { return nil }
    let next = sentences[index + 1]
    let openings = [
      "ittookplace", "thistookplace", "theinspectiontookplace", "itwascarriedout", "itwasconducted", "itran",
      "itlasted",
      "fieldwork", "inspectorswereonsite", "theinspectorswereonsite",
    ]
    guard openings.contains(where: text.letters(next).hasPrefix) else { return nil }
    let days = dates(next).filter { $0.precision == .day }
    guard days.count > 1, isSpan(days[0], days[1]), let span = InspectionDates("\(days[0])..\(days[1])"),
      Self.isWithin(span, month.value)
    else { return nil }
    return Taken(value: span, range: next)
  }

  private static let deeds = [
    "undertaken", "subjectto", "tookplace", "wasinspected", "wereinspected", "carriedout", "inspectedby", "conducted",
    "ofstedinspected", "inspectedagain", "returned",
  ]

  private func inspection(_ sentence: Range<Int>, _ marks: [String]) -> Taken<InspectionDates>? {
    let letters = text.letters(sentence)
    guard marks.contains(where: letters.contains), Self.deeds.contains(where: letters.contains),
      let part = part(of: sentence)
    else { return nil }
    var dates = dates(part)
    // “… was carried out in June and its report was published in August 2022”
    if let own = publication(sentence)?.value, let index = dates.lastIndex(of: own) { dates.remove(at: index) }
    // “In July 2019 … from 8 July 2019 to 19 July 2019”
    let days = dates.filter { $0.precision == .day }
    if !days.isEmpty { dates = days }
    if Self.namesWeeks(letters) { return nil }
    if days.count > 2 {
      guard let span = span(of: days, part) else { return nil }
      return Taken(value: span, range: sentence)
    }
    guard let first = dates.first else { return nil }
    let last = dates.first { $0 > first && $0.precision == first.precision } ?? first
    if first != last, !isSpan(first, last), !isLinked(part) { return nearest(dates, part, of: sentence) }
    let span = first == last ? InspectionDates.on(first) : InspectionDates("\(first)..\(last)") ?? .on(first)
    return Taken(value: span, range: sentence)
  }

  /// “from 4 March to 15 March 2025”: whether no more than such a word stands between two dates.
  private func isLinked(_ sentence: Range<Int>) -> Bool {
    let mentions = FigureFinder.figures(in: text.text.bytes, sentence).filter { $0.value.kind == .date }
    return zip(mentions, mentions.dropFirst()).contains { first, second in
      guard first.range.upperBound <= second.range.lowerBound else { return false }
      return ["", "to", "and", "until"].contains(text.letters(first.range.upperBound..<second.range.lowerBound))
    }
  }

  /// Of dates too far from each other for one inspection the first behind what says that it was held: “… since Ofsted
  /// inspected services in June 2024, and the figures to March 2025”. Nil where none stands behind it.
  private func nearest(_ dates: [CivilDate], _ part: Range<Int>, of sentence: Range<Int>) -> Taken<InspectionDates>? {
    let bytes = text.text.bytes
    let deeds = ["inspected", "took place", "undertaken", "carried out", "conducted", "returned", "subject to"]
    let end = deeds.compactMap { deed in
      part.first { bytes[$0..<part.upperBound].prefix(deed.utf8.count).lazy.map { $0 | 0x20 }.elementsEqual(deed.utf8) }
        .map { $0 + deed.utf8.count }
    }.min()
    let behind = end.map { self.dates($0..<part.upperBound) } ?? []
    guard let first = behind.first, dates.contains(first) else { return nil }
    let last = behind.dropFirst().first.flatMap { isSpan(first, $0) ? $0 : nil }
    let span = last.flatMap { InspectionDates("\(first)..\($0)") }
    return Taken(value: span ?? .on(first), range: sentence)
  }

  /// “The last inspection, in June 2019, judged overall effectiveness as good.”, where the paper tells of no other.
  private func judging(_ sentence: Range<Int>, _ marks: [String]) -> Taken<InspectionDates>? {
    let letters = text.letters(sentence)
    guard marks.contains(where: letters.contains), !isOther(sentence), !Self.namesWeeks(letters),
      ["judged", "graded", "rated"].contains(where: letters.contains), let part = part(of: sentence)
    else { return nil }
    let dates = dates(part)
    return dates.count == 1 ? Taken(value: .on(dates[0]), range: sentence) : nil
  }

  /// The part of a sentence that tells of what the paper is about; nil where it tells of the other kind alone.
  private func part(of sentence: Range<Int>) -> Range<Int>? {
    let named = Set(DatedKind.named(text.text.bytes, sentence).map(\.kind))
    if named.count == 1, !named.contains(kind) { return nil }
    guard named.count > 1 else { return sentence }
    let starts = FigureFinder.figures(in: text.text.bytes, sentence).filter { $0.value.kind == .date }
      .map(\.range.lowerBound)
    return DatedKind.part(of: sentence, kind, text.text.bytes, dates: starts)
  }

  /// “In the weeks beginning 4 and 11 December”: the last day is not told.
  private static func namesWeeks(_ letters: String) -> Bool {
    if ["beginning", "commencing"].contains(where: { letters.contains("weeks" + $0) || letters.contains("week" + $0) })
    {
      return true
    }
    // “the weeks of 4 and 11 December”, and not “two weeks of fieldwork”
    let behind = ["weeksof", "weekof"].compactMap { letters.firstRange(of: $0).map { letters[$0.upperBound...] } }
    return behind.contains { MonthSpan.isMonth($0.prefix(3)) }
  }

  /// Of more than two days the ends of spans that follow each other, “4 to 8 December and 11 to 15 December 2023”, or the
  /// first two behind “from”: a sentence may say when notice was given, too. Nil where that can't be told.
  private func span(of days: [CivilDate], _ sentence: Range<Int>) -> InspectionDates? {
    let first = days[0]
    let last = days[days.count - 1]
    if days.count % 2 == 0, zip(days, days.dropFirst()).allSatisfy({ $0 < $1 }), isSpan(first, last) {
      return InspectionDates("\(first)..\(last)")
    }
    let bytes = text.text.bytes
    for mark in [" from ", " between "] {
      let starts = sentence.filter { bytes[$0..<sentence.upperBound].starts(with: mark.utf8) }
      for start in starts {
        let own = dates(start..<sentence.upperBound).filter { $0.precision == .day }
        if own.count > 1, isSpan(own[0], own[1]) { return InspectionDates("\(own[0])..\(own[1])") }
      }
    }
    return days.count > 3 && isSpan(days[0], days[1]) ? InspectionDates("\(days[0])..\(days[1])") : nil
  }

  /// “the inspection of 3 to 14 July 2023”: a sentence about an inspection with the first and the last day of some
  /// weeks, whatever its verb.
  private func spanOfDays(_ sentence: Range<Int>, _ marks: [String]) -> Taken<InspectionDates>? {
    let letters = text.letters(sentence)
    guard marks.contains(where: letters.contains), !letters.contains("consultation"), !letters.contains("actionplan"),
      !Self.namesWeeks(letters), let part = part(of: sentence)
    else { return nil }
    let days = dates(part).filter { $0.precision == .day }
    guard let index = days.indices.dropLast().first(where: { isSpan(days[$0], days[$0 + 1]) }) else { return nil }
    return InspectionDates("\(days[index])..\(days[index + 1])").map { Taken(value: $0, range: sentence) }
  }

  /// Whether no more than two months lie between two days.
  private func isSpan(_ first: CivilDate, _ last: CivilDate) -> Bool {
    guard let from = first.month, let to = last.month, first < last else { return false }
    return (last.year - first.year) * 12 + to - from <= 1
  }

  /// What an inspectorate publishes of an inspection, and what else is published.
  private static let published = [
    "report", "findings", "outcome", "judgement", "inspectionletter", "letterwaspublished",
  ]
  /// The same of a visit.
  private static let publishedLetter = published + ["letter"]
  private static let otherPublications = [
    "annualreport", "actionplanwaspubli", "improvementplanwaspubli", "reportpack", "agenda",
  ]

  private func publication(_ sentence: Range<Int>) -> Taken<CivilDate>? {
    let letters = text.letters(sentence)
    let documents = kind == .visit ? Self.publishedLetter : Self.published
    // “The inspection took place from 5 to 9 March 2018 and was published on 16 April 2018.”
    let isOfInspection = letters.contains("andwaspublishedon") && letters.contains("inspection")
    guard letters.contains("publi"), documents.contains(where: letters.contains) || isAside(sentence) || isOfInspection,
      ["inspect", "ofsted", "reportwaspublished", "reportpublished", "letterwaspublished", "letterpublished", "visit"]
        .contains(where: letters.contains),
      !Self.otherPublications.contains(where: letters.contains), let part = part(of: sentence)
    else { return nil }
    let bytes = text.text.bytes
    let mark = part.first { i in
      i + 5 < part.upperBound && bytes[i..<i + 5].lazy.map { $0 | 0x20 }.elementsEqual("publi".utf8)
    }
    guard let mark else { return nil }
    let behind = mark..<min(part.upperBound, mark + 160)
    return dates(behind).first.map { Taken(value: $0, range: sentence) }
  }

  /// “… the Ofsted inspection of 31 October to 11 November 2022 (ILACS), published on 9 January 2023, …”
  private func isAside(_ sentence: Range<Int>) -> Bool {
    let words = text.words(sentence).lowercased()
    return [", published ", "(published ", "; published "].contains(where: words.contains)
      && spanOfDays(sentence, ["inspection", "inspected"]) != nil
  }

  /// “Publication was on 22 July 2019.”, “The outcome, published on 12 April 2023, is good.”, “It was published in July 2019.”, right behind the sentence on the inspection.
  private func shortPublication(_ sentence: Range<Int>) -> Taken<CivilDate>? {
    let letters = text.letters(sentence)
    let openings = [
      "publicationwas", "publishedon", "itwaspublished", "theoutcomepublishedon", "theoutcomewaspublished",
    ]
    guard openings.contains(where: letters.hasPrefix) else { return nil }
    return dates(sentence).first.map { Taken(value: $0, range: sentence) }
  }

  private func dates(_ range: Range<Int>) -> [CivilDate] {
    DateReading(text).dates(range).filter { $0.precision != .year }
  }

  /// Whether a sentence is about the inspection before, as papers open with what was, or about one to come.
  private func isOther(_ sentence: Range<Int>) -> Bool {
    let letters = text.letters(sentence)
    return [
      "previous", "earlierinspection", "priorinspection", "inspectionbefore", "formerinspection", "nextinspection",
      "willbe",
    ].contains { letters.contains($0) }
  }

  /// Whether two are of one inspection, of which one may be known by its month alone.
  private static func mayBeSame(_ first: InspectionDates, _ second: InspectionDates) -> Bool {
    first == second || isWithin(first, second) || isWithin(second, first)
  }

  /// Whether days stand within what is known by its month alone.
  private static func isWithin(_ days: InspectionDates, _ month: InspectionDates) -> Bool {
    guard let start = days.start, let end = days.end, start.precision == .day, let first = month.start,
      let last = month.end, first.precision == .month
    else { return false }
    return start.firstDay >= first.firstDay && end.lastDay <= last.lastDay
  }

  private func isLater(_ dates: InspectionDates, than others: InspectionDates) -> Bool {
    guard let start = dates.start, let end = others.end else { return false }
    return start.firstDay > end.lastDay
  }
}
