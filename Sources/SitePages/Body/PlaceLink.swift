import InspectionModel

/// A link to a place in a published text: short for the eye (¶12), in full for the ear (“paragraph 12 of the
/// report”).
enum PlaceLink {
  /// One link for each locator, with commas between; the document alone where there is none.
  ///
  /// - Parameter id: the address that the link to a place has, as `write(_:in:showsLabel:id:into:)` takes it.
  static func write(
    _ locators: [Locator],
    in document: CitedDocument,
    into out: inout [UInt8],
    id: (Locator) -> String? = { _ in nil }
  ) {
    if locators.isEmpty { write(document, into: &out) }
    for (i, locator) in locators.enumerated() {
      if i > 0 { out.appendMarkup(", ") }
      write(locator, in: document, showsLabel: i == 0, id: id(locator), into: &out)
    }
  }

  /// A link to a document as a whole.
  static func write(_ document: CitedDocument, into out: inout [UInt8]) {
    out += document.linkStart
    out.appendMarkup(">")
    out.appendText(document.label ?? document.words)
    if document.isPDF { out.appendMarkup(" (PDF)") }
    out.appendMarkup("</a>")
  }

  /// - Parameters:
  ///   - showsLabel: Whether the document is named before the place, where it is not the page's own.
  ///   - id: The link's own address on the page, by which others can quote what it stands behind.
  static func write(
    _ locator: Locator,
    in document: CitedDocument,
    showsLabel: Bool,
    id: String? = nil,
    into out: inout [UInt8]
  ) {
    out += document.linkStart
    if let id { out.appendAttribute("id", id) }
    out.appendMarkup(" aria-label=\"")
    writeWords(of: locator, into: &out)
    out += document.placeEnd
    if showsLabel { out += document.labelStart }
    writeShort(locator, into: &out)
    out.appendMarkup("</a>")
  }

  /// Most places are one paragraph, whose words need not be put together first.
  private static func writeWords(of locator: Locator, into out: inout [UInt8]) {
    guard case .paragraphs(let first, nil, nil) = locator else { return out.appendText(locator.words) }
    out.appendMarkup("paragraph ")
    out.appendText(first)
  }

  private static func writeShort(_ locator: Locator, into out: inout [UInt8]) {
    guard case .paragraphs(let first, nil, nil) = locator else { return out.appendText(shortened(locator)) }
    out.appendMarkup("¶")
    out.appendText(first)
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
