/// A made-up paper of a council, and the measured figures that it came with.
struct IndicatorText {
  let authority: AuthorityName

  static let paperSlug = "2020-update"
  static let indicatorsSlug = "2020-figures"

  private static let indicators = [
    ("decisions-in-a-day", "Decisions made within a day", "percent", "higher", "≥ 90"),
    ("assessments-in-time", "Assessments finished within 45 days", "percent", "higher", "≥ 85"),
    ("repeat-referrals", "Referrals within a year of the last", "percent", "lower", "≤ 20"),
    ("looked-after-rate", "Children looked after", "rate-per-10000", "neither", "none-set"),
    ("proceedings", "Length of care proceedings", "weeks", "lower", "≤ 26"),
    ("visits", "Visits made", "count", "neither", "none-set"),
  ]
  private static let periods = ["2018/19-Q4", "2019/20-Q1", "2019/20-Q2", "2019/20-Q3"]

  func paper(about reports: [String], _ random: inout SeededGenerator) -> String {
    var text = """
      ---
      title: Update on the inspections of children’s services
      authority: \(authority.id)
      committee: Children’s Committee
      published: 2020-03-10
      about: [\(reports.joined(separator: ", "))]
      sources:
        - {id: paper, kind: primary, title: Update, publisher: \(authority.name) Council, published: 2020-03-10}
      ---

      """
    for heading in ["What was asked for", "What has been done", "What comes next"] {
      text += "\n## \(heading)\n"
      for _ in 0..<3 {
        text += "\n\(Sentences.clause(&random)) [¶\(random.number(in: 1..<60))]. \(Sentences.clause(&random)).\n"
      }
    }
    return text
  }

  var definitions: String {
    var text = """
      ---
      title: Figures, 2018/19 to December 2019
      authority: \(authority.id)
      paper: \(authority.id)/\(Self.paperSlug)
      areas:
        - {id: own, label: \(authority.name)}
        - {id: england, label: England}
      indicators:

      """
    for (id, label, unit, better, target) in Self.indicators {
      text +=
        "  - {id: \(id), label: \"\(label)\", unit: \(unit), better: \(better), target: \"\(target)\", at: table after ¶5.1}\n"
    }
    return text + "---\nThe figures that came with the paper.\n"
  }

  func values(_ random: inout SeededGenerator) -> String {
    var text = "indicator,area,category,period,value,marker,at,note\n"
    for (id, _, unit, _, _) in Self.indicators {
      for area in ["own", "england"] {
        for period in Self.periods {
          let isMissing = random.isOne(in: 12)
          let value = unit == "percent" ? random.number(in: 30..<100) : random.number(in: 100..<900)
          text += "\(id),\(area),,\(period),\(isMissing ? "" : "\(value)"),\(isMissing ? "x" : ""),,\n"
        }
      }
    }
    return text
  }
}
