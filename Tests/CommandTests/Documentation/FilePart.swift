import Foundation

/// Some lines of a file, as a page shows them where the whole would hide them.
struct FilePart {
  let path: String
  let language: String
  let text: String

  /// The file with the part in it: Markdown in place of its body, keys of YAML in place of the same keys or behind
  /// the others, elements of a list behind the others, rows of a table at its end.
  func put(into file: String) -> String {
    let whole = file.hasSuffix("\n") ? file : file + "\n"
    guard path.hasSuffix(".md") else {
      return language == "yaml" && !text.hasPrefix("- ") ? Self.merge(text, into: whole) : whole + text
    }
    guard let end = whole.dropFirst("---\n".count).firstRange(of: "\n---\n") else { return whole }
    if language == "markdown" { return whole[..<end.upperBound] + text }
    let keys = whole["---\n".endIndex..<whole.index(after: end.lowerBound)]
    return "---\n" + Self.merge(text, into: String(keys)) + "---\n" + whole[end.upperBound...]
  }

  private static func merge(_ part: String, into file: String) -> String {
    var entries = entries(file)
    for new in Self.entries(part) {
      if let index = entries.firstIndex(where: { !new.key.isEmpty && $0.key == new.key }) {
        entries[index] = new
      } else {
        entries.append(new)
      }
    }
    return entries.map(\.text).joined()
  }

  /// The keys at the left margin, each with its lines.
  private static func entries(_ text: String) -> [(key: String, text: String)] {
    var entries: [(key: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let key = line.prefix { $0.isLetter || $0 == "_" }
      if key.isEmpty || !line.dropFirst(key.count).hasPrefix(":") {
        if entries.isEmpty { entries.append(("", "")) }
        entries[entries.count - 1].text += line + "\n"
      } else {
        entries.append((String(key), line + "\n"))
      }
    }
    return entries
  }
}
