/// The file of one made-up report.
struct ReportText {
  let authority: String
  let slug: String
  let kind: InspectionKind
  let year: Int
  let frontMatter: String
  let body: String

  /// - Parameter neighbours: the authority's other reports, to be linked to.
  init(
    authority: String, kind: InspectionKind, year: Int, neighbours: [String], _ random: inout SeededGenerator
  ) {
    self.authority = authority
    self.kind = kind
    self.year = year
    slug = Self.slug(kind, year)
    frontMatter = Self.frontMatter(kind, year, &random)
    // Some are a few paragraphs, most some pages, a few long.
    let byteCount =
      switch random.number(in: 0..<20) {
      case 0..<3: random.number(in: 800..<2_000)
      case 3..<17: random.number(in: 4_000..<8_000)
      default: random.number(in: 9_000..<18_000)
      }
    body = BodyText(kind: kind, neighbours: neighbours, &random).write(byteCount: byteCount, &random)
  }

  static func slug(_ kind: InspectionKind, _ year: Int) -> String { "\(year)-\(kind.slug)" }

  /// As Candour reads it.
  var candour: String {
    "---\nauthority: \(authority)\nkind: \(kind.kind)\n\(frontMatter)---\n\(body)"
  }

  /// As Hugo reads it, to which `kind` means something else.
  var hugo: String {
    "---\nauthority: \(authority)\ninspection_kind: \(kind.kind)\n\(frontMatter)---\n\(body)"
  }

  private static func frontMatter(_ kind: InspectionKind, _ year: Int, _ random: inout SeededGenerator) -> String {
    let month = random.number(in: 1..<10)
    let day = random.number(in: 1..<15)
    func date(_ month: Int, _ day: Int) -> String {
      "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    var text = """
      title: \(kind.title)
      framework: \(kind.framework)
      inspected: \(date(month, day))..\(date(month, day + 11))
      published: \(date(month + 2, day))
      sources:
        - id: report
          kind: primary
          title: "\(kind.title): the report"
          publisher: Ofsted
          published: \(date(month + 2, day))
          url: https://files.example.org/\(year)/\(random.next() % 1_000_000)
          licence: {name: Crown copyright, condition: reproduction with source and date}

      """
    if !kind.areas.isEmpty { text += "judgements:\n" }
    for area in kind.areas {
      text +=
        "  - {area: \(area), grade: \(random.pick(kind.grades)), at: ¶\(random.number(in: 1..<180))}\n"
    }
    text += "recommendations:\n"
    let areas = kind.areas.isEmpty ? ["help-and-protection"] : kind.areas
    for number in 1...random.number(in: kind.recommendations) {
      text += """
          - id: request-\(number)
            kind: \(random.pick(["recommendation", "area-for-development", "priority-action"]))
            area: \(random.pick(areas))
            for: [council\(random.pick(["", ", police", ", health", ", schools, partners"]))]
            summary: "\(Sentences.request(&random))"
            within: \(random.pick(["3 months", "6 months", "immediately"]))
            at: ¶\(random.number(in: 1..<180))

        """
    }
    text += "findings:\n"
    for name in ["strengths", "areas_for_improvement"] {
      text += "  \(name):\n"
      for _ in 0..<max(1, random.number(in: kind.findings) / 2) {
        text += "    - {summary: \"\(Sentences.clause(&random)).\", at: ¶\(random.number(in: 1..<180))}\n"
      }
    }
    text += """
      figures:
        - {label: Children looked after, value: \(random.number(in: 100..<900)), unit: count, on: \(year)-02, at: ¶11}
        - {label: Assessments done in time, value: \(random.number(in: 40..<99)), unit: percent, on: \(year)-02, at: ¶12}

      """
    return text
  }
}
