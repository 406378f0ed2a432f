/// The rules whose breaking is a problem: one name for each, as printed in brackets and as set in
/// `site.yaml`. `docs/rules.md` shows a mistake and its mend for every one.
package enum Rule: String, Sendable, Hashable, CaseIterable {
  // Files
  case unreadableFile = "unreadable-file"
  case fileTooLarge = "file-too-large"
  case invalidUTF8 = "invalid-utf8"
  case notNFC = "not-nfc"
  case unexpectedFile = "unexpected-file"
  case missingFile = "missing-file"
  case invalidSlug = "invalid-slug"
  case sameAddress = "same-address"
  // Front matter and YAML
  case emptyFile = "empty-file"
  case missingFrontMatter = "missing-front-matter"
  case unterminatedFrontMatter = "unterminated-front-matter"
  case yamlSyntax = "yaml-syntax"
  case yamlFeature = "yaml-feature"
  case multilineScalar = "multiline-scalar"
  case doubtfulComment = "doubtful-comment"
  case nestingTooDeep = "nesting-too-deep"
  case unknownKey = "unknown-key"
  case repeatedKey = "repeated-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case invalidValue = "invalid-value"
  case invalidDate = "invalid-date"
  case invalidLocator = "invalid-locator"
  case invalidAddress = "invalid-address"
  // Names that must resolve
  case unknownAuthority = "unknown-authority"
  case unknownFramework = "unknown-framework"
  case unknownArea = "unknown-area"
  case unknownGrade = "unknown-grade"
  case unknownReport = "unknown-report"
  case unknownPaper = "unknown-paper"
  case unknownSource = "unknown-source"
  case unknownTerm = "unknown-term"
  case unknownIndicator = "unknown-indicator"
  case unknownRule = "unknown-rule"
  case unknownLink = "unknown-link"
  case unknownFragment = "unknown-fragment"
  case unknownFootnote = "unknown-footnote"
  case linkToDraft = "link-to-draft"
  /// A word that marks what a person must still write or decide.
  case todoLeft = "todo-left"
  /// What another program's templates would have put something in the place of.
  case templateTag = "template-tag"
  // The domain
  case repeatedName = "repeated-name"
  case authorityFolder = "authority-folder"
  case areaWithoutGrade = "area-without-grade"
  case missingJudgement = "missing-judgement"
  case outsideFramework = "outside-framework"
  case dateOrder = "date-order"
  case statusWithoutPlace = "status-without-place"
  // Indicators
  case csvSyntax = "csv-syntax"
  case csvColumn = "csv-column"
  case invalidCell = "invalid-cell"
  case repeatedCell = "repeated-cell"
  // Markdown
  case rawHTML = "raw-html"
  /// Markdown that readers would see as it was typed.
  case brokenMarkup = "broken-markup"
  case levelOneHeading = "level-one-heading"
  case tableCells = "table-cells"
  case tableTooLarge = "table-too-large"
  case markdownTooComplex = "markdown-too-complex"
  // Privacy
  case telephoneNumber = "telephone-number"
  case emailAddress = "email-address"
  case homeAddress = "home-address"
  case nationalInsuranceNumber = "national-insurance-number"
  case nhsNumber = "nhs-number"
  case pupilNumber = "pupil-number"
  case dateOfBirth = "date-of-birth"
  case childName = "child-name"
  case smallCount = "small-count"
  case recoverableCell = "recoverable-cell"
  // Truthfulness
  case frameworkComparison = "framework-comparison"
  case omittedInadequate = "omitted-inadequate"
  case oldGrade = "old-grade"
  case futureDate = "future-date"
  case laterInspection = "later-inspection"
  case overdueRecommendation = "overdue-recommendation"
  case themeGap = "theme-gap"
  case accessibilityReview = "accessibility-review"
  /// What the example of a new site said, and nobody has made the council's own.
  case exampleLeft = "example-left"
  case hardToRead = "hard-to-read"
  case unexplainedAbbreviation = "unexplained-abbreviation"
  case vagueLink = "vague-link"
  case skippedHeading = "skipped-heading"
  case missingAlternative = "missing-alternative"
  case emptyTableHeader = "empty-table-header"
  case unusedAllowance = "unused-allowance"
  // Links
  case goneLink = "gone-link"
  // Templates
  case templateSyntax = "template-syntax"
  case unclosedSection = "unclosed-section"
  case unknownField = "unknown-field"
  case fieldEscaping = "field-escaping"
  case missingPartial = "missing-partial"
  case partialCycle = "partial-cycle"
  case templateTooDeep = "template-too-deep"
  case themeContrast = "theme-contrast"
  case invalidJSON = "invalid-json"
  // Provenance
  case unknownPlace = "unknown-place"
  case doubtfulPlace = "doubtful-place"
  case figureNotInSource = "figure-not-in-source"
  case doubtfulFigure = "doubtful-figure"
  case gradeNotInSource = "grade-not-in-source"
  case missingFromRecord = "missing-from-record"
  case quotationNotInSource = "quotation-not-in-source"
  case timeLimitNotInSource = "time-limit-not-in-source"
  case requestCount = "request-count"
  case detailNotInSource = "detail-not-in-source"
  case valueNotInTable = "value-not-in-table"
  case valueLeftOut = "value-left-out"
  case derivedFigures = "derived-figures"
  case doubtfulName = "doubtful-name"
  case doubtfulWording = "doubtful-wording"
  case missingText = "missing-text"
  case sourceChanged = "source-changed"
  case changedSinceChecked = "changed-since-checked"
  // Importing
  case unreadableDocument = "unreadable-document"
  case notAReport = "not-a-report"
  case doubtfulReading = "doubtful-reading"
  case reportExists = "report-exists"

  /// How grave a breach is unless the site says otherwise.
  package var severity: Severity {
    switch self {
    case .doubtfulPlace, .doubtfulFigure, .doubtfulReading, .requestCount, .derivedFigures, .sourceChanged,
      .doubtfulName, .doubtfulWording, .missingText, .valueLeftOut, .changedSinceChecked:
      .warning
    case .outsideFramework, .missingJudgement, .unexpectedFile, .themeContrast: .warning
    case .omittedInadequate, .oldGrade, .futureDate, .laterInspection, .overdueRecommendation, .themeGap,
      .accessibilityReview, .exampleLeft, .hardToRead, .unexplainedAbbreviation, .vagueLink, .skippedHeading,
      .missingAlternative, .emptyTableHeader, .unusedAllowance, .goneLink:
      .warning
    default: .error
    }
  }
}
