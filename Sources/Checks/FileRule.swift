import Diagnostics

/// A rule that looks at one file as what it is.
protocol FileRule: Sendable {
  var rule: Rule { get }
  /// Bytes without which there is no breach, so that the Markdown of few files is read for it; nil where the rule
  /// sees without Markdown that it has nothing to say, or needs the Markdown of every file.
  var suspicion: (any BytePattern)? { get }
  /// Whether it looks at every table of indicators, whatever its bytes: their cells have been decoded already.
  var looksAtEveryTable: Bool { get }
  /// Whether the text of a file gives the rule anything to judge, by the grades of the frameworks and nothing else of
  /// the site. Where it does not, that holds until the file or a grade is another, and is remembered.
  func concerns(_ file: ReadFile, _ site: SiteContext) -> Bool
  /// Whether what it says of a file depends on inspections that are written down in others: those of the file's own
  /// authority and those that it links to, or any of them where it belongs to no authority.
  var seesOtherReports: Bool { get }
  /// Whether it rests on the settings of the site: its day, its statement.
  var seesSettings: Bool { get }
  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding])
}

extension FileRule {
  var suspicion: (any BytePattern)? { nil }
  var looksAtEveryTable: Bool { false }
  func concerns(_ file: ReadFile, _ site: SiteContext) -> Bool { true }
  var seesOtherReports: Bool { false }
  var seesSettings: Bool { false }
}
