import InspectionModel
import Library
import SitePlan

/// A grade as a picture of its own, for other sites: `/badges/FRAMEWORK/AREA/GRADE-YEAR.svg`.
///
/// It stands on its own ground inside a visible edge, so that it reads alike on a light and on a dark page, and
/// it needs no style sheet, script or font. Its words are in it, and again in its title for who can't see it;
/// the colour only helps. Its text is drawn by whatever sans-serif font the reader has, so the box is wider
/// than the text is likely to be.
struct BadgeImage {
  private let framework: Framework
  private let areaLabel: String
  private let grade: Grade
  private let year: Int
  private let language: String

  init(_ badge: Badge, of plan: SitePlan) {
    self.framework = plan.library.frameworks[badge.framework].value
    self.areaLabel = framework.fullLabel(ofArea: badge.area)
    self.grade = framework.scale[badge.grade]
    self.year = badge.year
    self.language = plan.library.settings.language
  }

  private var labelLines: [String] { ChartText.lines(areaLabel, limit: 48) }
  private var foot: String { "\(framework.inspectorate), inspected \(year), \(framework.shortName)" }

  /// In pixels.
  var size: (width: Int, height: Int) {
    let lines = labelLines
    let height = Self.padding + Self.lineHeight * lines.count + 26 + Self.lineHeight + Self.padding
    return (boxWidth(lines + [foot]), height)
  }

  func write(into xml: inout XMLStream) {
    let labelLines = labelLines
    let gradeTop = Self.padding + Self.lineHeight * labelLines.count
    let (width, height) = size
    let attributes: [XMLStream.Attribute] = [
      ("xmlns", "http://www.w3.org/2000/svg"), ("xml:lang", language), ("width", "\(width)"),
      ("height", "\(height)"), ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
      ("aria-labelledby", "title desc"), ("font-family", "system-ui, 'Segoe UI', Roboto, Arial, sans-serif"),
    ]
    xml.element("svg", attributes) { xml in
      xml.element("title", [("id", "title")], text: "\(areaLabel): \(grade.label) (inspected \(year))")
      xml.element("desc", [("id", "desc")], text: description)
      xml.element("rect", box(width, height))
      for (number, line) in labelLines.enumerated() {
        write(line, y: Self.padding + Self.lineHeight * number + 12, size: Self.small, Self.ink, into: &xml)
      }
      writeBars(top: gradeTop + 4, into: &xml)
      write(
        grade.label, x: Self.padding + 24, y: gradeTop + 19, size: Self.large, colours.text, weight: "700",
        into: &xml)
      write(foot, y: height - Self.padding - 3, size: Self.small, Self.ink, into: &xml)
    }
  }

  /// What a badge can't show: the scale that the grade belongs to.
  private var description: String {
    let scale = framework.scale.map(\.label).joined(separator: ", ")
    return "A grade given by \(framework.inspectorate) under “\(framework.name)”. "
      + "The scale, best first: \(scale)."
  }

  private static let padding = 12
  private static let lineHeight = 17
  private static let small = 12
  private static let large = 18
  private static let ink = "#14212b"

  private func boxWidth(_ smallLines: [String]) -> Int {
    let widths =
      smallLines.map { ChartText.width($0, size: Double(Self.small)) } + [
        24 + ChartText.width(grade.label, size: Double(Self.large)) * 1.2
      ]
    return 2 * Self.padding + Int((widths.max() ?? 0).rounded(.up)) + 8
  }

  private func box(_ width: Int, _ height: Int) -> [XMLStream.Attribute] {
    [
      ("x", "1"), ("y", "1"), ("width", "\(width - 2)"), ("height", "\(height - 2)"), ("rx", "6"),
      ("fill", colours.ground), ("stroke", colours.text), ("stroke-width", "2"),
    ]
  }

  private func write(
    _ text: String, x: Int = padding, y: Int, size: Int, _ colour: String, weight: String = "400",
    into xml: inout XMLStream
  ) {
    let attributes: [XMLStream.Attribute] = [
      ("x", "\(x)"), ("y", "\(y)"), ("font-size", "\(size)"), ("font-weight", weight), ("fill", colour),
    ]
    xml.element("text", attributes, text: text)
  }

  /// Four bars of which so many are filled as the grade is high: the same sign as beside a grade on a page.
  private func writeBars(top: Int, into xml: inout XMLStream) {
    for bar in 1...4 {
      let height = 4 * bar
      let attributes: [XMLStream.Attribute] = [
        ("x", "\(Self.padding + 4 * (bar - 1))"), ("y", "\(top + 16 - height)"), ("width", "3"),
        ("height", "\(height)"), ("fill", colours.text),
        ("opacity", bar <= GradeBadge.bars(grade) ? "1" : "0.25"),
      ]
      xml.element("rect", attributes)
    }
  }

  /// Dark on light with a contrast above 6 to 1; on a dark page the ground is what stands out.
  private var colours: (text: String, ground: String) {
    switch grade.id {
    case "outstanding": ("#0b4f8a", "#e4eff9")
    case "good": ("#12603f", "#e2f3ea")
    case "inadequate": ("#8f1230", "#fbe6ea")
    default: ("#7a4b00", "#fbf0dc")
    }
  }
}
