import FrontMatter
package import InspectionModel

/// The text of a report that a person starts by hand: everything its framework asks for, explained, and a TODO where a
/// person must write.
package enum NewReport {
  /// - Parameter authority: its id.
  package static func text(framework: Framework, authority: String) -> String {
    var lines = [
      "---",
      "# Made by candour new. Replace what is marked below as still to do; while a mark is left, the site is not published.",
      "# Lines that start with # are explanations and examples; delete them as you go.",
      "title: \"TODO: the title of the report, as it is printed\"",
      "authority: \(authority)",
      "framework: \(framework.id)",
      "# inspection; visit (findings without grades); or review",
      "kind: inspection",
      "# TODO: 2024-03-11..2024-03-15, one date (2024-03-11, 2024-03 or 2024), or not-known",
      "inspected: not-known",
      "# TODO: as precise as it is known, or not-known",
      "published: not-known",
      "# lead_inspector: Jane Doe HMI",
      "sources:",
      "  # The first is what everything below cites. primary: the author's own text; secondary: as reported by another.",
      "  - id: report",
      "    kind: primary",
      "    title: \"TODO: the title of the document\"",
      "    publisher: \(YAMLWriting.scalar(framework.inspectorate))",
      "    # published: 2024-04-29",
      "    # url: https://reports.ofsted.gov.uk/…",
      "    # licence: {name: Open Government Licence v3.0}",
      "    # The file of its text, for candour check --sources:",
      "    # text: report.txt",
    ]
    writeJudgements(framework, &lines)
    writeRest(framework, &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func writeJudgements(_ framework: Framework, _ lines: inout [String]) {
    guard !framework.scale.isEmpty else {
      lines += ["# \(onOneLine(framework.shortName)) gives no grades.", "judgements: []"]
      return
    }
    lines += [
      "# Grades: \(framework.scale.map(\.id).joined(separator: ", ")); where there is none, say why: not-graded,",
      "# not-inspected, not-applicable or not-known. Behind a grade comes its place, as in",
      "# {area: …, grade: good, at: ¶12}: the first numbered paragraph below its heading, or record.",
      "judgements:",
    ]
    for index in framework.areas.indices where framework.areas[index].isGraded {
      lines += [
        "  # TODO: \(onOneLine(framework.fullLabel(ofArea: index)))",
        "  - {area: \(framework.areas[index].path), grade: not-known}",
      ]
    }
  }

  /// A comment ends with its line.
  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func writeRest(_ framework: Framework, _ lines: inout [String]) {
    let area = framework.headline.first.map { framework.areas[$0].path } ?? framework.areas.first?.path ?? "overall"
    lines += [
      "# What was asked for:",
      "# recommendations:",
      "#   - id: measurable-plans",
      "#     kind: recommendation          # or area-for-development, priority-action",
      "#     area: \(area)",
      "#     for: [council]                # council, police, health, schools, voluntary-sector, partners, board, committee",
      "#     summary: Make plans for children in need measurable.",
      "#     within: 3 months              # immediately, 6 weeks, 3 months; leave it out where none is set",
      "#     at: ¶22",
      "# What was found besides, in your own words:",
      "# findings:",
      "#   strengths:",
      "#     - {summary: Help comes early., at: ¶39}",
      "#   areas_for_improvement:",
      "#     - {summary: Some plans are late., at: ¶48}",
      "# Numbers worth a fact box:",
      "# figures:",
      "#   - {label: Children looked after, value: 495, unit: count, on: 2024-03, at: ¶11}",
      "---",
      "## What was inspected, and how",
      "",
      "TODO: say who came, when, and what they looked at. Cite each place behind its sentence, as in “[¶1]”.",
      "",
      "## What inspectors found good",
      "",
      "TODO",
      "",
      "## What fell short",
      "",
      "TODO",
    ].map { $0.replacing("“[¶1]”", with: "¶1 in square brackets") }
  }
}
