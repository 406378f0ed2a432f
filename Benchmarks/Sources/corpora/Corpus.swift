/// A made-up site, by its name.
struct Corpus {
  let name: String
  let authorityCount: Int
  let kinds: [InspectionKind]
  let comparisons: String
  /// Whether each authority has a paper and measured figures too.
  let hasIndicators: Bool

  /// `england`: every authority that there is, each with five inspections, a paper and figures, compared with
  /// every other. `reports-N` and `reports-Nk`: so many reports, four for each authority, whose neighbours are none.
  init?(_ name: String) {
    self.name = name
    if name == "england" {
      authorityCount = 153
      kinds = [.slac, .sif, .visit, .ilacs2018, .ilacs2023]
      comparisons = "all"
      hasIndicators = true
      return
    }
    guard name.hasPrefix("reports-") else { return nil }
    let size = name.dropFirst("reports-".count)
    let thousands = size.hasSuffix("k")
    guard let number = Int(thousands ? size.dropLast() : size), number > 0 else { return nil }
    kinds = [.slac, .sif, .ilacs2018, .ilacs2023]
    let (count, isTooMany) = number.multipliedReportingOverflow(by: thousands ? 1000 : 1)
    guard !isTooMany, count / kinds.count <= AuthorityName.count else { return nil }
    authorityCount = (count + kinds.count - 1) / kinds.count
    comparisons = "neighbours"
    hasIndicators = false
  }

  /// Writes it as a site of Candour and, where `hugo` is given, as one of Hugo.
  ///
  /// - Parameter content: the `content/` whose frameworks, glossary and themes it uses.
  func write(seed: UInt64, to site: String, hugo: String?, using content: String) throws {
    try SiteFiles(site: site, comparisons: comparisons).write(using: content)
    let hugo = hugo.map { HugoSite(site: $0) }
    try hugo?.writeLayouts()
    for number in 0..<authorityCount {
      // Each authority has numbers of its own, so that it is the same in a small corpus as in a large one.
      var random = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(number))
      try write(AuthorityName(number), site: site, hugo: hugo, &random)
    }
  }

  private func write(
    _ authority: AuthorityName, site: String, hugo: HugoSite?, _ random: inout SeededGenerator
  ) throws {
    try TextFile.write(site + "/content/authorities/\(authority.id).md", about(authority, &random))
    try hugo?.write(authority)
    let years = kinds.map { random.number(in: $0.years.lowerBound..<$0.years.upperBound + 1) }
    let slugs = zip(kinds, years).map { ReportText.slug($0, $1) }
    for (kind, year) in zip(kinds, years) {
      let report = ReportText(authority: authority.id, kind: kind, year: year, neighbours: slugs, &random)
      try TextFile.write(site + "/content/reports/\(authority.id)/\(report.slug).md", report.candour)
      try hugo?.write(report)
    }
    guard hasIndicators else { return }
    let text = IndicatorText(authority: authority)
    let about = slugs.prefix(2).map { "\(authority.id)/\($0)" }
    try TextFile.write(
      site + "/content/papers/\(authority.id)/\(IndicatorText.paperSlug).md", text.paper(about: about, &random))
    let indicators = site + "/content/indicators/\(authority.id)/\(IndicatorText.indicatorsSlug)"
    try TextFile.write(indicators + ".md", text.definitions)
    try TextFile.write(indicators + ".csv", text.values(&random))
  }

  private func about(_ authority: AuthorityName, _ random: inout SeededGenerator) -> String {
    """
    ---
    name: Council of \(authority.name)
    short_name: \(authority.name)
    kind: unitary authority
    region: \(random.pick(["North", "South", "East", "West", "Midlands"]))
    website: https://\(authority.id).example.org
    ---
    \(authority.name) is a made-up place. \(Sentences.clause(&random)). \(Sentences.clause(&random)).

    """
  }
}
