/// A sentence with what it cites.
struct Statement {
  let range: Range<Int>
  /// The indices of the citations that belong together, each group in its place.
  let groups: [[Int]]
  /// Whether the citations are its own, or those of a neighbour.
  let isOwn: Bool

  /// The sentences of a text. One without a citation takes the next one's within the block: a citation often stands
  /// behind the last of several sentences; where none comes, the last one before.
  static func all(in text: AuthorText) -> [Statement] {
    let sentences = text.sentences
    var used = 0
    var groups: [[[Int]]] = []
    for (n, sentence) in sentences.enumerated() {
      var own: [Int] = []
      let isLast = n + 1 == sentences.count
      while used < text.cites.count, isLast || text.cites[used].position <= end(of: sentence, text) {
        own.append(used)
        used += 1
      }
      groups.append(grouped(own, text))
    }
    return sentences.indices.map { n in
      if !groups[n].isEmpty { return Statement(range: sentences[n], groups: groups[n], isOwn: true) }
      let next = groups[n...].first { !$0.isEmpty }?.first
      let last = groups[..<n].last { !$0.isEmpty }?.last
      return Statement(range: sentences[n], groups: (next ?? last).map { [$0] } ?? [], isOwn: false)
    }
  }

  /// A citation may stand behind the full stop, and white space before it.
  private static func end(of sentence: Range<Int>, _ text: AuthorText) -> Int {
    var end = sentence.upperBound
    while end < text.bytes.count, text.bytes[end].isSpace { end += 1 }
    return end
  }

  /// Citations with no word between them are one.
  private static func grouped(_ indices: [Int], _ text: AuthorText) -> [[Int]] {
    var result: [[Int]] = []
    for index in indices {
      if let last = result.last?.last,
        !text.bytes[text.cites[last].position..<text.cites[index].position].contains(where: {
          $0.isLetter || $0.isDigit
        })
      {
        result[result.count - 1].append(index)
      } else {
        result.append([index])
      }
    }
    return result
  }

  /// What stands before each group of citations, and behind the one before.
  private func parts(in text: AuthorText) -> [(range: Range<Int>, cites: [Int])] {
    var start = range.lowerBound
    return groups.map { group in
      let end = min(max(start, text.cites[group[0]].position), range.upperBound)
      defer { start = end }
      return (start..<end, group)
    }
  }

  /// A part of a sentence with the places that it rests on.
  struct Part {
    let range: Range<Int>
    let cited: [CitedPlaces]
    /// Where the citation stands in the file; nil where the places are those of the whole text.
    let source: Range<Int>?
    /// Its different words.
    let words: StemSet

    init(_ range: Range<Int>, of text: AuthorText, cited: [CitedPlaces], source: Range<Int>?) {
      (self.range, self.cited, self.source) = (range, cited, source)
      words = LabelWords(text.bytes[range]).different
    }
  }

  /// The parts of a sentence with what each rests on; of a text that cites nothing and stands at one place, as a finding
  /// does, the whole with that.
  func parts(in text: AuthorText, inherited: [CitedPlaces]) -> [Part] {
    if isOwn {
      return parts(in: text).map { range, group in
        Part(
          // A citation may open its sentence.
          range.isEmpty ? self.range : range, of: text, cited: group.map { text.cites[$0].places },
          source: text.cites[group[0]].source.lowerBound..<text.cites[group[group.count - 1]].source.upperBound)
      }
    }
    guard inherited.count == 1, text.cites.isEmpty else { return [] }
    return [Part(range, of: text, cited: inherited, source: nil)]
  }

  /// The citations for what ends at a byte: the next behind it, else the last before it.
  func cites(for range: Range<Int>, in text: AuthorText) -> [Int] {
    groups.first { text.cites[$0[0]].position >= range.upperBound } ?? groups.last ?? []
  }
}
