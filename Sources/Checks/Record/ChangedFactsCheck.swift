import Diagnostics
import InspectionModel
import Library

/// A figure, a grade, a date, a place or a “not” that is another than when the file was recorded as checked, in a
/// sentence or an entry whose words are the same: what a slip of the hand in a page that was right looks like. It needs no
/// published texts, so that whoever edits a page without them is told, too.
struct ChangedFactsCheck: FileRule {
  var rule: Rule { .changedSinceChecked }

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    if case .unread = file.role { return }
    let path = file.file.path
    let record = site.library.checked[path]
    if record?.digest == file.source.contentDigest { return }
    let before = site.facts[path]
    if before.isEmpty { return }
    let time = record.map { "recorded as checked on \($0.on.words)" } ?? "last recorded as checked"
    for change in FactChange.all(from: before, to: FileFacts(file).statements) {
      let message =
        if let lost = change.lostEntries {
          Self.words(lost.now, of: lost.before) + " when this file was \(time)"
        } else {
          "changed since this file was \(time), in the same words: \(Self.words(change))"
        }
      findings.append(RuleFinding(rule, at: change.range, message + FactRecord.mend))
    }
  }

  private static func words(_ now: EntryCount, of before: EntryCount) -> String {
    let stands = now.count == 1 ? "entry stands" : "entries stand"
    // Of a list that is gone its name is not there to be pointed at.
    return now.count == 0
      ? "no \(stands) below “\(now.name ?? "")”, of \(before.count)" : "\(now.count) \(stands) here, of \(before.count)"
  }

  /// At most so many are named; a row of a table may have all others.
  private static let most = 3

  static func words(_ change: FactChange) -> String {
    let pairs = change.pairs
    if pairs.count == 2, let first = pairs[0].now, let second = pairs[1].now, first == pairs[1].before,
      second == pairs[0].before
    {
      return "\(Excerpt.quoted(second)) and \(Excerpt.quoted(first)) exchanged"
    }
    let named = pairs.prefix(most).map { now, before in
      switch (now, before) {
      case (let now?, let before?): "\(Excerpt.quoted(now)) for \(Excerpt.quoted(before))"
      case (let now?, nil): "\(Excerpt.quoted(now)) put in"
      case (nil, let before?): "\(Excerpt.quoted(before)) left out"
      case (nil, nil): ""
      }
    }
    return named.joined(separator: ", ") + (pairs.count > most ? " and more" : "")
  }
}
