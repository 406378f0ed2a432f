/// The words of a comment in a draft.
enum DraftComment {
  /// On one line, and no longer than anybody reads.
  static func text(_ words: String) -> String {
    let line = ImportedText.tidied(words)
    return line.count > 400 ? line.prefix(400) + "…" : line
  }
}
