import Diagnostics
import Markdown

/// Images without words that say what they show, for those who can't see them, or with the name of the file in
/// their place.
///
/// https://www.w3.org/WAI/WCAG22/Understanding/non-text-content
struct MissingAlternativeCheck: FileRule {
  var rule: Rule { .missingAlternative }

  private static let noWords: Set = [
    "image", "picture", "photo", "graphic", "chart", "graph", "diagram", "logo", "map", "alt",
    "untitled", "screenshot",
  ]
  /// What a camera calls a picture.
  private static let cameras: Set = ["img", "dsc", "dscn", "pict", "image", "photo", "screenshot"]
  private static let endings = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"]

  func check(_ file: ReadFile, _ site: SiteContext, _ findings: inout [RuleFinding]) {
    guard let document = file.document else { return }
    for link in document.links where link.isImage {
      let text = document.plainText(of: link.node).lowercased()
      let words = text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
      let letters = text.filter(\.isLetter)
      let isNumbered = text.contains(where: \.isNumber) && Self.cameras.contains(letters)
      guard
        words.isEmpty || isNumbered || Self.noWords.contains(words) || Self.endings.contains(where: text.hasSuffix)
      else { continue }
      let message = "this image has no words that say what it shows; write them between the square brackets"
      findings.append(RuleFinding(rule, at: link.source, message))
    }
  }
}
