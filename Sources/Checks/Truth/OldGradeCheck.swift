import Diagnostics
import InspectionModel
import Library
import SitePlan

/// A grade of an inspection more than three years old that prose gives as today's: “is rated good”, “the council
/// is outstanding”, in a sentence without a year.
///
/// Checked where the inspection is known: on a report's page, and on an authority's by its latest grades. The
/// templates put date and age beside each grade that they show themselves.
struct OldGradeCheck: FileRule {
  var rule: Rule { .oldGrade }
  var seesSettings: Bool { true }
  var suspicion: (any BytePattern)? { PresentGradeSuspicion() }
  var seesOtherReports: Bool { true }

  private static let mostMonths = 36

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    guard let report = report(file.role, site), let end = site.library.reports[report].value.inspected.end,
      let age = ElapsedTime(from: end, to: site.asOf), age.months > Self.mostMonths
    else { return }
    for block in file.prose where block.isOwnProse {
      for sentence in Sentence.all(in: block.text) {
        guard let range = claim(sentence, block.text, site), !sentence.hasYear(block.text) else { continue }
        let message =
          "this grade is \(age.words) old and reads as today’s; write “was”, and say when: “in \(String(end.year)) …”"
        findings.append(RuleFinding(rule, at: file.place(of: range, in: block), message))
      }
    }
  }

  private func report(_ role: SiteFile.Role, _ site: SiteContext) -> Int? {
    switch role {
    case .report(let index): index
    case .authority(let index): site.plan.latestGradedReport(ofAuthority: index)
    default: nil
    }
  }

  private static let present = Set(PresentGradeSuspicion.present.map(\.description))
  private static let judged = Set(PresentGradeSuspicion.judged.map(\.description))

  /// Words by which a sentence speaks of others’ grades, or of what is asked of anyone.
  private static let others: Set = [
    "school", "schools", "academies", "colleges", "nurseries", "childminders", "settings", "provision", "provider",
    "providers", "placement", "placements", "home", "homes", "neighbours", "neighbouring", "boroughs", "better",
  ]

  /// The words from “is rated”, “are now” and the like to the grade that follows within a few words.
  private func claim(_ sentence: Sentence, _ text: [UInt8], _ site: SiteContext) -> Range<Int>? {
    let small = sentence.smallWords(text)
    if small.contains(where: Self.others.contains) { return nil }
    for i in small.indices.dropLast() where Self.present.contains(small[i]) && Self.judged.contains(small[i + 1]) {
      let start = sentence.words[i].lowerBound
      let end = sentence.words[min(i + 6, small.count - 1)].upperBound
      if let grade = site.grades.mentions(in: text, start..<end).first { return start..<grade.range.upperBound }
    }
    return nil
  }
}

/// “is rated”, “are now” and the like.
struct PresentGradeSuspicion: BytePattern {
  var triggers: [UInt8] { Array("rgjcns".utf8) }

  static let present: [StaticString] = ["is", "are", "remains", "remain"]
  static let judged: [StaticString] = ["rated", "graded", "judged", "currently", "now", "still"]

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    guard Self.judged.contains(where: { text.hasWord($0, at: index) }) else { return nil }
    var end = index
    while let byte = text.byte(end - 1), byte.isSpace || byte == UInt8(ascii: ">") { end -= 1 }
    return Self.present.contains { text.has($0, before: end) } ? index..<index : nil
  }
}
