import Diagnostics
import FrontMatter
import InspectionModel
import Library
import Provenance

/// Checks one report against its sources.
struct ReportProof {
  let report: Report
  let framework: Framework
  let library: ContentLibrary

  func check(_ document: inout DocumentCheck) {
    guard let fields = document.file.frontMatter else { return }
    document.statements.ownGrades = (fields["judgements"]?.list ?? []).compactMap { $0["grade"]?.text }
    document.grades = Set(framework.scale.map(\.id))
    checkDetails(fields, &document)
    document.checkSources(report.sources, dates: dates, council: library.authority(report.authority)?.shortName)
    checkJudgements(fields, &document)
    checkRecommendations(fields, &document)
    let findings = fields["findings"]
    let elements = (fields["recommendations"]?.list ?? []).compactMap { $0["at"]?.text }
    document.checkFindings(
      [
        ("strengths", .strengths), ("requirements_met", .requirementsMet),
        ("areas_for_improvement", .areasForImprovement),
      ], of: findings, report.sources, besides: elements.compactMap { Locator($0) })
    let inspected = [report.inspected.start, report.inspected.end].compactMap { $0 }
    document.checkFigures(report.figures, report.sources, dates: dates, inspected: inspected)
    document.checkBody()
  }

  /// The dates that stand at the head of the page.
  private var dates: [CivilDate] {
    DocumentDates.of(report) + report.sources.compactMap(\.published)
  }

  private func checkDetails(_ fields: YAMLValue, _ document: inout DocumentCheck) {
    if report.sources.first?.kind == .primary, let value = fields["sources"]?.list.first?["publisher"],
      !report.sources[0].publisher.contains(framework.inspectorate),
      !framework.inspectorate.contains(report.sources[0].publisher)
    {
      let message =
        "the report of an inspection under \(framework.shortName) is published by \(framework.inspectorate), not by “\(report.sources[0].publisher)”"
      document.tally.report(.detail, value.range, message, hint: framework.inspectorate)
    }
    let keys = ["title", "inspected", "published", "lead_inspector"]
    let index = report.sources.firstIndex { $0.text != nil } ?? 0
    switch document.resolver.source(index) {
    case .none(let reason):
      for key in keys {
        if let value = fields[key], value.text != "not-known" { document.tally.leave(value.range, "\(key): \(reason)") }
      }
    case .text(let lookup, let name):
      let details = DetailCheck(lookup, name: name)
      if let value = fields["title"] { details.check(title: report.title, at: value.range, &document.tally) }
      let isPrimary = report.sources[index].kind == .primary
      if let value = fields["inspected"] {
        details.check(inspected: report.inspected, isOwn: isPrimary, at: value.range, &document.tally)
      }
      if let value = fields["published"] {
        // Of a secondary source the page's own date is the source's, and the report's stands in its words.
        if isPrimary {
          details.check(published: report.published, at: value.range, &document.tally)
        } else {
          details.check(mentioned: report.published, at: value.range, &document.tally)
        }
      }
      if let value = fields["lead_inspector"], let inspector = report.leadInspector {
        details.check(inspector: inspector, at: value.range, &document.tally)
      }
    }
  }

  // MARK: - Judgements

  private func checkJudgements(_ fields: YAMLValue, _ document: inout DocumentCheck) {
    guard let list = fields["judgements"], !list.list.isEmpty else { return checkThatNoneIsLeftOut(fields, &document) }
    var claims: [Int: [JudgementCheck.Claim]] = [:]
    let twice = areasJudgedTwice(list)
    for element in list.list {
      guard let path = element["area"]?.text, let area = framework.areaIndex(path), let grade = element["grade"],
        let id = grade.text
      else { continue }
      if twice.contains(area) {
        document.tally.leave(grade.range, "a grade: “\(path)” is judged twice; mend that first")
        continue
      }
      let source = document.source(of: element, report.sources)
      let at = element["at"]
      let isGraded = framework.scale.contains { $0.id == id }
      // Of any other word it has been told that it is none.
      if isGraded || report.judgements.contains(where: { $0.area == area }) {
        claims[source, default: []].append(
          JudgementCheck.Claim(
            area: area, grade: id, isGraded: isGraded, at: at?.text.flatMap { Locator($0) }, gradeRange: grade.range,
            atRange: at?.range ?? grade.range))
      }
      if let note = element["note"] {
        let places = document.places(of: element, source: source)
        document.checkProse(note, places.map { [$0] } ?? [], isNote: true)
      }
    }
    let judged = judged(list)
    let start = list.range.lowerBound..<list.range.lowerBound
    for (source, claims) in claims.sorted(by: { $0.key < $1.key }) {
      switch document.resolver.source(source) {
      case .none(let reason):
        for claim in claims where claim.isGraded && !contradictsNote(claim, list, &document) {
          document.tally.leave(claim.gradeRange, "the grade of “\(framework.areas[claim.area].label)”: \(reason)")
        }
      case .text(let lookup, let name):
        let authority = library.authority(report.authority)?.shortName
        JudgementCheck(framework, lookup.text, name: name, inspected: report.inspected, authority: authority)
          .check(claims, judged: judged, list: start, &document.tally)
      }
    }
  }

  /// Whoever leaves out all grades leaves out more than whoever leaves out one.
  private func checkThatNoneIsLeftOut(_ fields: YAMLValue, _ document: inout DocumentCheck) {
    // Of a misspelt key it has been told.
    let isMisspelt = fields.pairs.contains { key, _ in
      key.text.map { $0 != "judgements" && NearestName.to($0, among: ["judgements"]) != nil } ?? false
    }
    guard report.kind == .inspection, !framework.scale.isEmpty, report.sources.first?.kind == .primary, !isMisspelt,
      case .text(let lookup, let name) = document.resolver.source(0),
      let place = fields["judgements"] ?? fields["framework"]
    else { return }
    var gaps = ProvenanceTally()
    let authority = library.authority(report.authority)?.shortName
    JudgementCheck(framework, lookup.text, name: name, inspected: report.inspected, authority: authority)
      .check([], judged: [], list: 0..<0, &gaps)
    guard gaps.finished.problems.contains(where: { $0.fault == .recordGap }) else { return }
    let message =
      "the record of \(name) has grades, and none of them stands here; add “judgements”, with one for each area"
    document.tally.report(.recordGap, place.range, message)
  }

  /// The areas that the file says anything of. A grade that can't be read is no judgement that is missing; where the
  /// area itself can't be read, or stands twice, any may be meant, and which of the record's is missing can't be told.
  private func judged(_ list: YAMLValue) -> Set<Int> {
    let named = list.list.map { element in element["area"]?.text.flatMap(framework.areaIndex) }
    guard named.allSatisfy({ $0.map { framework.areas[$0].isGraded } ?? false }), areasJudgedTwice(list).isEmpty else {
      return Set(framework.areas.indices)
    }
    return Set(named.compactMap { $0 })
  }

  /// That they are has been told; which of the two is right, and what the other should be, nobody can say.
  private func areasJudgedTwice(_ list: YAMLValue) -> Set<Int> {
    var once: Set<Int> = []
    return Set(
      list.list.compactMap { element in element["area"]?.text.flatMap(framework.areaIndex) }
        .filter { !once.insert($0).inserted })
  }

  /// Where no text is given, a note that quotes a grade is the only witness: “The News Shopper says “requires
  /// improvement” in all four areas.”
  private func contradictsNote(_ claim: JudgementCheck.Claim, _ list: YAMLValue, _ document: inout DocumentCheck)
    -> Bool
  {
    let element = list.list.first { $0["grade"]?.range == claim.gradeRange }
    guard let note = element?["note"]?.text else { return false }
    let named = GradeLookup.grades(in: note)
    guard !named.isEmpty, !named.contains(claim.grade) else { return false }
    let words = named.map { GradeLookup.words($0) }.joined(separator: " or ")
    document.tally.report(
      .grade, claim.gradeRange, "the note on this judgement says \(words), not \(GradeLookup.words(claim.grade))",
      hint: named[0])
    return true
  }

  // MARK: - Recommendations

  private func checkRecommendations(_ fields: YAMLValue, _ document: inout DocumentCheck) {
    guard let list = fields["recommendations"] else { return }
    var claims: [Int: [RequestCheck.Claim]] = [:]
    var areas: [Int: [(area: Int, at: Locator, range: Range<Int>)]] = [:]
    for element in list.list {
      let source = document.source(of: element, report.sources)
      let places = document.places(of: element, source: source)
      document.checkProse(element["summary"], places.map { [$0] } ?? [], at: element["at"]?.range)
      checkFollowUps(element, &document)
      guard let at = element["at"], let locator = at.text.flatMap({ Locator($0) }) else {
        document.tally.leave(element["id"]?.range ?? element.range, "a recommendation: no place stands with it")
        continue
      }
      if let value = element["area"], let area = value.text.flatMap(framework.areaIndex) {
        areas[source, default: []].append((area, locator, value.range))
      }
      let within = element["within"]
      let limit = within?.text.flatMap { TimeLimit($0) }
      claims[source, default: []].append(
        RequestCheck.Claim(
          summary: element["summary"]?.text ?? "", within: limit, at: locator,
          withinRange: within?.range ?? at.range, atRange: at.range))
    }
    let key = fields.pairs.first { $0.key.text == "recommendations" }?.key.range ?? list.range
    for (source, claims) in claims.sorted(by: { $0.key < $1.key }) {
      switch document.resolver.source(source) {
      case .none(let reason):
        for claim in claims { document.tally.leave(claim.atRange, "a recommendation: \(reason)") }
      case .text(let lookup, let name):
        RequestCheck(lookup.text, name: name).check(claims, list: key, &document.tally)
        let branches = BranchCheck(framework, lookup.text, name: name)
        for request in areas[source] ?? [] {
          branches.check(area: request.area, at: request.at, request.range, &document.tally)
        }
      }
    }
  }

  /// What a later document says of a recommendation: its place, its figures, its date.
  private func checkFollowUps(_ element: YAMLValue, _ document: inout DocumentCheck) {
    for followUp in element["follow_up"]?.list ?? [] {
      let target: Citation.Target
      let published: CivilDate?
      if let id = followUp["report"]?.text {
        target = .report(Identifier(id))
        published = library.report(Identifier(id))?.published
      } else if let id = followUp["paper"]?.text {
        target = .paper(Identifier(id))
        published = library.paper(Identifier(id))?.published
      } else {
        continue
      }
      guard let at = followUp["at"], let locator = at.text.flatMap({ Locator($0) }) else { continue }
      let places = CitedPlaces(target: target, [locator])
      document.statements.checkPlaces(places, at: at.range, &document.tally)
      document.checkProse(followUp["summary"], [places], at: at.range)
      if let on = followUp["on"], let date = on.text.flatMap({ CivilDate($0) }) {
        document.statements.check(
          date: date, known: published.map { [$0] } ?? [], at: on.range, places, &document.tally)
      }
    }
  }
}
