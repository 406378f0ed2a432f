import InspectionModel
import Provenance

/// Reads the grades that sentences of a paper give to areas: “The experiences and progress of children in care are good
/// and of care leavers outstanding.”
///
/// Only sentences that say nothing else are taken: besides the areas and the grades they have words that link them and no
/// others, so that a plan, a doubt, an exception or another council is never read as a grade.
struct SentenceGrades {
  struct Grade {
    let id: String
    /// The sentence.
    let range: Range<Int>
  }

  private let text: ImportedText
  /// What each area is called in sentences, by its index in the framework; the longest first.
  private let phrases: [(words: [String], area: Int)]
  private let linking: Set<String>

  /// - Parameter graded: the indices of the framework's areas that have grades.
  init(_ text: ImportedText, _ framework: Framework, _ graded: [Int], authority: Authority) {
    self.text = text
    var phrases: [(words: [String], area: Int)] = []
    var isPlain = true
    for area in graded {
      let label = ImportedText.letters(framework.areas[area].label)
      guard let names = Self.names.first(where: { label.contains($0.key) })?.names else { continue }
      // Of the halves of a framework a sentence does not say which is meant.
      if phrases.contains(where: { $0.words == names[0] }) { isPlain = false }
      phrases += names.map { ($0, area) }
    }
    self.phrases = isPlain ? phrases.sorted { $0.words.count > $1.words.count } : []
    linking = Self.links.union(Self.words("\(authority.name) \(authority.shortName)"))
  }

  /// By area, in the order of the sentences.
  ///
  /// - Parameter isOther: whether a sentence, or what leads to it, is about another inspection or none.
  func grades(in sentences: [Range<Int>], isOther: (Range<Int>) -> Bool) -> [Int: [Grade]] {
    var result: [Int: [Grade]] = [:]
    guard !phrases.isEmpty else { return result }
    for sentence in sentences {
      guard let own = grades(of: sentence), !isOther(sentence) else { continue }
      for (area, grade) in own { result[area, default: []].append(Grade(id: grade, range: sentence)) }
    }
    return result
  }

  /// Nil where a sentence says anything else.
  private func grades(of sentence: Range<Int>) -> [(area: Int, grade: String)]? {
    let bytes = text.text.bytes
    let grades = GradeWords.grades(bytes, sentence)
    guard let last = grades.last, sentence.count <= 600, !bytes[sentence].contains(where: Self.isDoubt) else {
      return nil
    }
    // “… is good, as are those of care leavers” gives a grade to what stands behind it, too.
    let small = " " + Self.words(text.words(sentence)).joined(separator: " ") + " "
    if [" as are ", " as is ", " as were ", " as was ", " so are ", " so is ", " so were ", " so was "].contains(
      where: small.contains)
    {
      return nil
    }
    // “Care leavers are good” may be what the council thinks.
    guard Self.words(text.words(sentence)).contains(where: Self.judging.contains) else { return nil }
    let starts = [sentence.lowerBound] + grades.map(\.range.upperBound)
    let before = zip(starts, grades).map { areas(in: $0..<$1.range.lowerBound) }
    if before.allSatisfy({ !($0?.isEmpty ?? true) }), areas(in: last.range.upperBound..<sentence.upperBound) == [] {
      return zip(before, grades).flatMap { areas, grade in (areas ?? []).map { ($0, grade.id) } }
    }
    // “rated good for children in care and outstanding for care leavers”
    let ends = grades.dropFirst().map(\.range.lowerBound) + [sentence.upperBound]
    let behind = zip(grades, ends).map { grade, end in areas(in: grade.range.upperBound..<end, isFor: true) }
    guard before.first == .some([]), behind.allSatisfy({ !($0?.isEmpty ?? true) }) else { return nil }
    return zip(behind, grades).flatMap { areas, grade in (areas ?? []).map { ($0, grade.id) } }
  }

  /// The areas that some words name; nil where they say anything else.
  ///
  /// - Parameter isFor: whether “for” must lead to them.
  private func areas(in range: Range<Int>, isFor: Bool = false) -> [Int]? {
    guard range.lowerBound <= range.upperBound else { return nil }
    let words = Self.words(text.words(range))
    if isFor, words.first != "for" { return nil }
    var found: [Int] = []
    var index = 0
    while index < words.count {
      if let phrase = phrases.first(where: { words[index...].starts(with: $0.words) }) {
        if !found.contains(phrase.area) { found.append(phrase.area) }
        index += phrase.words.count
      } else if linking.contains(words[index]) {
        index += 1
      } else {
        return nil
      }
    }
    return found
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }

  /// A number is a date, a count or another grade; a question says nothing.
  private static func isDoubt(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: "?")
  }

  /// By the letters that the label of an area has: what sentences call it.
  private static let names: [(key: String, names: [[String]])] = [
    ("helpandprotection", ["help and protection", "help or protection"]),
    ("childrenincareandcareleavers", ["children in care and care leavers"]),
    ("childrenincare", ["children in care"]), ("careleavers", ["care leavers"]),
    ("childrenlookedafter", ["children looked after", "looked after children"]),
    ("adoption", ["adoption performance", "adoption"]),
    ("impactofleaders", ["impact of leaders", "leadership"]),
    ("leadership", ["leadership management and governance", "leadership"]),
    ("overall", ["overall effectiveness", "overall judgement"]),
  ].map { ($0.0, $0.1.map(words)) }

  /// What judgements are said by, and what areas are called in full.
  private static let judging: Set = [
    "judged", "graded", "rated", "judgement", "judgements", "grade", "grades", "ofsted", "inspectors", "experiences",
    "impact", "effectiveness", "permanence", "governance",
  ]

  private static let links = Set(
    words(
      """
      the a an and of for to be as is are was were that those it its both all also on in at by with who need needs
      experiences experience progress achieving permanence children young people families social work practice impact
      judged graded rated found judgement judgements grade grades area areas effectiveness overall
      ofsted inspectors inspection services service council authority borough while but following follows
      """))
}
