import Foundation

/// A Markdown page as its tests see it: fenced blocks, comments, and the prose between them.
struct DocumentationText {
  private(set) var blocks: [FencedBlock] = []
  /// `<!-- … -->` on lines of their own, without the marks.
  private(set) var comments: [(line: Int, text: String)] = []
  /// All other lines.
  private(set) var prose: [(line: Int, text: String)] = []

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var index = 0
    while index < lines.count {
      let start = index
      if lines[index].hasPrefix("```") {
        let end = lines[(index + 1)...].firstIndex { $0.hasPrefix("```") } ?? lines.count
        blocks.append(block(lines[start], lines[(start + 1)..<end], at: start + 1))
        index = end + 1
      } else if lines[index].hasPrefix("<!--") {
        let end = lines[index...].firstIndex { $0.hasSuffix("-->") } ?? lines.count - 1
        let comment = lines[start...end].joined(separator: "\n").dropFirst("<!--".count)
        let text = comment.hasSuffix("-->") ? comment.dropLast("-->".count) : comment
        comments.append((start + 1, text.trimmingCharacters(in: .whitespacesAndNewlines)))
        index = end + 1
      } else {
        prose.append((start + 1, lines[index]))
        index += 1
      }
    }
  }

  private func block(_ fence: String, _ lines: ArraySlice<String>, at line: Int) -> FencedBlock {
    let info = fence.drop { $0 == "`" }
    let language = info.prefix { $0 != " " }
    let above = prose.last { !$0.text.isEmpty && $0.line > blocks.last?.line ?? 0 }
    let heading = prose.last { $0.text.hasPrefix("#") }?.text.drop { $0 == "#" } ?? ""
    return FencedBlock(
      line: line, language: String(language), options: .init(info.dropFirst(language.count)),
      lineAbove: above?.text ?? "", heading: heading.trimmingCharacters(in: .whitespaces),
      text: lines.map { $0 + "\n" }.joined())
  }

  /// As GitHub makes them: small letters, digits and dashes.
  var headingIDs: Set<String> {
    Set(
      prose.filter { $0.text.hasPrefix("#") }.map { heading in
        heading.text.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
          .filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }.replacing(" ", with: "-")
      })
  }
}
