import Foundation
import SitePages
import SitePlan
import Testing

/// The badges as files, read by an XML parser.
struct DataBadgeTests {
  private func badges() throws -> [(file: PlannedFile, elements: [DataElement])] {
    let plan = try DataSample.whole().plan()
    return try DataFiles.planned(for: plan).compactMap { file in
      guard case .badge = file.kind else { return nil }
      return (file, try DataReading.xml(try DataReading.bytes(of: file.kind, plan)))
    }
  }

  @Test func standsAtTheAddressOfTheDesign() throws {
    #expect(
      try badges().map(\.file.path) == [
        "/badges/slac/safeguarding-overall/outstanding-2012.svg",
        "/badges/ilacs-2023/overall/inadequate-2023.svg",
      ])
  }

  @Test func saysGradeAreaAndYearInWords() throws {
    let elements = try #require(try badges().first).elements
    let root = try #require(elements.first)
    #expect(root.name == "svg")
    #expect(root.attributes["role"] == "img")
    let named = root.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
    #expect(
      named.compactMap { id in elements.first { $0.attributes["id"] == id }?.name } == ["title", "desc"])
    #expect(
      elements.first { $0.name == "title" }?.text
        == "Safeguarding services: Overall: Outstanding (inspected 2012)")
    let drawn = elements.filter { $0.name == "text" }.map(\.text)
    #expect(drawn == ["Safeguarding services: Overall", "Outstanding", "Ofsted, inspected 2012, SLAC"])
  }

  @Test func needsNothingFromOutside() throws {
    for badge in try badges() {
      let attributes = badge.elements.flatMap(\.attributes)
      #expect(!attributes.contains { $0.key.hasSuffix("href") || $0.key == "style" || $0.key == "class" })
      #expect(!attributes.contains { $0.value.contains("url(") || $0.value.contains("var(") })
      #expect(!badge.elements.contains { ["style", "script", "image", "use"].contains($0.name) })
    }
  }

  @Test func hasContrastOfText() throws {
    for badge in try badges() {
      let ground = try #require(badge.elements.first { $0.name == "rect" }?.attributes["fill"])
      for text in badge.elements where text.name == "text" {
        let contrast = try contrast(try #require(text.attributes["fill"]), ground)
        #expect(contrast >= 4.5, "\(text.text) in \(badge.file.path)")
      }
    }
  }

  /// By the Web Content Accessibility Guidelines' definition of relative luminance.
  private func contrast(_ a: String, _ b: String) throws -> Double {
    let luminances = try [a, b].map { colour in
      let number = try #require(Int(colour.dropFirst(), radix: 16))
      let parts = [number >> 16, number >> 8 & 255, number & 255].map { part in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    return ((luminances.max() ?? 0) + 0.05) / ((luminances.min() ?? 0) + 0.05)
  }
}
