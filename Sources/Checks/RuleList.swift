import Diagnostics

/// Every rule that this target checks, each in a file of its own.
enum RuleList {
  /// Those that find words in the bytes of any file, front matter, body or table; where two find the same
  /// words, the first has them.
  static let patterns: [any PatternCheck] = [
    NationalInsuranceNumberCheck(),
    PupilNumberCheck(),
    TelephoneNumberCheck(),
    NHSNumberCheck(),
    HomeAddressCheck(),
    DateOfBirthCheck(),
    EmailAddressCheck(),
    ChildNameCheck(),
    TodoCheck(),
    TemplateTagCheck(),
  ]

  /// Those that look at a file as what it is: a report with its grades, a table, prose.
  static let files: [any FileRule] = [
    // Privacy
    SmallCountCheck(),
    RecoverableCellCheck(),
    // Truthfulness
    FrameworkComparisonCheck(),
    OmittedInadequateCheck(),
    OldGradeCheck(),
    FutureDateCheck(),
    LaterInspectionCheck(),
    OverdueRecommendationCheck(),
    ThemeGapCheck(),
    AccessibilityReviewCheck(),
    ExampleLeftCheck(),
    // What readers stumble over
    HardToReadCheck(),
    AbbreviationCheck(),
    VagueLinkCheck(),
    SkippedHeadingCheck(),
    MissingAlternativeCheck(),
    EmptyTableHeaderCheck(),
    // What was checked, and is another now
    ChangedFactsCheck(),
  ]

  static let rules: [Rule] = patterns.map(\.rule) + files.map(\.rule) + [.unusedAllowance]
}
