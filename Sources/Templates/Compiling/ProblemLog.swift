import Diagnostics

/// The problems of one page's templates, each place once.
///
/// A partial is compiled for each context in which it stands, and by each page that uses it; what is wrong in
/// it is one mistake, whichever way leads there.
struct ProblemLog {
  private(set) var diagnostics: [Diagnostic]
  private(set) var hasProblems = false
  private var places: Set<Place> = []
  private var offsets: Set<Offset> = []
  private var counts: [Int: Int] = [:]

  private struct Place: Hashable {
    let file: String
    let start: SourcePosition
  }

  private struct Offset: Hashable {
    let template: Int
    let byte: Int
  }

  /// - Parameter earlier: What other pages have reported, which is kept and not said again.
  init(_ earlier: [Diagnostic]) {
    diagnostics = earlier
    places = Set(earlier.map { Place(file: $0.location.file, start: $0.location.start) })
  }

  /// Whether so much is wrong in a template that nothing more is said about it.
  func isFull(_ template: Int) -> Bool { counts[template, default: 0] > TemplateLimits.problemsPerTemplate }

  /// Reports a problem in a template, unless its place has one.
  ///
  /// Working out the place is linear in the template, which is why there is a limit on how many are.
  mutating func report(
    _ problem: TemplateProblem, in template: Int, of library: TemplateLibrary, chain: String
  ) {
    hasProblems = true
    guard !isFull(template),
      offsets.insert(Offset(template: template, byte: problem.range.lowerBound)).inserted
    else { return }
    counts[template, default: 0] += 1
    let location = library.templates[template].source.location(of: problem.range)
    guard places.insert(Place(file: location.file, start: location.start)).inserted else { return }
    let message =
      isFull(template)
      ? "more than \(TemplateLimits.problemsPerTemplate) places of this template are wrong: mend those first"
      : problem.message + chain
    diagnostics.append(Diagnostic(problem.rule, at: location, message, hint: problem.hint))
  }
}
