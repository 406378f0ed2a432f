import InspectionModel

/// Figures and dates that stand in the text, and there belong to another time or to other words.
extension FigureRivals {
  /// A figure that has another time beside it wherever the places have it than the one that the sentence gives it: “898
  /// enquiries in 2020” where they have “Through 2019, 898 enquiries”. Of tables `TableRivals` knows more.
  func figureOfOtherTime(_ sentence: FigureStretch) -> Objection? {
    // “287, up from 241 since March” is no figure of March.
    let times = SentenceTimes(sentence).times.filter { time in
      sentence.words(before: time.range, within: 12).last != "since"
    }
    if times.isEmpty { return nil }
    // Small numbers come again by accident.
    let figures = sentence.figures.filter {
      Self.isCounted($0, sentence) && ($0.value.kind != .number || $0.value.amount > Self.small)
        && !FigureContext.isWhole($0, sentence)
    }.filter { figure in
      // “38% in the year before” is of no time that is named; “512 of the 874 assessments of 2009–10”
      !sentence.words(behind: figure.range, within: 32).prefix(4).contains(where: Self.earlier.contains)
        && !sentence.figures.contains { FigureVicinity.isPart(figure.range, of: $0.range, sentence.bytes) }
    }
    let bound = Binding(in: sentence.bytes, onlyNearest: true).bind(figures.map(\.range), to: times.map(\.range))
    for (figure, indices) in zip(figures, bound) {
      guard let indices, let first = indices.first, let all = rivals(of: figure.value.kind) else { continue }
      let mine = all.filter { FigureSet.says(figure.value, $0.value) }
      guard let printed = mine.first?.beside, !isInTable(mine) else { continue }
      let isOther = mine.allSatisfy { published in
        published.beside != nil
          && published.times.allSatisfy { time in
            LabelPeriod([FigureMention(time, 0..<0)], isEnd: false).map { period in
              indices.allSatisfy { period.excludes(times[$0].period) }
            } ?? false
          }
      }
      guard isOther else { continue }
      let time = times[first].range
      let message =
        "\(places.words) has \(figure.value) beside \(printed), and not beside “\(sentence.string(time))”"
      return Objection(range: time, message: message, hint: printed.description)
    }
    return nil
  }

  /// Whether each figure of a sentence stands beside its time as it does in the places: “In 2025 it was 24%, and in 2024
  /// 19%”.
  func areOfTheirTimes(_ sentence: FigureStretch) -> Bool {
    let times = SentenceTimes(sentence).times
    let figures = sentence.figures.filter { Self.isCounted($0, sentence) }
    guard times.count > 1, figures.count > 1 else { return false }
    let bound = Binding(in: sentence.bytes, onlyNearest: true).bind(figures.map(\.range), to: times.map(\.range))
    return zip(figures, bound).allSatisfy { figure, indices in
      guard let indices, !indices.isEmpty, let all = rivals(of: figure.value.kind) else { return false }
      return all.contains { published in
        guard FigureSet.says(figure.value, published.value), let period = published.time else { return false }
        return indices.allSatisfy { !period.excludes(times[$0].period) }
      }
    }
  }

  private static let earlier: Set = ["before", "earlier", "previous", "previously", "ago"]

  private static let small = 12 * FigureValue.scale

  /// A date whose words stand beside another date of the places, as those of a figure beside another figure.
  func dateOfOtherWords(_ sentence: FigureStretch) -> Objection? {
    for date in sentence.figures where date.role == .figure && date.value.kind == .date {
      let said = sentence.figures.filter { $0.range != date.range }
      let own = FigureVicinity(date, in: sentence, reach: Self.reach)
      let other = best(for: own, enough: Self.enoughOfDates) { rival in
        // As precise as the writer's, and none that he gives too.
        (rival.month > 0 || date.value.month == 0) && !said.contains { FigureSet.says($0.value, rival) }
          && !FigureSet.says(rival, date.value)
      }
      guard let other else { continue }
      let message =
        "\(places.words) has “\(sentence.string(date.range))” beside other words; beside these it has \(other)"
      return Objection(range: date.range, message: message, hint: other.description)
    }
    return nil
  }

  private static let enoughOfDates = 1.2

  /// The figure beside the noun that stands right behind the writer's, where the writer's has another noun beside it
  /// wherever it stands: “65 proceedings” where the place has “47 proceedings (relating to 65 children)”.
  func otherCounted(
    than own: FigureVicinity, _ all: [FigureVicinity], _ mine: [FigureVicinity], _ words: StemSet,
    where isRival: (FigureValue) -> Bool
  ) -> FigureValue? {
    guard let noun = own.noun, lookup.words.weight(of: noun) >= Self.rare,
      mine.allSatisfy({ figure in
        guard let counted = figure.noun, !words.contains(counted) else { return false }
        // Of “47 proceedings (relating to 65 children)” the word before 65 is what 47 counts.
        return !figure.before.contains(noun) && !figure.after.contains(noun)
          || all.contains { $0.noun == noun && $0.next == figure.value && $0.value == figure.previous }
      })
    else { return nil }
    guard let other = all.first(where: { $0.noun == noun && isRival($0.value) }) else { return nil }
    return hasOwnWord(own, mine, besides: other, noun) ? nil : other.value
  }

  /// Whether a word that tells something stands beside the writer's own figure in the places and not beside another:
  /// “Nine care leavers were at university” where they have “Of 48 care leavers …” and “Nine young people are at
  /// university”.
  private func hasOwnWord(
    _ own: FigureVicinity, _ mine: [FigureVicinity], besides other: FigureVicinity, _ noun: Stem
  ) -> Bool {
    own.after.dropFirst().contains { word in
      word != noun && lookup.words.weight(of: word) >= Self.rare && !other.after.contains(word)
        && !other.before.contains(word) && mine.contains { $0.after.contains(word) || $0.before.contains(word) }
    }
  }

  private static let rare = 0.45

  /// The figure behind which the next two words of a note stand: “Two quality managers” where the place has “1 quality
  /// manager”.
  func otherCounted(_ figure: FigureMention, in sentence: FigureStretch) -> FigureValue? {
    let own = FigureVicinity(figure, in: sentence, reach: 2)
    guard own.noun != nil, own.after.count == 2 else { return nil }
    return rivals(of: own.value.kind)?.first {
      $0.noun == own.noun && $0.after.prefix(2).elementsEqual(own.after) && !FigureSet.says(own.value, $0.value)
    }?.value
  }

  /// The figure right behind which a label stands as a whole, where it stands behind none of the writer's value: “89
  /// schools, 65 of them primary schools” for “Schools”.
  func otherCounted(label own: FigureVicinity, _ all: [FigureVicinity], _ mine: [FigureVicinity]) -> FigureValue? {
    let words = own.after
    guard let first = words.first else { return nil }
    guard
      mine.allSatisfy({ figure in
        guard let counted = figure.noun, counted != first, !Self.people.contains(counted) else { return false }
        return !Self.people.contains(first) || !figure.after.contains(first)
      })
    else { return nil }
    // “Children those contacts were about” has what the writer's figure counts among its words.
    let isNamed = mine.allSatisfy { figure in figure.noun.map(words.contains) ?? false }
    let others = all.filter { figure in
      figure.noun == first && (isNamed || figure.after.prefix(words.count).elementsEqual(words))
    }
    return others.count == 1 ? others[0].value : nil
  }

  private static let people = LabelWords(
    "children child young people pupils residents girls boys females males those carers leavers students"
  ).different
}
