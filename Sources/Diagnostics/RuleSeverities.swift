/// How grave a site wants breaches of single rules to be.
package struct RuleSeverities: Sendable {
  package enum Setting: String, Sendable { case error, warning, off }

  package var settings: [Rule: Setting] = [:]

  package init() {}

  /// The problems with the severities that the site gives them, without those it has switched off.
  package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    if settings.isEmpty { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard let setting = settings[diagnostic.rule] else { return diagnostic }
      guard setting != .off else { return nil }
      var diagnostic = diagnostic
      diagnostic.severity = setting == .error ? .error : .warning
      return diagnostic
    }
  }
}

extension Rule {
  /// Whether a site may change its severity: only where a breach loses nothing of what a file says.
  package var isAdjustable: Bool {
    switch self {
    case .outsideFramework, .missingJudgement, .unexpectedFile, .themeContrast, .dateOrder, .brokenMarkup,
      .unusedAllowance,
      .sourceChanged:
      true
    default: isAllowable
    }
  }

  /// Whether a file may allow a breach at one place, with a reason: what an editor judges, and not what the
  /// program needs to read the file.
  package var isAllowable: Bool {
    switch self {
    case .telephoneNumber, .emailAddress, .homeAddress, .nationalInsuranceNumber, .nhsNumber, .pupilNumber,
      .dateOfBirth, .childName, .smallCount, .recoverableCell:
      true
    case .frameworkComparison, .omittedInadequate, .oldGrade, .futureDate, .laterInspection, .overdueRecommendation,
      .themeGap, .accessibilityReview, .exampleLeft, .hardToRead, .unexplainedAbbreviation, .vagueLink, .skippedHeading,
      .missingAlternative, .emptyTableHeader, .goneLink, .changedSinceChecked:
      true
    default: isOfSources
    }
  }

  /// Whether a breach is that a published text says something else.
  package var isOfSources: Bool {
    switch self {
    case .unknownPlace, .doubtfulPlace, .figureNotInSource, .doubtfulFigure, .gradeNotInSource, .missingFromRecord,
      .quotationNotInSource, .timeLimitNotInSource, .requestCount, .detailNotInSource, .valueNotInTable, .valueLeftOut,
      .derivedFigures, .doubtfulName, .doubtfulWording, .missingText:
      true
    default: false
    }
  }
}
