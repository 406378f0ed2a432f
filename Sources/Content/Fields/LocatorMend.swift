import Diagnostics
import InspectionModel

/// Says of a text that is no locator, or no citation, what was probably meant: the dash of a range that looks
/// like another, a paragraph without its sign, a range that runs backwards.
enum LocatorMend {
  static func problem(_ text: String, at location: SourceLocation) -> Diagnostic {
    let mend = mend(text)
    let rest = mend.map { $0.words("“\($0.text)”") } ?? "; write \(Locator.forms)"
    let message = "\(Excerpt.quoted(text)) is no place in a document\(rest)"
    return Diagnostic(.invalidLocator, at: location, message, hint: mend?.text)
  }

  /// - Parameter text: what stands between the brackets.
  static func problem(ofCitation text: String, at location: SourceLocation) -> Diagnostic {
    let mend = mend(citation: text)
    let forms =
      "; write [¶12], [¶12, ¶15–17], [§Heading(2)], [report:AUTHORITY/NAME ¶3], [paper:AUTHORITY/NAME ¶3] or [source:ID ¶3]"
    let rest = mend.map { $0.words("“[\($0.text)]”") } ?? forms
    let message = "\(Excerpt.quoted("[" + text + "]")) is no citation\(rest)"
    return Diagnostic(.invalidLocator, at: location, message, hint: mend.map { "[\($0.text)]" })
  }

  /// - Parameter text: a citation without brackets, as a value of a key.
  static func problem(ofSource text: String, at location: SourceLocation) -> Diagnostic {
    let mend = mend(citation: text)
    let rest = mend.map { $0.words("“\($0.text)”") } ?? "; write report:AUTHORITY/NAME ¶3 or paper:AUTHORITY/NAME ¶3"
    let message = "\(Excerpt.quoted(text)) is no place in a document of this site\(rest)"
    return Diagnostic(.invalidLocator, at: location, message, hint: mend?.text)
  }

  private struct Mend {
    enum Kind { case spelling, dash, order }

    let text: String
    let kind: Kind

    func words(_ quoted: String) -> String {
      switch kind {
      case .spelling: "; did you mean \(quoted)?"
      case .dash: "; a range takes the long dash: \(quoted)"
      case .order: "; the first paragraph of a range comes first: \(quoted)"
      }
    }
  }

  /// Longer texts are no locators that somebody misspelt.
  private static let longest = 80

  private static func mend(_ text: String) -> Mend? {
    guard text.utf8.count <= longest else { return nil }
    let dashed = withLongDash(text)
    if isLocator(dashed) { return Mend(text: dashed, kind: .dash) }
    let spelt = respelt(dashed)
    if isLocator(spelt) { return Mend(text: spelt, kind: .spelling) }
    let ends = spelt.dropFirst().split(separator: "–", omittingEmptySubsequences: false)
    if spelt.hasPrefix("¶"), ends.count == 2 {
      let swapped = "¶\(ends[1])–\(ends[0])"
      if isLocator(swapped) { return Mend(text: swapped, kind: .order) }
    }
    return nil
  }

  private static func mend(citation text: String) -> Mend? {
    guard text.utf8.count <= longest else { return nil }
    var rest = text[...]
    var document = ""
    if ["report:", "paper:", "source:"].contains(where: { text.hasPrefix($0) }) {
      guard let space = text.firstIndex(of: " ") else { return nil }
      document = text[..<space] + " "
      rest = text[space...].dropFirst()
    }
    var kind = Mend.Kind.spelling
    var parts: [String] = []
    for part in rest.split(separator: ",") {
      let part = String(part.drop { $0 == " " })
      if Locator(part) != nil {
        parts.append(part)
      } else {
        guard let mend = mend(part) else { return nil }
        kind = mend.kind
        parts.append(mend.text)
      }
    }
    let mended = document + parts.joined(separator: ", ")
    return Citation(mended) == nil ? nil : Mend(text: mended, kind: kind)
  }

  private static func isLocator(_ text: String) -> Bool { Locator(text) != nil }

  /// Whatever looks like a dash between two digits as the dash of a range.
  private static func withLongDash(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (i, scalar) in scalars.enumerated() {
      let isBetween =
        i > 0 && i + 1 < scalars.count && ("0"..."9").contains(scalars[i - 1])
        && (("0"..."9").contains(scalars[i + 1]) || scalars[i + 1] == "¶")
      let isDash = ["-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2014}", "\u{2212}"].contains(scalar)
      result.append(isBetween && isDash ? "–" : scalar)
    }
    return String(result).replacing("–¶", with: "–")
  }

  /// Without spaces where none can be, and with the sign in place of a word, or of nothing.
  private static func respelt(_ text: String) -> String {
    if text.lowercased() == "record" { return "record" }
    if text.hasPrefix("table after ") {
      return "table after " + respelt(String(text.dropFirst("table after ".count)))
    }
    if text.hasPrefix("§") { return text }
    var rest = text[...].drop { $0 == " " }
    for word in ["paragraphs", "paragraph", "paras.", "paras", "para.", "para", "¶¶", "¶"]
    where rest.lowercased().hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
    return "¶" + rest.filter { $0 != " " }
  }
}
