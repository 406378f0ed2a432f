import Diagnostics
import FrontMatter
import InspectionModel

/// Areas and grades named in a file, looked up in its framework.
struct FrameworkNames {
  /// Nil where the framework is unknown or broken, which has been told; nothing named in it is then wrong.
  let framework: Framework?

  func area(_ name: String, of fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> Int? {
    guard let (text, value) = fields.scalar(name, &diagnostics) else { return nil }
    return area(text, at: value, &diagnostics)
  }

  func area(_ path: String, at value: YAMLValue, _ diagnostics: inout [Diagnostic]) -> Int? {
    guard let framework else { return nil }
    if let index = framework.areaIndex(path) { return index }
    let paths = framework.areas.map(\.path)
    let (question, hint) = Self.question(path, among: paths)
    let rest = paths.count > 12 ? " and \(paths.count - 10) more (content/frameworks/\(framework.id).yaml)" : ""
    let listed = paths.prefix(rest.isEmpty ? 12 : 10).joined(separator: ", ") + rest
    let known = question.isEmpty ? "; it has \(listed)" : question
    let message = "\(Excerpt.quoted(path)) is no area of the framework \(framework.id)\(known)"
    diagnostics.append(Diagnostic(.unknownArea, at: value.location, message, hint: hint))
    return nil
  }

  /// Whoever writes only the last part of a path means the whole.
  private static func question(_ path: String, among paths: [String]) -> (text: String, hint: String?) {
    let nearest = NearestName.question(path, among: paths)
    if !path.contains("/"), !paths.contains(path) {
      let parts = paths.map { path in
        String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
      }
      let part = parts.contains(path) ? path : nearest.hint == nil ? NearestName.to(path, among: parts) : nil
      let endings = paths.indices.filter { parts[$0] == part }
      if endings.count == 1 { return ("; did you mean “\(paths[endings[0]])”?", paths[endings[0]]) }
    }
    return nearest
  }

  func outcome(of fields: FieldReader, _ diagnostics: inout [Diagnostic]) -> Judgement.Outcome? {
    guard let (text, value) = fields.scalar("grade", &diagnostics) else { return nil }
    if let words = Judgement.Outcome.withoutGrade.first(where: { $0.id == text }) { return words.outcome }
    guard let framework else { return nil }
    if let index = framework.scale.firstIndex(where: { $0.id == text }) { return .grade(index) }
    let names = framework.scale.map(\.id)
    let others = Judgement.Outcome.withoutGrade.map(\.id)
    let (question, hint) = NearestGrade.question(text, in: framework.scale, or: others)
    let known =
      names.isEmpty
      ? "; it has no grades, so delete the judgement"
      : question.isEmpty ? "; it has \(names.joined(separator: ", "))" : question
    let message = "\(Excerpt.quoted(text)) is not a grade of the framework \(framework.id)\(known)"
    diagnostics.append(Diagnostic(.unknownGrade, at: value.location, message, hint: hint))
    return nil
  }

  /// A judgement of an area that has no grade.
  func withoutGrade(_ area: Int, at value: YAMLValue) -> Diagnostic {
    let areas = framework?.areas ?? []
    let path = areas[area].path
    let below = areas.filter { $0.isGraded && $0.path.hasPrefix(path + "/") }.map(\.path)
    let message =
      if framework?.scale.isEmpty != false {
        "the framework \(framework?.id.rawValue ?? "") has no grades; delete the judgement"
      } else if below.isEmpty {
        "\(Excerpt.quoted(path)) has no grade in its framework (“graded: false”); delete the judgement, or correct the framework"
      } else {
        "\(Excerpt.quoted(path)) is a heading over other areas and has no grade of its own; name one of them (\(below.joined(separator: ", "))), or say “graded: true” in the framework"
      }
    return Diagnostic(.areaWithoutGrade, at: value.location, message)
  }
}
