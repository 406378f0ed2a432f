import Foundation

/// The words of a text's paragraphs, by which a citation is seen to have slipped: a sentence that shares next to no
/// rare word with what it cites, and many with another paragraph.
struct PassageWords: Sendable {
  /// A paragraph by its number, with the weight of a sentence's words in it.
  struct Likeness {
    let own: Double
    let best: Double
    let number: String
    /// How many of the words the other paragraph has.
    let shared: Int
    /// The paragraph next to the place, or next but one, that has most of the words, with how many: a slip is seldom far.
    let neighbour: (weight: Double, shared: Int, number: String)?

    /// Measured on the site's own reports, where nine sentences in ten have their words where they cite and none has
    /// less than four tenths of what another paragraph has.
    var isElsewhere: Bool {
      best >= 7.5 && own <= 0.35 * best || best >= 6 && own <= 0.05 * best || best >= 12 && own <= 0.4 * best
        || shared >= 3 && best >= 4 && own == 0
    }

    /// Whether the place has next to nothing of the words, and a neighbour two rare ones at least.
    var isBeside: Bool {
      neighbour.map { $0.shared >= 2 && $0.weight >= 3.5 && own <= 0.1 * $0.weight && $0.weight >= 0.7 * best } ?? false
    }
  }

  private struct Unit {
    let number: String
    let blocks: Range<Int>
  }

  private let units: [Unit]
  /// A number for each different word.
  private let numbers: WordNumbers<Stem>
  /// Where the units of each word start among those of all, by its number, and behind the last one where they end.
  private let starts: [Int32]
  /// The units that have a word, side by side: a sentence's words stand in hundreds.
  private let places: [Int32]
  /// How much a word says that stands in so many units: the rarer, the more; one that is nowhere says nothing.
  private let weights: [Double]

  /// The graded headings right above paragraphs, by the paragraph's block: “Staying safe was outstanding [¶116]” has its
  /// words there.
  private let labels: [Int: [Range<Int>]]

  /// Linear in the text: some four microseconds a kilobyte.
  init(_ text: PublishedText) {
    var units: [Unit] = []
    var numbers = WordNumbers<Stem>(minimumCapacity: text.bytes.count / 50)
    // For each word the unit in which it was seen last, and in how many it stands.
    var lasts: [Int32] = []
    var counts: [Int32] = []
    var occurrences: [(word: Int32, unit: Int32)] = []
    lasts.reserveCapacity(text.bytes.count / 30)
    counts.reserveCapacity(text.bytes.count / 30)
    occurrences.reserveCapacity(text.bytes.count / 12)
    let headings = Dictionary(grouping: text.gradedHeadings) { $0.paragraph ?? "" }
    var labels: [Int: [Range<Int>]] = [:]
    text.bytes.withUnsafeBufferPointer { bytes in
      for paragraph in text.paragraphs where !paragraph.isDoubtful && !paragraph.isSection {
        let unit = Int32(units.count)
        units.append(Unit(number: paragraph.number, blocks: paragraph.block..<paragraph.end))
        let own = (headings[paragraph.number] ?? []).filter { $0.block < paragraph.block }.map(\.label)
        if !own.isEmpty { labels[paragraph.block] = own }
        for range in own + (paragraph.block..<paragraph.end).map({ text.blocks[$0].range }) {
          LabelWords.forEachStem(bytes, range) { stem in
            let word = numbers.number(of: stem)
            if word == lasts.count {
              lasts.append(unit)
              counts.append(1)
            } else if lasts[word] != unit {
              lasts[word] = unit
              counts[word] += 1
            } else {
              return
            }
            occurrences.append((Int32(truncatingIfNeeded: word), unit))
          }
        }
      }
    }
    var starts: [Int32] = [0]
    starts.reserveCapacity(counts.count + 1)
    var end: Int32 = 0
    for count in counts {
      end += count
      starts.append(end)
    }
    var places = [Int32](repeating: 0, count: occurrences.count)
    var next = starts
    for occurrence in occurrences {
      places[Int(next[Int(occurrence.word)])] = occurrence.unit
      next[Int(occurrence.word)] += 1
    }
    self.units = units
    self.labels = labels
    self.numbers = numbers
    self.starts = starts
    self.places = places
    weights = (0...units.count).map { $0 == 0 ? 0 : log(1 + Double(units.count) / Double($0)) }
  }

  /// How a sentence's words lie in the places that it cites, and in the paragraph that has most of them; nil for a text
  /// without numbers.
  func likeness(_ stems: StemSet, _ passages: [Passage], in text: PublishedText) -> Likeness? {
    guard units.count > 3 else { return nil }
    var scores = [Double](repeating: 0, count: units.count)
    var weights: [Double] = []
    weights.reserveCapacity(stems.count)
    for stem in stems {
      let places = places(of: stem)
      let weight = self.weights[places.count]
      weights.append(weight)
      for unit in places { scores[Int(unit)] += weight }
    }
    let own = own(stems, weights, scores, passages, in: text)
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
    // Where the place has its share of the words nobody asks.
    let shared = own <= 0.4 * scores[best] ? stems.count { places(of: $0).contains(Int32(best)) } : 0
    return Likeness(
      own: own, best: scores[best], number: units[best].number, shared: shared,
      neighbour: own <= 0.4 * scores[best] ? neighbour(of: passages, stems, scores) : nil)
  }

  private func neighbour(
    of passages: [Passage], _ stems: StemSet, _ scores: [Double]
  ) -> (weight: Double, shared: Int, number: String)? {
    guard passages.count == 1, let own = unit(of: passages[0].blocks) else { return nil }
    let near = [own - 1, own + 1, own - 2, own + 2].filter { units.indices.contains($0) }
    guard let best = near.max(by: { scores[$0] < scores[$1] }) else { return nil }
    return (scores[best], stems.count { places(of: $0).contains(Int32(best)) }, units[best].number)
  }

  /// How much a word tells, 0…1: the rarer, the more.
  func weight(of stem: Stem) -> Double {
    guard units.count > 3, weights.count > 1 else { return 0.5 }
    let count = places(of: stem).count
    return count == 0 ? 0 : weights[count] / weights[1]
  }

  /// The units that have a word.
  private func places(of stem: Stem) -> ArraySlice<Int32> {
    guard let number = numbers[stem] else { return [] }
    return places[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// The first unit that has just these blocks. Units are in the order of their blocks.
  private func unit(of blocks: Range<Int>) -> Int? {
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      if units[middle].blocks.lowerBound < blocks.lowerBound { low = middle + 1 } else { high = middle }
    }
    return units[low...].prefix { $0.blocks.lowerBound == blocks.lowerBound }.firstIndex { $0.blocks == blocks }
  }

  /// The weight of the words in what is cited: of one whole paragraph it is known already.
  private func own(
    _ stems: StemSet,
    _ weights: [Double],
    _ scores: [Double],
    _ passages: [Passage],
    in text: PublishedText
  ) -> Double {
    if passages.count == 1, let unit = unit(of: passages[0].blocks) { return scores[unit] }
    var total = 0.0
    var isCited = [Bool](repeating: false, count: stems.count)
    for range in passages.flatMap({ (labels[$0.blocks.lowerBound] ?? []) + $0.ranges }) {
      for stem in LabelWords(text.bytes[range]).stems {
        guard let index = stems.index(of: stem), !isCited[index] else { continue }
        isCited[index] = true
        total += weights[index]
      }
    }
    return total
  }
}
