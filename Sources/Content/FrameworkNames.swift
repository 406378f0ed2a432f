internal import Diagnostics
internal import FrontMatter
internal import InspectionModel

/// Areas and grades named in a file, looked up in its framework.
struct FrameworkNames {
  /// Nil where the framework is unknown or broken, which has been told; nothing named in it is then wrong.
  let framework: Framework?

  func area(_ name: String, of fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> Int? {
    guard let text = fields.text(name, &diagnostics), let value = fields[name] else { return nil }
    return area(text, at: value, &diagnostics)
  }

  func area(_ path: String, at value: YAMLValue, _ diagnostics: inout [Diagnostic]) -> Int? {
    guard let framework else { return nil }
    if let index = framework.areaIndex(path) { return index }
    let paths = framework.areas.map(\.path)
    // Whoever writes only the last part of a path means the whole.
    let endings = paths.filter { $0.hasSuffix("/" + path) }
    let (question, hint) =
      endings.count == 1
      ? ("; did you mean “\(endings[0])”?", endings[0]) : NearestName.question(path, among: paths)
    let known = question.isEmpty ? "; it has \(paths.joined(separator: ", "))" : question
    let message = "“\(path)” is no area of the framework \(framework.id)\(known)"
    diagnostics.append(Diagnostic(.unknownArea, at: value.location, message, hint: hint))
    return nil
  }

  func outcome(of fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> Judgement.Outcome? {
    guard let text = fields.text("grade", &diagnostics), let value = fields["grade"] else { return nil }
    if let words = Judgement.Outcome.withoutGrade.first(where: { $0.id == text }) { return words.outcome }
    guard let framework else { return nil }
    if let index = framework.scale.firstIndex(where: { $0.id == text }) { return .grade(index) }
    let names = framework.scale.map(\.id)
    let (question, hint) = NearestName.question(text, among: names + Judgement.Outcome.withoutGrade.map(\.id))
    let known =
      names.isEmpty
      ? "; it has no grades, so leave the judgement out, or write not-graded"
      : question.isEmpty ? "; it has \(names.joined(separator: ", "))" : question
    let message = "“\(text)” is not a grade of the framework \(framework.id)\(known)"
    diagnostics.append(Diagnostic(.unknownGrade, at: value.location, message, hint: hint))
    return nil
  }
}
