import Content
import Diagnostics
import Files
import Library

/// Looks at one file with every rule that is wanted, and holds it against the published texts: whatever both have to
/// know of the file is read once.
struct FileCheck: Sendable {
  struct Result: Sendable {
    var diagnostics: [Diagnostic] = []
    /// The allowances that were needed.
    var used: Set<Allowance> = []
    /// Those that have only a small part of the words of a problem.
    var tooShort: Set<Allowance> = []
    /// What is to be remembered; nil for a file that was read for this check alone.
    var scan: CheckMemory.Scan?
    /// What the published texts prove of it; nil where none were given, and of a file that says nothing of them.
    var proof: ProvenanceCheck.Outcome?
  }

  private let context: SiteContext
  private let site: String
  private let rules: [any FileRule]
  /// The patterns that are problems themselves.
  private let patterns: [any PatternCheck]
  /// For these, then for those that only tell of a rule that it must look closer.
  private let scan: PatternScan
  /// Of each rule, the place of what makes a file suspect, among what is scanned for.
  private let suspicions: [Int?]

  private let texts: ContentMemory?
  private let known: CheckMemory?
  private let provenance: ProvenanceCheck?

  /// - Parameters:
  ///   - wanted: the rules that are looked for.
  ///   - texts: the texts that are known; every other file is read.
  ///   - known: what was found when the same rules were last looked for.
  ///   - provenance: holds the same files against the published texts; nil where there are none.
  init(
    _ context: SiteContext, site: String, wanted: Set<Rule>, texts: ContentMemory? = nil, known: CheckMemory? = nil,
    provenance: ProvenanceCheck? = nil
  ) {
    self.context = context
    self.site = site
    self.texts = texts
    self.known = known
    self.provenance = provenance
    rules = RuleList.files.filter { wanted.contains($0.rule) }
    patterns = RuleList.patterns.filter { wanted.contains($0.rule) }
    var scanned: [any BytePattern] = patterns
    var suspicions: [Int?] = []
    for rule in rules {
      suspicions.append(rule.suspicion == nil ? nil : scanned.count)
      if let suspicion = rule.suspicion { scanned.append(suspicion) }
    }
    self.suspicions = suspicions
    scan = PatternScan(scanned)
  }

  /// The problems of one file, but those that it allows, and what is proved of it.
  func result(of file: SiteFile) -> Result {
    // What is known of a file with mistakes may be otherwise when they are mended elsewhere.
    let isUnread = if case .unread = file.role { true } else { false }
    if !isUnread, let text = texts?.text(of: file.path) {
      let scan = known?.scan(of: file.path).flatMap { $0.digest == text.digest ? $0 : nil }
      let matches = scan?.matches ?? self.scan.matches(in: text.source.bytes)
      let read = ReadFile(file, text.source, prose: scan?.prose)
      let names = scan?.nameFindings ?? nameFindings(file)
      var unconcerned = scan?.unconcerned ?? []
      var result = result(of: read, names, matches, &unconcerned)
      result.scan = CheckMemory.Scan(
        digest: text.digest, matches: matches, nameFindings: names, unconcerned: unconcerned,
        prose: unconcerned.isEmpty ? read.knownProse : nil)
      return result
    }
    // That it is text has been seen when the site was read.
    guard case .bytes(let bytes)? = try? FileReader.read(site + "/" + file.path) else {
      // That a table is missing has been told with its definitions.
      if file.role.isTable { return Result() }
      var unreadable: [Diagnostic] = []
      _ = SiteFileReader.read(file.path, site: site, &unreadable)
      return Result(diagnostics: unreadable)
    }
    var unconcerned: Set<Rule> = []
    let read = ReadFile(file, SourceText(path: file.path, bytes: bytes))
    return result(of: read, nameFindings(file), scan.matches(in: bytes), &unconcerned)
  }

  /// - Parameter unconcerned: the rules that the file is known not to concern; those that turn out so are added.
  private func result(
    of read: ReadFile, _ names: [RuleFinding], _ matches: [PatternScan.Match], _ unconcerned: inout Set<Rule>
  ) -> Result {
    var result = broken(read, names, matches, &unconcerned)
    result.proof = provenance?.check(read)
    return result
  }

  private func broken(
    _ read: ReadFile, _ names: [RuleFinding], _ matches: [PatternScan.Match], _ unconcerned: inout Set<Rule>
  ) -> Result {
    var findings = names
    var suspects: Set<Int> = []
    for match in matches {
      if match.pattern >= patterns.count {
        suspects.insert(match.pattern)
      } else if let finding = finding(match, read) {
        findings.append(finding)
      }
    }
    let isTable = read.role.isTable
    for (rule, suspicion) in zip(rules, suspicions) {
      if unconcerned.contains(rule.rule) { continue }
      if let suspicion, !suspects.contains(suspicion), !(isTable && rule.looksAtEveryTable) { continue }
      guard rule.concerns(read, context) else {
        unconcerned.insert(rule.rule)
        continue
      }
      rule.check(read, context, &findings)
    }
    return findings.isEmpty ? Result() : sifted(findings, read)
  }

  private func finding(_ match: PatternScan.Match, _ file: ReadFile) -> RuleFinding? {
    let words = file.text(of: match.range)
    // An allowance repeats the words that it allows.
    let isAllowance = file.file.ownsAllowances && file.allowances.isWritten(at: match.range)
    if isAllowance || context.contacts.contains(PageWords.plain(words)) { return nil }
    let pattern = patterns[match.pattern]
    // Over the end of a line the words that matter may be the last.
    let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    return RuleFinding(pattern.rule, at: match.range, pattern.message(Excerpt.quoted(line)))
  }

  /// The problems of a file below `templates/`: what its name gives away, and the words of a template that do.
  ///
  /// - Parameter unclear: text in which there may be more allowances than are known.
  func result(ofTemplate path: String, unclear: String? = nil) -> Result {
    var file = SiteFile(template: path, beside: context.library.settingsFile)
    file.unclearAllowances = unclear
    var bytes: [UInt8] = []
    if path.hasSuffix(".mustache"), case .bytes(let read)? = try? FileReader.read(site + "/" + path) { bytes = read }
    let template = ReadFile(file, SourceText(path: path, bytes: bytes))
    let findings = scan.matches(in: bytes).compactMap { match in
      match.pattern < patterns.count && patterns[match.pattern].seesPage ? finding(match, template) : nil
    }
    return sifted(nameFindings(file) + findings, template)
  }

  /// What the file's name gives away.
  private func nameFindings(_ file: SiteFile) -> [RuleFinding] {
    // A table has the name of the definitions beside it.
    if file.role.isTable { return [] }
    let name = Array((file.path.split(separator: "/").last ?? "").utf8)
    let stem = Array(name.prefix(upTo: name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex))
    return NameSpelling.all(of: stem).flatMap { spelling in
      scan.matches(in: spelling.bytes).compactMap { match -> RuleFinding? in
        guard match.pattern < patterns.count else { return nil }
        let pattern = patterns[match.pattern]
        if spelling.isOfPersonsOnly, !pattern.seesPage { return nil }
        let words = String(decoding: name[match.range], as: UTF8.self)
        return RuleFinding(pattern.rule, inName: words, "the file’s name: " + pattern.message(Excerpt.quoted(words)))
      }
    }.reduce(into: []) { findings, finding in
      // What stands in two spellings is one problem.
      if !findings.contains(where: { $0.rule == finding.rule }) { findings.append(finding) }
    }
  }

  /// Leaves out what the file allows.
  private func sifted(_ findings: [RuleFinding], _ file: ReadFile) -> Result {
    var result = Result()
    for finding in findings {
      let words = finding.range.map(file.text) ?? finding.name ?? ""
      switch file.allowances.answer(words, of: finding.rule) {
      case .allowed(let allowance)?:
        result.used.insert(allowance)
        continue
      case .tooShort(let allowance)?: result.tooShort.insert(allowance)
      case nil: break
      }
      if let unclear = file.file.unclearAllowances, PageWords.plain(unclear).contains(PageWords.plain(words)) {
        continue
      }
      let location = finding.range.map(file.source.location) ?? SourceLocation(file: file.file.path)
      result.diagnostics.append(Diagnostic(finding.rule, at: location, finding.message, hint: finding.hint))
    }
    return result
  }
}
