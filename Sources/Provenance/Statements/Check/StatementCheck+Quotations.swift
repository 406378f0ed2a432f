import InspectionModel

/// Quotations, in blocks and within sentences.
extension StatementCheck {
  /// Quotations of three words or more within a sentence that cites.
  func checkQuotes(_ statement: Statement, _ text: AuthorText, _ tally: inout ProvenanceTally) {
    guard statement.isOwn else { return }
    for quote in InlineQuotes.ranges(text.bytes, statement.range, least: 2) {
      let cited = statement.cites(for: quote, in: text).map { text.cites[$0].places }
      let isShort = text.bytes[quote].split(whereSeparator: \.isSpace).count == 2
      if isShort, !isMisquoted(quote, of: text, cited) { continue }
      check(quote, of: text, cited, &tally)
    }
  }

  /// Two words in quotation marks that the text has nowhere, of which the place has one: “both headings” for “all three
  /// headings”. Others may be the writer's own.
  private func isMisquoted(_ quote: Range<Int>, of text: AuthorText, _ cited: [CitedPlaces]) -> Bool {
    guard cited.count == 1, let places = printed(cited[0]), !places.locators.isEmpty, places.isComplete else {
      return false
    }
    let words = text.bytes[quote].split { !$0.isLetter }.filter { $0.count > 3 }.map { Array($0) }
    return words.contains { word in places.ranges.contains { Array(places.text.bytes[$0]).holds(word) } }
      && QuotationMatch.match(Array(text.bytes[quote]), in: places.text, places.passages) != .found
      && places.text.numbers { QuotationMatch.match(Array(text.bytes[quote]), in: places.text, [$0]) == .found }.isEmpty
      && !places.text.bytes.holds(Array(text.bytes[quote]))
  }

  /// A quotation, where it stands in the prose, against the places that are cited with it.
  ///
  /// - Parameter place: where the citation stands in the file, which is what is wrong where the words stand elsewhere.
  package func check(
    _ quote: Range<Int>, of text: AuthorText, _ cited: [CitedPlaces], at citation: Range<Int>? = nil,
    _ tally: inout ProvenanceTally
  ) {
    var result: QuotationMatch.Result?
    let quotation = Array(text.bytes[quote])
    let source = text.source(of: quote)
    for places in cited {
      switch resolve(places.target) {
      case .none(let reason): return tally.leave(source, "a quotation: \(reason)")
      case .text(let lookup, let name):
        let passages = places.locators.flatMap(lookup.passages)
        if passages.isEmpty {
          if !places.locators.isEmpty {
            return tally.leave(source, "a quotation: the place that is cited does not exist")
          }
          continue
        }
        let match = QuotationMatch.match(quotation, in: lookup.text, passages)
        if match == .found {
          if citation != nil, QuotationMatch.stopsEarly(quotation, in: lookup.text, passages) {
            let last = source.upperBound - 1..<source.upperBound
            let message = "the sentence goes on here in \(name); quote all of it, or write “…” for what you leave out"
            return tally.report(.quotation, last, message, hint: "…")
          }
          tally.counts.quotations += 1
          return
        }
        if result == nil, case .differs(let at, let printed) = match {
          result = match
          let place = text.source(of: quote.lowerBound + at.lowerBound..<quote.lowerBound + at.upperBound)
          let locators = places.locators.map(\.description).joined(separator: ", ")
          let others = lookup.text.numbers { QuotationMatch.match(quotation, in: lookup.text, [$0]) == .found }
          let own = String(decoding: quotation[at], as: UTF8.self)
          let message: String
          if let other = others.first {
            if let citation {
              let message = "\(locators) of \(name) does not have these words; they stand in ¶\(other)"
              tally.report(.quotation, citation, message, hint: "¶\(other)")
              continue
            }
            message = "these words are not in \(locators) of \(name); they stand in ¶\(other)"
          } else if let printed, at.count < 40 {
            message = "this is not word for word: where it says “\(own)”, \(locators) of \(name) has “\(printed)”"
          } else {
            message =
              "this is not in \(locators) of \(name) word for word; quote it as it is printed, with “…” for what you leave out"
          }
          tally.report(
            .quotation, at.count < 40 ? place : source, message, hint: others.first.map { "¶\($0)" } ?? printed)
        }
      }
    }
    if result == nil { tally.leave(source, "a quotation: no place is cited with it") }
  }
}

/// Finds what stands between double quotation marks.
enum InlineQuotes {
  /// - Parameter least: so many words it has.
  static func ranges(_ bytes: [UInt8], _ range: Range<Int>, least: Int = 3) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var open: Int?
    var i = range.lowerBound
    while i + 2 < range.upperBound {
      if bytes[i] == 0xE2, bytes[i + 1] == 0x80 {
        if bytes[i + 2] == 0x9C { open = i + 3 }
        if bytes[i + 2] == 0x9D, let start = open {
          let words = bytes[start..<i].split { $0.isSpace }.count
          if words >= least { result.append(start..<i) }
          open = nil
        }
        i += 3
      } else {
        i += 1
      }
    }
    return result
  }
}
