internal import Foundation

/// The words of a text's paragraphs, by which a citation is seen to have slipped: a sentence that shares next to no
/// rare word with what it cites, and many with another paragraph.
struct PassageWords: Sendable {
  /// A paragraph by its number, with the weight of a sentence's words in it.
  struct Likeness {
    let own: Double
    let best: Double
    let number: String

    /// Measured on the site's own reports, where nine sentences in ten have their words where they cite and none has
    /// less than four tenths of what another paragraph has.
    var isElsewhere: Bool { best >= 7.5 && own <= 0.35 * best || best >= 6 && own <= 0.05 * best }
  }

  private struct Unit {
    let number: String
    let blocks: Range<Int>
  }

  /// A word in a unit.
  private struct Occurrence {
    let unit: Int32
    /// Where the same word's occurrence in an earlier unit stands in the list of all; -1 where there is none.
    let next: Int32
    /// How many the word has with this one.
    let number: Int32
  }

  private let units: [Unit]
  /// The last occurrence of each word.
  private let places: WordTable<Int32>
  private let occurrences: [Occurrence]
  /// The unit that has just these blocks.
  private let blocks: [Range<Int>: Int]

  /// Linear in the text: about five microseconds a kilobyte.
  init(_ text: PublishedText) {
    var units: [Unit] = []
    var places = WordTable<Int32>(minimumCapacity: text.bytes.count / 40)
    var occurrences: [Occurrence] = []
    occurrences.reserveCapacity(text.bytes.count / 12)
    for paragraph in text.paragraphs where !paragraph.isDoubtful && !paragraph.isSection {
      let index = Int32(units.count)
      units.append(Unit(number: paragraph.number, blocks: paragraph.block..<paragraph.end))
      for block in paragraph.block..<paragraph.end {
        for stem in LabelWords(text.bytes[text.blocks[block].range]).stems {
          let last = places[stem] ?? -1
          if last >= 0, occurrences[Int(last)].unit == index { continue }
          places.set(stem, to: Int32(occurrences.count))
          let number = last < 0 ? 1 : occurrences[Int(last)].number + 1
          occurrences.append(Occurrence(unit: index, next: last, number: number))
        }
      }
    }
    self.units = units
    blocks = Dictionary(units.enumerated().map { ($1.blocks, $0) }, uniquingKeysWith: { first, _ in first })
    self.places = places
    self.occurrences = occurrences
  }

  /// How a sentence's words lie in the places that it cites, and in the paragraph that has most of them; nil for a text
  /// without numbers.
  func likeness(_ stems: StemSet, _ passages: [Passage], in text: PublishedText) -> Likeness? {
    guard units.count > 3 else { return nil }
    var scores = [Double](repeating: 0, count: units.count)
    var weights: [Double] = []
    weights.reserveCapacity(stems.count)
    for stem in stems {
      let last = places[stem] ?? -1
      let weight = self.weight(of: last)
      weights.append(weight)
      var next = last
      while next >= 0 {
        scores[Int(occurrences[Int(next)].unit)] += weight
        next = occurrences[Int(next)].next
      }
    }
    let own = own(stems, weights, scores, passages, in: text)
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
    return Likeness(own: own, best: scores[best], number: units[best].number)
  }

  /// The rarer a word, the more it says; a word that is nowhere says nothing.
  ///
  /// - Parameter last: the last of the word's occurrences.
  private func weight(of last: Int32) -> Double {
    last < 0 ? 0 : log(1 + Double(units.count) / Double(occurrences[Int(last)].number))
  }

  /// The weight of the words in what is cited: of one whole paragraph it is known already.
  private func own(
    _ stems: StemSet,
    _ weights: [Double],
    _ scores: [Double],
    _ passages: [Passage],
    in text: PublishedText
  ) -> Double {
    if passages.count == 1, let unit = blocks[passages[0].blocks] { return scores[unit] }
    var total = 0.0
    var isCited = [Bool](repeating: false, count: stems.count)
    for range in passages.flatMap(\.ranges) {
      for stem in LabelWords(text.bytes[range]).stems {
        guard let index = stems.index(of: stem), !isCited[index] else { continue }
        isCited[index] = true
        total += weights[index]
      }
    }
    return total
  }
}
