import InspectionModel

/// A link to a place in a published text: short for the eye (¶12), in full for the ear (“paragraph 12 of the
/// report”).
enum PlaceLink {
  /// One link for each locator, with commas between; the document alone where there is none.
  static func write(_ locators: [Locator], in document: CitedDocument, into out: inout [UInt8]) {
    guard !locators.isEmpty else {
      out.appendMarkup("<a")
      out.appendAttribute("href", document.url)
      out.appendMarkup(">")
      out.appendText(document.label ?? document.words)
      out.appendMarkup("</a>")
      return
    }
    for (i, locator) in locators.enumerated() {
      if i > 0 { out.appendMarkup(", ") }
      out.appendMarkup("<a")
      out.appendAttribute("href", document.url)
      out.appendAttribute("aria-label", locator.words + " of " + document.words)
      out.appendMarkup(">")
      if i == 0, let label = document.label {
        out.appendText(label)
        out.appendMarkup(", ")
      }
      out.appendText(shortened(locator))
      out.appendMarkup("</a>")
    }
  }

  /// A locator as it is printed, a long heading cut after a whole word: “§The service meets the…(2)”.
  static func shortened(_ locator: Locator) -> String {
    guard case .heading(let heading, let item) = locator, heading.utf8.count > 34 else {
      return locator == .record ? "record of main findings" : locator.description
    }
    var short = ""
    for word in heading.split(separator: " ") {
      guard short.isEmpty || short.utf8.count + word.utf8.count < 28 else { break }
      short += (short.isEmpty ? "" : " ") + word
    }
    return "§" + short + "…" + (item.map { "(\($0))" } ?? "")
  }
}
