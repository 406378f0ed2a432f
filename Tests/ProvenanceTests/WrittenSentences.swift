import Foundation
import TestSupport

@testable import Provenance

/// Sentences that were written from the published texts alone, without sight of how they are checked: each right, each
/// with a figure and the place that it rests on (`Tests/Fixtures/sentences`, a line for each: the text's file, a
/// tab, the sentence).
struct WrittenSentences {
  struct Sentence: CustomStringConvertible {
    let file: String
    /// With its citations in brackets.
    let words: String
    var description: String { "\(file): \(words)" }
  }

  struct Unreadable: Error { let line: String }

  /// The published texts are no part of the repository.
  static let sources = checkout + "/../shared/sources/"
  static var areThere: Bool { FileManager.default.fileExists(atPath: sources) }

  private static let checkout = String(
    #filePath.prefix(upTo: #filePath.range(of: "/Tests/ProvenanceTests/")?.lowerBound ?? #filePath.endIndex))

  /// The dates at the heads of the documents’ pages, and of the inspections that they are about.
  private static let dates = [
    "000": ["2012-02-06", "2012-02-17", "2012-03-23"], "001": ["2011-06-06", "2011-06-17", "2011-07-22"],
    "002": ["2020-03-10", "2019-07", "2019-08"],
    "003": ["2016-03-01", "2015-10-26", "2015-11-20", "2016-01-20"],
    "004": ["2010-11-16", "2010-11-17", "2010-12-15"],
  ]

  let sentences: [Sentence]
  private let lookups: [String: TextLookup]

  init() throws {
    let folder = Self.checkout + "/Tests/Fixtures/sentences"
    var sentences: [Sentence] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let lines = try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(separator: "\n")
      sentences += try lines.map { line in
        let parts = line.split(separator: "\t")
        guard parts.count == 2, parts[1].contains("["), CitingSentence.text(String(parts[1])) != nil else {
          throw Unreadable(line: String(line))
        }
        return Sentence(file: String(parts[0]), words: String(parts[1]))
      }
    }
    self.sentences = sentences
    var lookups: [String: TextLookup] = [:]
    for file in Set(sentences.map(\.file)) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: Self.sources + file))
      lookups[file] = TextLookup(PublishedText(Array(bytes)))
    }
    self.lookups = lookups
  }

  /// What the check says of a sentence, or of what has become of it.
  func problems(_ sentence: Sentence, saying words: String? = nil) throws -> [String] {
    guard let lookup = lookups[sentence.file] else { return ["no text"] }
    return try CitingSentence.problems(
      words ?? sentence.words, lookup, named: "the text",
      own: Self.dates.first { sentence.file.hasPrefix($0.key) }?.value ?? [],
      names: ["Lewisham", "Hammersmith and Fulham", "Ofsted", "London", "England"],
      place: sentence.file.hasPrefix("001") ? "Hammersmith and Fulham" : "Lewisham")
  }

  /// The sentences with one figure in digits exchanged with another of its kind that the cited places have, and with
  /// two of their own exchanged.
  var exchanges: [(sentence: Sentence, words: String, from: String, to: String)] {
    var generator = SeededGenerator(seed: 3)
    return sentences.flatMap { sentence -> [(Sentence, String, String, String)] in
      guard let lookup = lookups[sentence.file], let text = CitingSentence.text(sentence.words) else { return [] }
      let printed = text.cites.flatMap(\.places.locators).flatMap(lookup.passages).flatMap(\.ranges)
        .flatMap(lookup.figures).filter { $0.role == .figure }
      let figures = FigureFinder.figures(in: text.bytes, text.bytes.indices).filter { figure in
        figure.role == .figure && [.number, .percent, .money].contains(figure.value.kind)
          && text.string(figure.range).allSatisfy { $0.isNumber || "%,.£".contains($0) }
      }
      var made: [(Sentence, String, String, String)] = []
      for figure in figures {
        let others = printed.filter { $0.value.kind == figure.value.kind && $0.value != figure.value }
        let old = text.string(figure.range)
        guard let other = others.randomElement(using: &generator), let place = sentence.words.range(of: old) else {
          continue
        }
        let new = other.value.description
        made.append((sentence, sentence.words.replacingCharacters(in: place, with: new), old, new))
      }
      for (first, second) in zip(figures, figures.dropFirst())
      where first.value.kind == second.value.kind && first.value != second.value {
        let (a, b) = (text.string(first.range), text.string(second.range))
        guard let start = sentence.words.range(of: a),
          let end = sentence.words.range(of: b, range: start.upperBound..<sentence.words.endIndex)
        else { continue }
        let changed = sentence.words.replacingCharacters(in: end, with: a).replacingCharacters(in: start, with: b)
        made.append((sentence, changed, "SWAP \(a)", b))
      }
      return made
    }
  }
}
