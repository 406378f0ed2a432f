package import InspectionModel

/// Checks dates of inspection and publication, the inspector and titles against a text's first page.
package struct DetailCheck {
  let lookup: TextLookup
  let name: String
  var text: PublishedText { lookup.text }

  package init(_ lookup: TextLookup, name: String) {
    self.lookup = lookup
    self.name = name
  }

  /// The dates of the inspection.
  ///
  /// - Parameter isOwn: whether the text is the inspection's own report, whose first page gives its dates; another
  ///   names them anywhere.
  package func check(
    inspected dates: InspectionDates,
    isOwn: Bool,
    at range: Range<Int>,
    _ tally: inout ProvenanceTally
  ) {
    guard dates != .notKnown else { return }
    if !isOwn {
      let wanted = [dates.start, dates.end].compactMap { $0 }
        .map { FigureValue($0) }
      let printed = datesOfInspection
      if !printed.isEmpty {
        if wanted.allSatisfy({ own in printed.contains { FigureSet.says(own, $0) } }) {
          tally.counts.details += 1
          return
        }
        let words = Set(printed.map(\.description)).sorted().prefix(3).joined(separator: ", ")
        let message = "where \(name) speaks of inspections, it dates none of them so; it has \(words)"
        return tally.report(.detail, range, message, hint: printed[0].description)
      }
    }
    let labels = ["inspection dates", "inspection date", "dates of inspection", "date of inspection"]
    if isOwn, labelled(labels) == nil, let printed = otherDays(than: dates) {
      let words = printed.map(\.description).joined(separator: " and ")
      return tally.report(
        .detail, range, "\(name) speaks of an inspection on \(words), and on no days as these",
        hint: printed[0].description)
    }
    check([dates.start, dates.end], label: isOwn ? labels : [], what: "the inspection", range, &tally)
  }

  /// The date of publication.
  package func check(
    published date: CivilDate?, ofCouncil isOfCouncil: Bool = false, at range: Range<Int>,
    _ tally: inout ProvenanceTally
  ) {
    guard let date else { return }
    let meeting = ["date", "date of meeting", "meeting date"]
    let decision = ["decision date", "date of decision"]
    // Where a paper has the day of the decision, that of its publication is when the agenda came out.
    let isDecision = labelled(meeting, isOwn: true) == nil && labelled(decision, isOwn: true) != nil
    let labels =
      isDecision
      ? decision
      : ["published", "report published", "date published", "publication date", "date of publication"] + meeting
    let own = FigureValue(date)
    let isLabelled = labelled(labels, isOwn: true) != nil
    if !isLabelled, let printed = letterDate, !FigureSet.says(own, printed) {
      return tally.report(
        .detail, range, "\(name) is a letter of \(printed), not of \(own)", hint: printed.description)
    }
    // Reports of the later frameworks leave it to the page from which they are taken; a council's paper has its day.
    if !isOfCouncil, !isLabelled, letterDate == nil, datesOfPublication.isEmpty, !lookup.everywhere.contains(own),
      !text.hasInDigits(own, in: text.bytes.indices)
    {
      return tally.leave(range, "“\(own)”: \(name) prints no day of its publication")
    }
    check([date], label: isLabelled ? labels : [], what: "its publication", range, &tally)
  }

  /// The date of publication of another document, which this text names somewhere.
  package func check(mentioned date: CivilDate?, at range: Range<Int>, _ tally: inout ProvenanceTally) {
    guard let date else { return }
    let own = FigureValue(date)
    let printed = datesOfPublication
    if !printed.isEmpty, !printed.contains(where: { FigureSet.says(own, $0) }) {
      let words = printed[0].description
      tally.report(.detail, range, "\(name) speaks of a publication on \(words), not on \(own)", hint: words)
      return
    }
    check([date], label: [], what: "publication", range, &tally)
  }

  /// The first day above the salutation of a letter; nil of any other text.
  private var letterDate: FigureValue? {
    guard let salutation = line(opening: "dear ") else { return nil }
    return FigureFinder.figures(in: text.bytes, 0..<salutation).map(\.value)
      .first { $0.kind == .date && $0.year > 0 && $0.month > 0 && $0.day > 0 }
  }

  /// Where a line of the first pages, or the last that there is, opens with some small letters.
  private func line(opening words: String, isLast: Bool = false) -> Int? {
    let bytes = text.bytes
    let starts = bytes.indices.lazy.filter { index in
      bytes[index].lower == words.utf8.first && (index == 0 || bytes[..<index].last.map { $0.isBreak } ?? true)
        && bytes[index...].prefix(words.utf8.count).lazy.map { $0.isSpace ? 0x20 : $0.lower }.elementsEqual(words.utf8)
    }
    return isLast ? starts.last : starts.first { $0 < 9000 }
  }

  /// What stands below “Yours sincerely” of a letter, but for those who have a copy.
  var signatures: Range<Int>? {
    guard line(opening: "dear ") != nil,
      let closing = line(opening: "yours sincerely", isLast: true) ?? line(opening: "yours faithfully", isLast: true)
    else { return nil }
    let end = min(text.bytes.count, closing + 400)
    let copies = text.bytes[closing..<end].indices.first { index in
      text.bytes[index - 1].isBreak
        && ["copy", "cc", "copies"].contains { text.bytes[index..<end].lazy.map(\.lower).starts(with: $0.utf8) }
    }
    return closing..<(copies ?? end)
  }

  /// The days that a letter's sentences on the inspection have, where none has those of the file side by side; nil where
  /// one has, or none has any. Sentences on the inspection before are left aside.
  private func otherDays(than dates: InspectionDates) -> [FigureValue]? {
    guard let start = dates.start, let end = dates.end, start.day != nil, end.day != nil else { return nil }
    let wanted = [start, end].map { FigureValue($0) }
    let before = StemSet(LabelWords("previous previously earlier last prior preceding since").stems)
    let days = unitsOfInspection.filter { !has(before, in: $0.range) }
      .map { $0.dates.filter { $0.day > 0 } }.filter { !$0.isEmpty }
    let isPrinted = days.contains { printed in
      if wanted[0] == wanted[1] { return printed == [wanted[0]] }
      return zip(printed, printed.dropFirst()).contains { $0 == wanted[0] && $1 == wanted[1] }
    }
    return isPrinted ? nil : days.first
  }

  /// The dates with a month and a year in sentences and rows that speak of an inspection or a visit.
  private var datesOfInspection: [FigureValue] { unitsOfInspection.flatMap(\.dates) }

  /// Those sentences and rows, each with its dates.
  private var unitsOfInspection: [(range: Range<Int>, dates: [FigureValue])] {
    let stems = StemSet(["inspection", "visit", "inspected"].flatMap { LabelWords($0).stems })
    // Few blocks have one of these words, and only those are taken apart.
    var places = ["pect", "PECT", "isit", "ISIT"].flatMap { text.bytes.places(of: Array($0.utf8)) }.sorted()[...]
    var units: [Range<Int>] = []
    for block in text.blocks where block.kind != .contents {
      places = places.drop { $0 < block.range.lowerBound }
      guard let place = places.first, block.range.contains(place) else { continue }
      if case .table(let index) = block.kind {
        for row in text.tables[index].rows {
          if let first = row.first, let last = row.last {
            units.append(first.lowerBound..<max(first.lowerBound, last.upperBound))
          }
        }
        continue
      }
      units += PublishedSentences.ranges(in: text.bytes, block.range)
    }
    let isAbout = units.map { has(stems, in: $0) }
    // “In March 2019 Ofsted inspected the council. It took place from 4 to 15 March 2019.”
    let own = units.indices.filter {
      isAbout[$0] || $0 > 0 && isAbout[$0 - 1] && goesOn(units[$0], behind: units[$0 - 1])
    }
    return own.map { units[$0] }.map { unit in
      let dates = lookup.figures(in: unit).map(\.value).filter { $0.kind == .date && $0.month > 0 }
      // “in June 2019 (3 to 14 June)”: the days are of the only year that is named.
      let years = Set(dates.map(\.year).filter { $0 > 0 })
      guard let year = years.first, years.count == 1 else { return (unit, dates.filter { $0.year > 0 }) }
      return (unit, dates.map { $0.year > 0 ? $0 : .date(year: year, month: $0.month, day: $0.day) })
    }
  }

  /// Whether a sentence speaks of what the one right before it does.
  private func goesOn(_ sentence: Range<Int>, behind other: Range<Int>) -> Bool {
    text.bytes[other.upperBound..<max(other.upperBound, sentence.lowerBound)].allSatisfy(\.isSpace)
      && sentence.lowerBound - other.upperBound <= 2
      && ["It ", "This ", "They "].contains { text.bytes[sentence].drop(while: \.isSpace).starts(with: $0.utf8) }
  }

  private func has(_ stems: StemSet, in range: Range<Int>) -> Bool {
    var isFound = false
    text.bytes.withUnsafeBufferPointer { bytes in
      LabelWords.forEachStem(bytes, range) { stem in if stems.contains(stem) { isFound = true } }
    }
    return isFound
  }

  /// The dates that stand right behind the word “published” or “publication”, with a month and a year.
  private var datesOfPublication: [FigureValue] {
    let bytes = text.bytes
    var result: [FigureValue] = []
    for block in text.blocks {
      var i = block.range.lowerBound
      while i + 6 < block.range.upperBound {
        // The first two letters tell nearly all words apart.
        guard bytes[i].lower == UInt8(ascii: "p"), bytes[i + 1].lower == UInt8(ascii: "u"),
          bytes[i..<i + 6].lazy.map(\.lower).elementsEqual("public".utf8)
            || bytes[i..<i + 6].lazy.map(\.lower).elementsEqual("publis".utf8)
        else {
          i += 1
          continue
        }
        let end = min(i + 60, block.range.upperBound)
        let dates = lookup.figures(in: i..<end).map(\.value).filter { $0.kind == .date && $0.year > 0 && $0.month > 0 }
        if let first = dates.first { result.append(first) }
        i += 6
      }
    }
    return result
  }

  private func check(
    _ dates: [CivilDate?],
    label: [String],
    what: String,
    _ range: Range<Int>,
    _ tally: inout ProvenanceTally
  ) {
    let wanted = dates.compactMap { $0 }.map { FigureValue($0) }
    if let line = labelled(label).map(ownPart) {
      let printed = FigureFinder.figures(in: text.bytes, line).map(\.value).filter { $0.kind == .date }
      if !printed.isEmpty {
        let isSame =
          wanted.allSatisfy { own in printed.contains { FigureSet.says(own, $0) } } && endsAgree(wanted, printed)
        if isSame || startsApart(wanted, printed, line) || wanted.allSatisfy({ text.hasInDigits($0, in: line) }) {
          tally.counts.details += 1
        } else {
          let words = text.string(trimmed(line))
          tally.report(.detail, range, "\(name) dates \(what) \(words); write it so", hint: words)
        }
        return
      }
    }
    func isThere(_ date: FigureValue) -> Bool {
      lookup.everywhere.contains(date) || text.hasInDigits(date, in: text.bytes.indices)
    }
    if wanted.allSatisfy(isThere) {
      tally.counts.details += 1
      return
    }
    let missing = wanted.first { !isThere($0) } ?? wanted[0]
    let near = lookup.everywhere.values.first {
      $0.kind == .date && $0.year == missing.year && $0.month > 0
        && ($0.month == missing.month || $0.day == missing.day) && ($0.day > 0) == (missing.day > 0)
    }
    let hint = near.map { "; it has \($0)" } ?? ""
    tally.report(
      .detail, range, "the date \(missing) of \(what) stands nowhere in \(name)\(hint)", hint: near?.description)
  }

  /// “8 and 9, 15 to 19 November 2010”, “10 – 21 October and 24 October 2011”: the first days of several stand too far
  /// from their month, or their month from its year, and the last is printed.
  private func startsApart(_ wanted: [FigureValue], _ printed: [FigureValue], _ line: Range<Int>) -> Bool {
    guard let first = wanted.first, let last = wanted.last, wanted.count == 2, let end = printed.last,
      FigureSet.says(last, end), first.day > 0
    else { return false }
    // “10 December to 18 January 2019” began in the year before.
    guard first.year == end.year || first.year == end.year - 1 && first.month > end.month else { return false }
    let words = text.string(line).split { !$0.isNumber && !$0.isLetter }
    let months = printed.map(\.month).filter { $0 > 0 }
    return words.first == "\(first.day)" && months.first == first.month
  }

  /// That the first and the last date are those that are printed.
  private func endsAgree(_ wanted: [FigureValue], _ printed: [FigureValue]) -> Bool {
    guard let first = wanted.first, let last = wanted.last, let start = printed.first, let end = printed.last else {
      return false
    }
    return FigureSet.says(first, start) && FigureSet.says(last, end)
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, text.bytes[lower].isSpace { lower += 1 }
    while upper > lower, text.bytes[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }

  /// The figures of a title that is the writer's own: they stand in the text, or are dates that are known otherwise.
  package func check(
    figuresOf title: String, known: [CivilDate], at range: Range<Int>, _ tally: inout ProvenanceTally
  ) {
    let dates = FigureSet(known.map { FigureValue($0) })
    for figure in FigureFinder.figures(in: title) where figure.role == .figure {
      if dates.contains(figure.value) || lookup.everywhere.contains(figure.value) {
        tally.counts.details += 1
      } else {
        let words = String(decoding: Array(title.utf8)[figure.range], as: UTF8.self)
        tally.report(.detail, range, "“\(words)” of this title stands nowhere in \(name)")
      }
    }
  }
}
