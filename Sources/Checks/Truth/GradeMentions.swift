import InspectionModel
import Library

/// The grades of the site's frameworks as prose names them.
struct GradeMentions: Sendable, Equatable {
  /// A grade's name at a place of a text.
  struct Mention: Hashable {
    let range: Range<Int>
    /// The id that the words stand for.
    let grade: String
  }

  private struct Name: Sendable, Equatable {
    let words: [UInt8]
    let grade: String
  }

  /// Names in small letters with their grade, the longest first: “requires improvement to be good” is not good.
  private let names: [Name]
  /// Whether some name begins with a byte: most words of a text are passed by this alone.
  private let isInitial: [Bool]
  /// The grades of each framework's scale.
  private let scales: [Identifier<Framework>: Set<String>]

  init(_ library: ContentLibrary) {
    var names: [String: String] = [:]
    var scales: [Identifier<Framework>: Set<String>] = [:]
    for framework in library.frameworks.map(\.value) {
      scales[framework.id] = Set(framework.scale.map(\.id))
      for grade in framework.scale {
        names[grade.label.lowercased()] = grade.id
        if grade.id == "requires-improvement" {
          for form in ["requires improvement", "require improvement", "requiring improvement", "required improvement"] {
            names[form] = grade.id
            names[form + " to be good"] = grade.id
          }
        }
      }
    }
    self.names = names.sorted { ($0.key.utf8.count, $0.value, $0.key) > ($1.key.utf8.count, $1.value, $1.key) }
      .map { Name(words: Array($0.key.utf8), grade: $0.value) }
    let initials = Set(names.keys.compactMap(\.utf8.first))
    isInitial = (0...255).map { initials.contains($0) }
    self.scales = scales
  }

  /// Whether some framework has both on its scale.
  func isOneScale(_ a: String, _ b: String) -> Bool { scales.values.contains { $0.contains(a) && $0.contains(b) } }

  func isOneScale(_ a: String, _ b: String, of framework: Identifier<Framework>) -> Bool {
    scales[framework].map { $0.contains(a) && $0.contains(b) } ?? false
  }

  /// The grades named in a range of a text, in order.
  func mentions(in text: [UInt8], _ range: Range<Int>) -> [Mention] {
    var mentions: [Mention] = []
    var i = range.lowerBound
    while i < range.upperBound {
      let isStart = text[i].isASCIILetter && !text.isWord(before: i)
      if isStart, let mention = mention(text, at: i), mention.range.upperBound <= range.upperBound {
        mentions.append(mention)
        i = mention.range.upperBound
      } else {
        i += 1
      }
    }
    return mentions
  }

  /// Whether a text names a grade at two places, as one must that says of two how they compare.
  func areTwo(in text: [UInt8]) -> Bool {
    var count = 0
    for i in text.indices where isInitial[Int(text[i].small)] && !text.isWord(before: i) {
      if mention(text, at: i) != nil { count += 1 }
      if count == 2 { return true }
    }
    return false
  }

  /// The grade named at the start of a word.
  func mention(_ text: [UInt8], at index: Int) -> Mention? {
    guard isInitial[Int(text[index].small)] else { return nil }
    for name in names where name.words[0] == text[index].small && index + name.words.count <= text.count {
      let words = name.words
      let end = index + words.count
      let isHere = words.indices.allSatisfy {
        text[index + $0].small == words[$0] || words[$0] == 0x20 && text[index + $0].isSpace
      }
      if isHere, !text.isWord(at: end) { return Mention(range: index..<end, grade: name.grade) }
    }
    return nil
  }
}
