import Diagnostics
import HashTreeCollections

/// What was found in the bytes of files when they were last looked at, so that the next check walks only through
/// those that have changed.
package struct CheckMemory: Sendable {
  /// A class, as there are thousands, handed on from one check to the next.
  final class Scan: Sendable {
    /// Of the bytes that were scanned.
    let digest: UInt64
    let matches: [PatternScan.Match]
    /// What the file's name gives away.
    let nameFindings: [RuleFinding]
    /// The rules that the text does not concern.
    let unconcerned: Set<Rule>
    /// The text in paragraphs, where a rule that it concerns had it read; few files give a reason for that.
    let prose: [ProseBlock]?

    init(
      digest: UInt64, matches: [PatternScan.Match], nameFindings: [RuleFinding], unconcerned: Set<Rule>,
      prose: [ProseBlock]?
    ) {
      self.digest = digest
      self.matches = matches
      self.nameFindings = nameFindings
      self.unconcerned = unconcerned
      self.prose = prose
    }
  }

  /// The rules that were looked for; a scan for others says nothing.
  let wanted: Set<Rule>
  /// What the rules knew of the rest of the site; nil before the first check.
  let context: SiteContext?
  /// By path relative to the site; what differs after an edit shares the rest.
  private var scans: TreeDictionary<String, Scan>

  package init() { self.init(wanted: [], context: nil, scans: [:]) }

  init(wanted: Set<Rule>, context: SiteContext?, scans: [String: Scan]) {
    self.init(wanted: wanted, context: context, scans: TreeDictionary(uniqueKeysWithValues: scans))
  }

  private init(wanted: Set<Rule>, context: SiteContext?, scans: TreeDictionary<String, Scan>) {
    self.wanted = wanted
    self.context = context
    self.scans = scans
  }

  /// What was found in a file, by its path; nil where it was not looked at.
  func scan(of path: String) -> Scan? { scans[path] }

  /// Whether it says something of a check for these rules, by these grades.
  func holds(for wanted: Set<Rule>, _ grades: GradeMentions) -> Bool {
    self.wanted == wanted && context?.grades == grades
  }

  /// The same with what was found in files that were looked at again.
  func replacing(_ scans: [String: Scan], _ context: SiteContext) -> CheckMemory {
    var all = self.scans
    for (path, scan) in scans { all[path] = scan }
    return CheckMemory(wanted: wanted, context: context, scans: all)
  }
}
