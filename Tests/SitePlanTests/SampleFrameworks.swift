import InspectionModel
import Library

extension SampleSite {
  /// Four frameworks of which the last two are declared comparable for two areas, by the newer alone.
  static func withFrameworks() throws -> SampleSite {
    var site = SampleSite()
    try site.add(
      framework: "slac",
      "SLAC",
      scale: ["outstanding", "good", "adequate", "inadequate"],
      areas: [
        "safeguarding", "safeguarding/overall", "safeguarding/health", "looked-after", "looked-after/overall",
      ],
      headline: ["safeguarding/overall", "looked-after/overall"]
    )
    try site.add(
      framework: "sif", "SIF", areas: ["overall", "protection", "care!", "care/leavers"],
      headline: ["overall"])
    try site.add(
      framework: "ilacs-2018", "ILACS 2018", areas: ["leaders", "care", "overall"], headline: ["overall"])
    try site.add(
      framework: "ilacs-2023",
      "ILACS 2023",
      areas: ["leaders", "care", "leavers", "overall"],
      headline: ["overall"],
      comparable: ["ilacs-2018": ["leaders", "overall"]]
    )
    return site
  }

  /// The same with themes over all four frameworks and three authorities without reports.
  static func withAuthorities() throws -> SampleSite {
    var site = try withFrameworks()
    for id in ["camden", "lewisham", "sutton"] { site.add(authority: id) }
    site.addTheme("The whole", ["sif": "overall", "ilacs-2018": "overall", "ilacs-2023": "overall"])
    site.addTheme(
      "Children in care",
      ["slac": "looked-after/overall", "sif": "care", "ilacs-2018": "care", "ilacs-2023": "care"]
    )
    return site
  }

  mutating func addTheme(_ label: String, _ paths: [String: String]) {
    let areas = frameworks.compactMap { entry in
      paths[entry.value.id.rawValue].flatMap(entry.value.areaIndex).map { (entry.value.id, $0) }
    }
    themes.append(
      Theme(id: label.lowercased(), label: label, areas: Dictionary(areas, uniquingKeysWith: { a, _ in a }))
    )
  }

  /// One authority inspected under all four, with a visit between.
  static func withHistory() throws -> SampleSite {
    var site = try withAuthorities()
    try site.add(
      report: "lewisham/2012-slac",
      under: "slac",
      inspected: "2012-02-06..2012-02-17",
      grades: [
        "safeguarding/overall": "outstanding", "safeguarding/health": "good", "looked-after/overall": "good",
      ]
    )
    try site.add(
      report: "lewisham/2015-sif",
      under: "sif",
      inspected: "2015-10-26..2015-11-20",
      grades: ["overall": "requires-improvement", "care": "good", "protection": "not-known"]
    )
    try site.add(report: "lewisham/2018-visit", under: "ilacs-2018", inspected: "2018-09", kind: .visit)
    try site.add(
      report: "lewisham/2019-ilacs",
      under: "ilacs-2018",
      inspected: "2019-07",
      grades: [
        "leaders": "requires-improvement", "care": "requires-improvement", "overall": "requires-improvement",
      ]
    )
    try site.add(
      report: "lewisham/2023-ilacs",
      under: "ilacs-2023",
      inspected: "2023-12",
      grades: ["leaders": "not-known", "care": "good", "leavers": "good", "overall": "good"]
    )
    return site
  }
}
