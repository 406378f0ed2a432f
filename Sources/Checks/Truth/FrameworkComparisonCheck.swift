import Diagnostics
import FrontMatter
import InspectionModel
import Library
import SitePlan

/// Prose that says a grade went from one to another across frameworks whose grades can't be compared: “improved
/// from adequate to requires improvement”.
///
/// Two grades that no framework has on one scale are never compared. Two of one scale may be on a report's page
/// where the site itself puts an earlier report beside it, and on pages of no single report where some pair of
/// its authority's reports may stand side by side. What ranged from one to the other within an inspection is no
/// change.
struct FrameworkComparisonCheck: FileRule {
  var rule: Rule { .frameworkComparison }
  var suspicion: (any BytePattern)? { GradeChangeSuspicion() }
  var seesOtherReports: Bool { true }

  func concerns(_ file: ReadFile, _ site: SiteContext) -> Bool {
    func hasComparison(_ text: [UInt8]) -> Bool {
      // Few texts name two grades, and to look for these takes a part of what it takes to find sentences.
      site.grades.areTwo(in: text) && Sentence.all(in: text).contains { comparison($0, text, site) != nil }
    }
    return file.prose.contains { !$0.isQuoted && hasComparison($0.text) }
      || EntryTexts.texts(of: file.role, in: site.library).contains { hasComparison(Array($0.utf8)) }
  }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    for block in file.prose where !block.isQuoted {
      for sentence in Sentence.all(in: block.text) {
        if let message = problem(sentence, block.text, file.role, site) {
          findings.append(RuleFinding(rule, at: file.place(of: sentence.range, in: block), message))
        }
      }
    }
    for text in EntryTexts.texts(of: file.role, in: site.library) {
      let bytes = Array(text.utf8)
      for sentence in Sentence.all(in: bytes) {
        if let message = problem(sentence, bytes, file.role, site) {
          findings.append(RuleFinding(rule, at: file.place(ofText: text), message))
          break
        }
      }
    }
  }

  /// The two grades of which a sentence says that the one became the other, whether they may be compared or not.
  private func comparison(
    _ sentence: Sentence, _ text: [UInt8], _ site: SiteContext
  ) -> (old: GradeMentions.Mention, new: GradeMentions.Mention)? {
    let grades = site.grades.mentions(in: text, sentence.range)
    guard grades.count >= 2, let (old, new) = change(grades, sentence, text) ?? step(grades, sentence, text, site),
      old.grade != new.grade, !isNoChange(sentence, text, before: grades[0])
    else { return nil }
    return (old, new)
  }

  private func problem(_ sentence: Sentence, _ text: [UInt8], _ role: SiteFile.Role, _ site: SiteContext) -> String? {
    guard let (old, new) = comparison(sentence, text, site),
      !isComparable(old.grade, new.grade, role, site) || areOfOthers(sentence, text, role, site)
    else { return nil }
    let names = "“\(name(old, text))” and “\(name(new, text))”"
    let reason =
      site.grades.isOneScale(old.grade, new.grade)
      ? "are grades of inspections under frameworks that can't be compared"
      : "are on the scales of different frameworks"
    return "\(names) \(reason); give each with its inspection, and do not say that one became the other"
  }

  private func name(_ mention: GradeMentions.Mention, _ text: [UInt8]) -> String {
    String(decoding: text[mention.range], as: UTF8.self)
  }

  /// The grade that a sentence goes from, and the one that it goes to.
  private func change(
    _ grades: [GradeMentions.Mention],
    _ sentence: Sentence,
    _ text: [UInt8]
  ) -> (old: GradeMentions.Mention, new: GradeMentions.Mention)? {
    let words = introductions(grades, sentence, text)
    // What is asked of every grade is worked out once: a sentence may be a whole file.
    let lastTo = words.lastIndex(of: "to") ?? -1
    let isUpOrDown = isUpOrDown(sentence, text)
    var to: Int?
    for i in grades.indices {
      switch words[i] {
      case "from":
        // “from good to …”, or “rose to good from adequate”.
        if lastTo > i, let new = words[(i + 1)...].firstIndex(of: "to") { return (grades[i], grades[new]) }
        if let to { return (grades[i], grades[to]) }
        if i > 0, isUpOrDown { return (grades[i], grades[i - 1]) }
      case "than": if i > 0, isUpOrDown { return (grades[i], grades[i - 1]) }
      case "to": to = i
      default: break
      }
    }
    return nil
  }

  /// Two grades that are on no common scale, in a sentence that says that something rose or fell.
  private func step(
    _ grades: [GradeMentions.Mention],
    _ sentence: Sentence,
    _ text: [UInt8],
    _ site: SiteContext
  ) -> (old: GradeMentions.Mention, new: GradeMentions.Mention)? {
    let words = sentence.words.lazy.map { String(decoding: text[$0], as: UTF8.self).lowercased() }
    guard words.contains(where: Self.steps.contains) else { return nil }
    return zip(grades, grades.dropFirst()).first { !site.grades.isOneScale($0.grade, $1.grade) && $0.grade != $1.grade }
      .map { (old: $0, new: $1) }
  }

  private static let steps = Set(GradeChangeSuspicion.steps.map(\.description))

  /// For each grade the last of “from”, “to” and “than” before it, no more than four words away.
  private func introductions(_ grades: [GradeMentions.Mention], _ sentence: Sentence, _ text: [UInt8]) -> [String?] {
    var introductions: [String?] = []
    var count = 0
    for grade in grades {
      while count < sentence.words.count, sentence.words[count].upperBound <= grade.range.lowerBound { count += 1 }
      introductions.append(
        sentence.words[max(0, count - 4)..<count].reversed().lazy
          .map { String(decoding: text[$0], as: UTF8.self).lowercased() }
          .first { ["from", "to", "than"].contains($0) })
    }
    return introductions
  }

  private static let changes: Set = [
    "up", "down", "better", "worse", "higher", "lower", "improved", "improves", "rose", "risen",
    "rising",
    "fell", "fallen", "declined", "dropped", "slipped", "moved", "upgraded", "downgraded", "bumped", "climbed",
    "raised",
  ]

  private func isUpOrDown(_ sentence: Sentence, _ text: [UInt8]) -> Bool {
    sentence.words.contains { Self.changes.contains(String(decoding: text[$0], as: UTF8.self).lowercased()) }
  }

  /// Words by which a sentence speaks of a span and not of a change, or denies one, before it names a grade.
  private static let spans: Set = [
    "ranged", "ranging", "range", "ranges", "varied", "varies", "varying", "vary", "scale", "scales", "anything",
    "everything", "not", "never", "cannot", "can’t", "can't", "doesn’t", "don’t", "neither", "nor", "steps",
  ]

  private func isNoChange(_ sentence: Sentence, _ text: [UInt8], before grade: GradeMentions.Mention) -> Bool {
    sentence.words.prefix { $0.upperBound <= grade.range.lowerBound }.contains {
      Self.spans.contains(String(decoding: text[$0], as: UTF8.self).lowercased())
    }
  }

  private func isComparable(_ old: String, _ new: String, _ role: SiteFile.Role, _ site: SiteContext) -> Bool {
    guard site.grades.isOneScale(old, new) else { return false }
    switch role {
    case .report(let index):
      let framework = site.library.reports[index].value.framework
      return site.grades.isOneScale(old, new, of: framework) && site.plan.earlierComparableReport(than: index) != nil
    case .authority(let index): return hasComparablePair(site, index)
    case .paper(let index):
      let authority = site.library.papers[index].value.authority
      return site.library.index(of: authority).map { hasComparablePair(site, $0) } ?? true
    default: return true
    }
  }

  /// Whether a sentence names two years in which there were inspections, and no two of one authority that may be put
  /// side by side: “fell from outstanding in 2012 to requires improvement in 2015”.
  private func areOfOthers(_ sentence: Sentence, _ text: [UInt8], _ role: SiteFile.Role, _ site: SiteContext) -> Bool {
    let years = Set(sentence.years(text))
    guard years.count == 2, let later = years.max(), let earlier = years.min() else { return false }
    var isKnown = false
    for authority in authorities(of: role, site) {
      let reports = site.plan.reports(ofAuthority: authority)
      let of = { (year: Int) in reports.filter { self.years(ofReport: $0, site).contains(year) } }
      if of(earlier).isEmpty || of(later).isEmpty { continue }
      isKnown = true
      var report = of(later).last
      while let current = report, let before = site.plan.earlierComparableReport(than: current) {
        if self.years(ofReport: before, site).contains(earlier) { return false }
        report = before
      }
    }
    return isKnown
  }

  private func authorities(of role: SiteFile.Role, _ site: SiteContext) -> [Int] {
    let id: Identifier<Authority>
    switch role {
    case .authority(let index): return [index]
    case .report(let index): id = site.library.reports[index].value.authority
    case .paper(let index): id = site.library.papers[index].value.authority
    case .indicators(let index), .table(let index): id = site.library.indicators[index].value.authority
    default: return Array(site.library.authorities.indices)
    }
    return site.library.index(of: id).map { [$0] } ?? []
  }

  private func years(ofReport index: Int, _ site: SiteContext) -> Set<Int> {
    Set(DocumentDates.of(site.library.reports[index].value).map(\.year))
  }

  private func hasComparablePair(_ site: SiteContext, _ authority: Int) -> Bool {
    site.plan.reports(ofAuthority: authority).contains { site.plan.earlierComparableReport(than: $0) != nil }
  }
}

/// “from” or “than” with a grade behind it, or a word of rising and falling near the two grades that are on no
/// common scale: something that may be a comparison.
struct GradeChangeSuspicion: BytePattern {
  var triggers: [UInt8] { Array("ftirdsuc".utf8) + Array("FTIRDSUC".utf8) }

  static let steps: [StaticString] = [
    "improved", "improves", "rose", "risen", "fell", "fallen", "declined", "dropped", "slipped", "upgraded",
    "downgraded",
    "climbed",
  ]
  /// By their first letter: a tenth of all words start with one of these.
  private static let stepsByLetter = (0...255).map { byte in steps.filter { $0.utf8Start.pointee == UInt8(byte) } }
  private static let grades: [StaticString] = [
    "outstanding", "good", "adequate", "requires", "require", "requiring", "inadequate",
  ]

  /// By the first letter of a word a bit for each second one that a word has which is looked for.
  private static let seconds: [UInt32] = {
    var seconds = [UInt32](repeating: 0, count: 256)
    for word in steps + ["from", "than"] {
      seconds[Int(word.utf8Start[0])] |= 1 << UInt32(word.utf8Start[1] & 0x1F)
    }
    return seconds
  }()

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    // Most words that start with one of the letters end here.
    guard let second = text.byte(index + 1), Self.seconds[Int(text[index].small)] >> UInt32(second & 0x1F) & 1 == 1
    else { return nil }
    if text.hasWord("from", at: index) || text.hasWord("than", at: index) {
      return leadsToGrade(text, index + 4) ? index..<index : nil
    }
    guard Self.stepsByLetter[Int(text[index].small)].contains(where: { text.hasWord($0, at: index) }) else {
      return nil
    }
    let near = max(0, index - 200)..<min(text.count, index + 200)
    return has(["adequate"], text, near) && has(["requires", "require", "requiring"], text, near) ? index..<index : nil
  }

  /// Whether a grade stands behind the end of “from” or “than” with three words between at most, as the rule asks.
  ///
  /// What starts a link, a citation, code, a tag or an escape may hold words that nobody reads, so from there on none
  /// is counted, and the grade may be farther off.
  private func leadsToGrade(_ text: [UInt8], _ start: Int) -> Bool {
    var words: Int? = 0
    for i in start..<min(text.count, start + 200) {
      switch text[i] {
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "`"),
        UInt8(ascii: "\\"):
        words = nil
      case let byte where byte.isASCIILetter && !text.isWord(before: i):
        if Self.grades.contains(where: { text.hasWord($0, at: i) }) { return true }
        // Behind a hyphen or a bracket it may be a part of a word.
        guard let count = words, text[i - 1].isSpace else { continue }
        if count == 3 { return false }
        words = count + 1
      default: break
      }
    }
    return false
  }

  private func has(_ words: [StaticString], _ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.contains { i in
      text[i].isASCIILetter && !text.isWord(before: i) && words.contains { text.hasWord($0, at: i) }
    }
  }
}
