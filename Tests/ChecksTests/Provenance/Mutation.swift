/// One wrong change to a site's content, as a slip of the pen would make it.
struct Mutation: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case digit, grade, date, paragraphNumber, quotedWord, droppedJudgement, swappedColumn, exchangedFigure,
      movedCitation
    case timeLimit, figureValue
  }

  let kind: Kind
  /// Relative to the site.
  let path: String
  /// The lines on which a problem must be reported, from 1.
  let lines: ClosedRange<Int>
  let before: String
  let after: String
  /// The file as it is after the change.
  let text: String
}

/// A content file in which things can be changed.
struct MutableFile: Sendable {
  let path: String
  let text: String
  let lines: [String]
  /// The first line of the body, from 0; past the end for a table.
  let bodyStart: Int

  init(path: String, text: String) {
    self.path = path
    self.text = text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.lines = lines
    let dashes = lines.indices.filter { lines[$0] == "---" }
    bodyStart = dashes.count > 1 ? dashes[1] + 1 : lines.count
  }

  /// The file with one line in the place of another.
  func replacing(_ line: Int, _ new: String?, _ kind: Mutation.Kind, span: ClosedRange<Int>? = nil) -> Mutation {
    var changed = lines
    if let new { changed[line] = new } else { changed.remove(at: line) }
    return Mutation(
      kind: kind, path: path, lines: span ?? line + 1...line + 1, before: lines[line], after: new ?? "",
      text: changed.joined(separator: "\n"))
  }
}
