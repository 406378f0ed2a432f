/// One kind of inspection that every made-up authority has had: the framework, its graded areas and its years.
///
/// The frameworks are those of the project's own content; a corpus is built from copies of their files.
struct InspectionKind {
  let slug: String
  let framework: String
  let title: String
  let kind: String
  let years: ClosedRange<Int>
  /// Paths of the graded areas; none for a visit.
  let areas: [String]
  let grades: [String]
  /// How many recommendations and findings it has, at least and at most.
  let recommendations: Range<Int>
  let findings: Range<Int>

  private static let since2013 = ["outstanding", "good", "requires-improvement", "inadequate"]

  static let slac = InspectionKind(
    slug: "slac", framework: "slac", title: "Inspection of safeguarding and looked after children services",
    kind: "inspection", years: 2010...2012,
    areas: [
      "safeguarding/overall-effectiveness", "safeguarding/capacity-for-improvement",
      "safeguarding/outcomes/safe-and-feel-safe", "safeguarding/quality-of-provision",
      "safeguarding/health-agencies", "safeguarding/ambition-and-prioritisation",
      "safeguarding/leadership-and-management", "safeguarding/performance-management",
      "safeguarding/partnership-working", "safeguarding/equality-and-diversity",
      "looked-after/overall-effectiveness", "looked-after/capacity-for-improvement",
      "looked-after/outcomes/being-healthy", "looked-after/outcomes/staying-safe",
      "looked-after/outcomes/enjoying-and-achieving", "looked-after/outcomes/positive-contribution",
      "looked-after/outcomes/economic-well-being", "looked-after/quality-of-provision",
      "looked-after/ambition-and-prioritisation", "looked-after/leadership-and-management",
      "looked-after/performance-management", "looked-after/equality-and-diversity",
    ],
    grades: ["outstanding", "good", "adequate", "inadequate"], recommendations: 6..<14, findings: 4..<16)
  static let sif = InspectionKind(
    slug: "sif", framework: "sif",
    title: "Inspection of services for children in need of help and protection", kind: "inspection",
    years: 2014...2017,
    areas: [
      "overall", "help-and-protection", "looked-after", "looked-after/adoption",
      "looked-after/care-leavers", "leadership",
    ],
    grades: since2013, recommendations: 5..<14, findings: 4..<20)
  static let visit = InspectionKind(
    slug: "visit", framework: "ilacs-2018", title: "Focused visit to children’s services", kind: "visit",
    years: 2018...2018, areas: [], grades: since2013, recommendations: 2..<5, findings: 2..<8)
  static let ilacs2018 = InspectionKind(
    slug: "ilacs", framework: "ilacs-2018", title: "Inspection of local authority children’s services",
    kind: "inspection", years: 2019...2022,
    areas: ["leaders", "help-and-protection", "care-and-care-leavers", "overall"],
    grades: since2013, recommendations: 3..<9, findings: 4..<24)
  static let ilacs2023 = InspectionKind(
    slug: "ilacs-2023", framework: "ilacs-2023", title: "Inspection of local authority children’s services",
    kind: "inspection", years: 2023...2025,
    areas: ["leaders", "help-and-protection", "children-in-care", "care-leavers", "overall"],
    grades: since2013, recommendations: 3..<9, findings: 4..<24)
}
