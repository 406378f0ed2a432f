import Diagnostics
import InspectionModel

/// Finds the grade of a scale that somebody meant.
///
/// Grades of opposite meaning are near each other by their letters: “adequate”, which a scale may not have, is not
/// proposed to be “inadequate”.
enum NearestGrade {
  /// “; did you mean “good”?”, or an empty string.
  ///
  /// - Parameter others: what may stand in the place of a grade.
  static func question(
    _ text: String, in scale: [Grade], or others: [String] = []
  ) -> (text: String, hint: String?) {
    let printed = letters(of: text)
    if let named = scale.first(where: { letters(of: $0.label) == printed && $0.id != text }) {
      return ("; did you mean “\(named.id)”?", named.id)
    }
    let ids = scale.map(\.id)
    // What is known, but no grade of this scale, or a slip away from that.
    let meant = Grade.ids.contains(text) ? text : NearestName.to(text, among: Grade.ids + others)
    if let meant, !ids.contains(meant), !others.contains(meant) { return ("", nil) }
    return NearestName.question(text, among: ids + others)
  }

  private static func letters(of words: String) -> String {
    String(words.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
