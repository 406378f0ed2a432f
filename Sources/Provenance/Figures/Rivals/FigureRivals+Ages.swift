import InspectionModel

/// Figures that have changed places, by the ages that each counts, or by what marks one as an average.
extension FigureRivals {
  /// Two figures of a sentence of which each stands beside the ages of the other in the places: “32% were under 5 and 46%
  /// were 12 or older”.
  func ageExchange(_ sentence: FigureStretch) -> (first: Range<Int>, second: Range<Int>)? {
    let counted = sentence.figures.filter { Self.isCounted($0, sentence) }
    guard counted.count >= 2, sentence.figures.contains(where: { AgeWords.isAge($0, in: sentence) }) else {
      return nil
    }
    let figures = counted.compactMap { figure -> (mention: FigureMention, other: FigureValue)? in
      guard let ages = ages(behind: figure, sentence),
        let other = LabelFigures(String(decoding: sentence.bytes[ages], as: UTF8.self), places).other(
          than: figure.value)
      else { return nil }
      return (figure, other.value)
    }
    for (i, first) in figures.enumerated() {
      for second in figures[(i + 1)...]
      where FigureSet.says(first.mention.value, second.other) && FigureSet.says(second.mention.value, first.other) {
        return (first.mention.range, second.mention.range)
      }
    }
    return nil
  }

  /// A figure with ages right behind it beside which the places have another: “37.95% were 5 to 11”.
  func figureOfOtherAges(_ sentence: FigureStretch) -> Objection? {
    guard !places.isTable, sentence.figures.contains(where: { AgeWords.isAge($0, in: sentence) }) else { return nil }
    for figure in sentence.figures where Self.isCounted(figure, sentence) && places.contains(figure.value) {
      guard sentence.bytes[figure.range].contains(where: \.isDigit), !AgeWords.mayBeAge(figure, in: sentence),
        // “of the 495”
        !["of", "the", "in"].contains(sentence.words(before: figure.range, within: 8).last ?? ""),
        let ages = ages(behind: figure, sentence), Self.isOfAge(sentence.part(ages)),
        let other = LabelFigures(String(decoding: sentence.bytes[ages], as: UTF8.self), places).other(
          than: figure.value)?.value,
        !sentence.figures.contains(where: { FigureSet.says($0.value, other) })
      else { continue }
      let message =
        "\(places.words) has “\(sentence.string(figure.range))” beside other words; beside these ages it has \(other)"
      return Objection(range: figure.range, message: message, hint: other.description)
    }
    return nil
  }

  /// Whether nobody's age is meant by “for two years or more”.
  private static func isOfAge(_ ages: FigureStretch) -> Bool {
    let words = Paraphrase.words(ages.bytes[ages.range])
    return ages.figures.contains { AgeGroup($0, in: ages) != nil }
      && (!words.contains { $0.hasPrefix("year") } || words.contains("old") || words.contains("age"))
  }

  /// The words behind a figure that say of what age they are whom it counts: up to a comma or the next that counts.
  private func ages(behind figure: FigureMention, _ sentence: FigureStretch) -> Range<Int>? {
    let behind = sentence.figures.filter { $0.range.lowerBound >= figure.range.upperBound && $0.role != .alternative }
    guard let first = behind.first, AgeWords.isAge(first, in: sentence) else { return nil }
    let next = behind.first { Self.isCounted($0, sentence) }?.range.lowerBound ?? sentence.range.upperBound
    let range = figure.range.upperBound..<next
    let end = range.first { sentence.bytes[$0] == UInt8(ascii: ",") || sentence.bytes[$0] == UInt8(ascii: ";") } ?? next
    return first.range.upperBound <= end ? figure.range.upperBound..<end : nil
  }

  /// Two figures of a sentence of which the one is called an average or a target here, and the other in the places: “82%,
  /// against an average of 92%” where they have “an average of 82%”.
  func markedExchange(_ sentence: FigureStretch) -> (first: Range<Int>, second: Range<Int>)? {
    let figures = sentence.figures.filter { Self.isCounted($0, sentence) }
    guard figures.count == 2, figures[0].value.kind == figures[1].value.kind else { return nil }
    let marks = figures.map { Self.mark(before: $0.range, in: sentence.bytes, from: sentence.range.lowerBound) }
    guard let own = marks.firstIndex(where: { $0 != nil }), marks[1 - own] == nil, let mark = marks[own],
      let rivals = rivals(of: figures[0].value.kind)
    else { return nil }
    func printed(_ value: FigureValue) -> [String?] {
      rivals.filter { FigureSet.says(value, $0.value) && !isInTable([$0]) }.map {
        Self.mark(before: $0.range, in: lookup.text.bytes, from: max(0, $0.range.lowerBound - 60))
      }
    }
    let (here, there) = (printed(figures[own].value), printed(figures[1 - own].value))
    guard !here.isEmpty, here.allSatisfy({ $0 == nil }), !there.isEmpty, there.allSatisfy({ $0 == mark }) else {
      return nil
    }
    return (figures[0].range, figures[1].range)
  }

  /// “average” of “an average of 82%” and “the average was 20”.
  private static func mark(before figure: Range<Int>, in bytes: [UInt8], from start: Int) -> String? {
    let words = Paraphrase.words(bytes[max(start, figure.lowerBound - 40)..<max(start, figure.lowerBound)])
    for (index, word) in words.enumerated().reversed() {
      if ["average", "target", "median"].contains(word) { return word }
      if !["of", "was", "is", "about", "some", "the", "at"].contains(word) || words.count - index > 3 { return nil }
    }
    return nil
  }
}
