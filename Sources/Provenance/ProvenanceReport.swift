/// What is wrong, by the rule that it breaks.
package enum ProvenanceFault: Sendable, Hashable, CaseIterable {
  case unknownPlace, doubtfulPlace, figure, doubtfulFigure, grade, recordGap, quotation, timeLimit, requestCount,
    detail, tableValue, valueLeftOut, derived, name, wording, missingText
}

/// One claim of a writer that a published text does not bear out.
package struct ProvenanceProblem: Sendable, Hashable {
  package let fault: ProvenanceFault
  /// In the writer's file.
  package let range: Range<Int>
  /// What is wrong and what to write instead.
  package let message: String
  package let hint: String?
}

/// One claim that could not be looked up, and why; it is no problem, and it is not passed either.
package struct UncheckedClaim: Sendable, Hashable {
  /// In the writer's file.
  package let range: Range<Int>
  package let reason: String
}

/// What was looked up of one document, claim by claim.
///
/// Every figure, grade, quotation and value of the document is counted in exactly one of three ways: found where it
/// is cited, a problem, or unchecked with a reason.
package struct ProvenanceReport: Sendable {
  package struct Counts: Sendable, Hashable {
    package var places = 0
    package var figures = 0
    /// Judgements.
    package var grades = 0
    /// Grades that sentences name.
    package var namedGrades = 0
    package var quotations = 0
    /// Cells of tables of indicators.
    package var values = 0
    /// Dates, names, titles, time limits.
    package var details = 0
    /// Figures that the writer derived, and says so; not among `figures`.
    package var derived = 0

    package init() {}

    package static func += (a: inout Counts, b: Counts) {
      a.places += b.places
      a.figures += b.figures
      a.grades += b.grades
      a.namedGrades += b.namedGrades
      a.quotations += b.quotations
      a.values += b.values
      a.details += b.details
      a.derived += b.derived
    }
  }

  package let counts: Counts
  package let problems: [ProvenanceProblem]
  package let unchecked: [UncheckedClaim]
}

/// A report while it is put together.
package struct ProvenanceTally {
  package var counts = ProvenanceReport.Counts()
  private var problems: [ProvenanceProblem] = []
  /// What is wrong at each place, so that a file of a hundred thousand problems is not gone through for each.
  private var faults: [Range<Int>: Set<ProvenanceFault>] = [:]
  private var unchecked: [UncheckedClaim] = []

  package init() {}

  package mutating func report(_ fault: ProvenanceFault, _ range: Range<Int>, _ message: String, hint: String? = nil) {
    // One mistake gives one problem: a paragraph that does not exist is not also one without the figure.
    guard faults[range, default: []].insert(fault).inserted else { return }
    problems.append(ProvenanceProblem(fault: fault, range: range, message: message, hint: hint))
  }

  package mutating func leave(_ range: Range<Int>, _ reason: String) {
    unchecked.append(UncheckedClaim(range: range, reason: reason))
  }

  var problemCount: Int { problems.count }

  func hasProblem(at range: Range<Int>) -> Bool { faults[range] != nil }

  /// Whether any starts within some bytes.
  package func hasProblem(within range: Range<Int>) -> Bool { faults.keys.contains { range.contains($0.lowerBound) } }

  package var finished: ProvenanceReport {
    ProvenanceReport(counts: counts, problems: problems, unchecked: unchecked)
  }
}
