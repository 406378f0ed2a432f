/// Which of a sentence's names, or times, its figures belong to, as far as their order tells.
struct Binding {
  private let bytes: [UInt8]
  private let onlyNearest: Bool

  /// - Parameter onlyNearest: whether of several figures between two names only the one right beside a name belongs to
  ///   it: “fell to 34 in 2018/19, from 48”.
  init(in bytes: [UInt8], onlyNearest: Bool) {
    self.bytes = bytes
    self.onlyNearest = onlyNearest
  }

  private enum Part {
    case figure(Int)
    /// Names with no figure between them.
    case names([Int])
  }

  /// For each figure the names that it may belong to; nil where the order leaves it open.
  func bind(_ figures: [Range<Int>], to names: [Range<Int>]) -> [[Int]?] {
    if names.count == 1, figures.count == 1 { return [[0]] }
    let parts = parts(figures, names)
    var bound: [[Int]?] = Array(repeating: nil, count: figures.count)
    for (place, part) in parts.enumerated() {
      guard case .figure(let figure) = part else { continue }
      bound[figure] = self.names(of: figure, at: place, parts, figures, names)
    }
    return bound
  }

  private func parts(_ figures: [Range<Int>], _ names: [Range<Int>]) -> [Part] {
    let all =
      figures.enumerated().map { (start: $1.lowerBound, part: Part.figure($0)) }
      + names.enumerated().map { (start: $1.lowerBound, part: Part.names([$0])) }
    return all.sorted { $0.start < $1.start }.reduce(into: []) { parts, next in
      if case .names(let new) = next.part, case .names(let last)? = parts.last {
        parts[parts.count - 1] = .names(last + new)
      } else {
        parts.append(next.part)
      }
    }
  }

  private func names(
    of figure: Int, at place: Int, _ parts: [Part], _ figures: [Range<Int>], _ all: [Range<Int>]
  ) -> [Int]? {
    let before = parts[..<place].enumerated().last { if case .names = $0.element { true } else { false } }
    let after = parts[(place + 1)...].enumerated().first { if case .names = $0.element { true } else { false } }
    let (last, next) = (before.map { Self.names($0.element) }, after.map { Self.names($0.element) })
    let isBehindName = before?.offset == place - 1
    let isBeforeName = after?.offset == 0
    // “the 86 of London”
    let tied = next.flatMap { names in isBeforeName && isTied(figures[figure], all[names[0]]) ? names : nil }
    switch (Self.isName(parts.first), Self.isName(parts.last)) {
    // “Lewisham's rate fell from 14 to 13, against London's 8.”
    case (true, false): return isBehindName || !onlyNearest ? last.map { $0 + (tied ?? []) } : nil
    // “From 14 to 13 in Lewisham, against 8 in London.”
    case (false, true): return isBeforeName ? next : nil
    case (true, true):
      if let tied { return place + 2 == parts.count ? tied : (last ?? []) + tied }
      return place + 2 == parts.count || !isBehindName ? nil : last
    case (false, false):
      guard place == 0, isBeforeName, onlyNearest || tied != nil, let next else { return nil }
      // “77% of them, and in 2020 it had been 92%”, “had been 48; in 2018/19 it was 34”: the name opens the clause of the
      // next figure.
      let opens = tied == nil && hasEnd(figures[figure].upperBound..<all[next[0]].lowerBound)
      return opens ? nil : next
    }
  }

  /// “the 86 of London”
  private func isTied(_ figure: Range<Int>, _ name: Range<Int>) -> Bool {
    guard figure.upperBound <= name.lowerBound else { return false }
    let gap = bytes[figure.upperBound..<name.lowerBound]
    let words = Paraphrase.words(gap)
    return words.count <= 2 && !gap.contains { $0.isDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
      && words.contains { ["of", "in", "for", "across"].contains($0) }
  }

  private func hasEnd(_ between: Range<Int>) -> Bool {
    between.lowerBound < between.upperBound
      && between.contains {
        (bytes[$0] == UInt8(ascii: ",") || bytes[$0] == UInt8(ascii: ";")) && $0 + 1 < bytes.count
          && bytes[$0 + 1].isSpace
      }
  }

  private static func names(_ part: Part) -> [Int] { if case .names(let names) = part { names } else { [] } }

  private static func isName(_ part: Part?) -> Bool { part.map { !names($0).isEmpty } ?? false }
}
