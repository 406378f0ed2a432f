import InspectionModel

/// A grade as a badge in the page: its word, before it bars that the style sheet draws, and a colour that only
/// helps. It reads as the grade and nothing else.
enum GradeBadge {
  /// - Parameters:
  ///   - grade: Nil where there is none; then the words say why.
  ///   - words: “Good”, “Not inspected”.
  static func write(_ grade: Grade?, words: String, into out: inout [UInt8]) {
    if let grade {
      open(grade, into: &out)
    } else {
      out.appendMarkup("<span class=\"badge ungraded\">")
    }
    out.appendText(words)
    out.appendMarkup("</span>")
  }

  /// Opens the badge of a grade, for words that follow.
  static func open(_ grade: Grade, into out: inout [UInt8]) {
    out.appendMarkup("<span class=\"badge ")
    out.appendText(grade.id)
    out.appendMarkup(" bars-")
    out.appendNumber(bars(grade))
    out.appendMarkup("\">")
  }

  /// How many of the four bars are filled. By the grade's id and not by its place in the scale, so that a
  /// grade looks the same wherever it stands; “adequate” and “requires improvement” never share a scale.
  static func bars(_ grade: Grade) -> Int {
    switch grade.id {
    case "outstanding": 4
    case "good": 3
    case "inadequate": 1
    default: 2
    }
  }
}

/// The state of a recommendation as a badge, without bars: a state is not a grade.
enum StateBadge {
  static func write(_ status: FollowUp.Status, words: String, into out: inout [UInt8]) {
    out.appendMarkup("<span class=\"badge state ")
    out.appendText(status.rawValue)
    out.appendMarkup("\">")
    out.appendText(words)
    out.appendMarkup("</span>")
  }
}
