import InspectionModel

/// Two figures of one thing, whose words stand with the one and are said of both: what it was and is, its parts and the
/// whole, what came and how many there are since.
extension FigureRivals {
  /// Whether the words beside one figure may be said of another, which stands where it is cited.
  ///
  /// - Parameter said: the words of the writer's sentence, or of his label.
  func mayShareWords(of other: FigureValue, with own: FigureValue, said: ArraySlice<UInt8>) -> Bool {
    isChange(from: other, to: own) || isInherited(own, from: other, said)
      || isFormer(own, of: other, Paraphrase.words(said))
  }

  /// Whether the writer's sentence has the other figure, too, and the places tell the two together: as a part and its
  /// whole, “eight of the nine workers” for “nine workers, and eight of them”, or as what something was and is, in
  /// whatever words, “where in 2020 only 61% …, in 2023 it was 96%”.
  func areToldTogether(_ figure: FigureMention, _ other: FigureValue, in sentence: FigureStretch) -> Bool {
    let others = sentence.figures.filter { $0.range != figure.range && FigureSet.says($0.value, other) }
    if others.isEmpty { return false }
    if others.contains(where: { FigureVicinity.isPart(figure.range, of: $0.range, sentence.bytes) }) {
      return places.stretches.contains { passage in
        passage.figures.contains { part in
          FigureSet.says(figure.value, part.value)
            && passage.figures.contains {
              FigureSet.says(other, $0.value) && places.text.isOneSentence($0.range, part.range)
            }
        }
      }
    }
    let time = FigureVicinity(figure, in: sentence, reach: 1).time
    return places.stretches.contains { passage in
      ToldChange.all(in: passage).contains { change in
        let pair = [change.now, change.before]
        guard !change.isStep, let printed = pair.first(where: { FigureSet.says(figure.value, $0.value) }),
          pair.contains(where: { FigureSet.says(other, $0.value) })
        else { return false }
        guard let time, let theirs = FigureVicinity(printed, in: passage, reach: 1).time else { return true }
        return !time.excludes(theirs)
      }
    }
  }

  /// Whether the clause of a figure leaves it to the one of the other to say of what it is: “recruited 14 advisers, which
  /// brings the team to 29”.
  private func isInherited(_ own: FigureValue, from other: FigureValue, _ said: ArraySlice<UInt8>) -> Bool {
    places.stretches.contains { passage in
      let figures = passage.figures.filter { $0.role == .figure && !$0.value.isTime && $0.value.kind != .place }
      return figures.contains { figure in
        guard FigureSet.says(own, figure.value), !places.text.isInTable(figure.range) else { return false }
        let before = figures.map(\.range).filter { $0.upperBound <= figure.range.lowerBound }
        let words = Antecedent.range(of: figure.range, behind: before, in: passage.bytes, passage.range)
        return words.map { words in
          figures.contains { before in
            words.contains(before.range.lowerBound) && FigureSet.says(other, before.value)
              // Of the 87 children it is not said how many episodes there were.
              && !(Antecedent.isConcerned(figure.range, in: passage.bytes) && isNamed(before, in: passage, said))
          }
        } ?? false
      }
    }
  }

  private func isNamed(_ figure: FigureMention, in passage: FigureStretch, _ said: ArraySlice<UInt8>) -> Bool {
    FigureVicinity.noun(passage.behind(figure.range).prefix(24)).map { LabelWords(said).different.contains($0) }
      ?? false
  }

  /// Whether a figure is what the other was before, and the writer says that it was: “a reduction from 2,019”.
  private func isFormer(_ own: FigureValue, of other: FigureValue, _ said: [String]) -> Bool {
    guard said.contains(where: Self.former.contains) else { return false }
    return places.stretches.contains { passage in
      passage.figures.contains { figure in
        guard FigureSet.says(own, figure.value) else { return false }
        let before = passage.before(figure.range).suffix(Self.farthest)
        let words = Paraphrase.words(before).suffix(5)
        return words.last == "from" && words.contains(where: Self.changing.contains)
          && passage.figures.contains {
            FigureSet.says(other, $0.value) && $0.range.upperBound <= figure.range.lowerBound
              && $0.range.lowerBound >= before.startIndex
          }
      }
    }
  }

  /// Whether a sentence opens with what was before and goes on with what is now, as the places have it: “a year before, 52
  /// …; now it was 38” where they have “38 …, compared with 52 in June 2018”.
  func isOrderedInTime(_ first: FigureMention, _ second: FigureMention, in sentence: FigureStretch) -> Bool {
    let words = Paraphrase.words(sentence.before(first.range)).suffix(6)
    guard words.contains(where: Self.former.contains) else { return false }
    return places.stretches.contains { passage in
      passage.figures.contains { figure in
        guard FigureSet.says(first.value, figure.value) else { return false }
        let before = passage.before(figure.range).suffix(Self.farthest)
        let link = Paraphrase.words(before).suffix(2)
        guard link.elementsEqual(["compared", "with"]) || link.last == "from" || link.last == "against" else {
          return false
        }
        return passage.figures.contains {
          FigureSet.says(second.value, $0.value) && $0.range.lowerBound >= before.startIndex
            && $0.range.upperBound <= figure.range.lowerBound
        }
      }
    }
  }

  private static let farthest = 240
  private static let former: Set = [
    "before", "earlier", "ago", "previous", "previously", "formerly", "been", "from", "once",
  ]
  private static let changing: Set = [
    "reduction", "reduced", "increase", "increased", "rise", "risen", "rose", "fall", "fallen", "fell", "decrease",
    "decreased", "drop", "dropped", "up", "down", "grown", "grew", "improvement", "improved", "change", "changed",
  ]

  /// Whether the places tell of a change from one figure to another, wherever they have the other: “from 24 to 15”, “from 24
  /// in 2012 to an average of 15”.
  func isChange(from first: FigureValue, to last: FigureValue) -> Bool {
    let stretches = places.stretches
    let count = stretches.reduce(0) { $0 + $1.figures.count { FigureSet.says(last, $0.value) } }
    return count == 1 && stretches.contains { isChange(in: $0, from: first, to: last) }
  }

  private func isChange(in stretch: FigureStretch, from first: FigureValue, to last: FigureValue) -> Bool {
    let (figures, bytes) = (stretch.figures, stretch.bytes)
    return figures.contains { end in
      guard FigureSet.says(last, end.value) else { return false }
      // “to an average of 15”, “to only 15”
      let before = stretch.words(before: end.range, within: 24)
      guard let to = before.lastIndex(of: "to"), before.count - to <= 4 else { return false }
      return figures.contains { start in
        start.range.upperBound <= end.range.lowerBound && end.range.lowerBound - start.range.upperBound <= 60
          && FigureSet.says(first, start.value) && places.text.isOneSentence(start.range, end.range)
          && Paraphrase.words(bytes[..<start.range.lowerBound].suffix(12)).last == "from"
      }
    }
  }

  /// The figure of which a value says only by how much it differs: 58 of “58 households, 17 fewer than in 2020”, where a label
  /// calls the 17 households.
  func whole(of own: FigureVicinity) -> FigureValue? {
    guard let all = rivals(of: own.value.kind), !own.after.isEmpty else { return nil }
    let bytes = lookup.text.bytes
    func isDifference(_ figure: FigureVicinity) -> Bool {
      FigureVicinity.isDifference(figure.range, bytes, figure.range.lowerBound..<bytes.count)
    }
    let mine = all.filter { FigureSet.says(own.value, $0.value) }
    guard !mine.isEmpty, mine.allSatisfy(isDifference), !isInTable(mine) else { return nil }
    let others = all.filter { other in
      !FigureSet.says(own.value, other.value) && !isDifference(other)
        && own.after.allSatisfy { other.after.contains($0) }
    }
    return others.count == 1 ? others[0].value : nil
  }

  /// Whether a label has the time of a value, or a word that stands beside it and not beside another: “Attendance in
  /// secondary schools” of “96.2% in primary schools and in secondary schools 91.4%”.
  func isTold(_ value: FigureValue, by label: String, besides other: FigureValue) -> Bool {
    guard let all = rivals(of: value.kind) else { return false }
    let mine = all.filter { FigureSet.says(value, $0.value) }
    let others = all.filter { FigureSet.says(other, $0.value) }
    if mine.isEmpty || isInTable(mine) { return false }
    let times = SentenceTimes(label: label).times
    func isOf(_ figure: FigureVicinity) -> Bool { figure.time.map { !$0.excludes(times[0].period) } ?? false }
    if times.count == 1 { return mine.contains(where: isOf) && !others.contains(where: isOf) }
    func has(_ figure: FigureVicinity, _ word: Stem) -> Bool {
      figure.after.contains(word) || figure.before.contains(word)
    }
    return LabelWords(label).stems.contains { word in
      lookup.words.weight(of: word) >= Self.telling && mine.contains { has($0, word) }
        && !others.contains { has($0, word) }
    }
  }

  private static let telling = 0.45

  /// Whether what a label counts in the end stands right behind its value, and behind no other: “Fostering places” of “398
  /// fostering households, with 655 places”.
  func isHead(of own: FigureVicinity, besides other: FigureValue) -> Bool {
    guard let head = own.after.last, let all = rivals(of: own.value.kind) else { return false }
    let counting = all.filter { $0.noun == head }
    return counting.contains { FigureSet.says(own.value, $0.value) } && !counting.contains { $0.value == other }
  }

  /// Whether another figure is a part of it: what “62 of 415 pupils” fell to is no other than what became of the 62.
  func isWhole(_ figure: FigureVicinity) -> Bool {
    let before = Paraphrase.words(lookup.text.bytes[..<figure.range.lowerBound].suffix(12))
    return figure.previous != nil && (before.last == "of" || before.suffix(2) == ["of", "the"])
  }
}
