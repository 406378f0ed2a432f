import InspectionModel
import Library
import SitePlan

/// One report as data, with everything that its front matter says: an element of an authority's `index.json`.
struct ReportData {
  private let report: Report
  private let file: ContentFile
  private let framework: Framework?
  private let plan: SitePlan

  init(at index: Int, in plan: SitePlan) {
    self.report = plan.library.reports[index].value
    self.file = plan.library.reports[index].file
    self.framework = plan.library.framework(report.framework)
    self.plan = plan
  }

  func write(into json: inout JSONStream) {
    json.object(nil, .lines) { json in
      json.value("id", report.id.rawValue)
      json.value("title", report.title)
      json.value("page", plan.absoluteAddress(.report(report.id)))
      json.value("framework", report.framework.rawValue)
      json.value("framework_name", framework?.name)
      json.value("kind", report.kind.rawValue)
      json.value("inspected_from", report.inspected.start)
      json.value("inspected_to", report.inspected.end)
      json.value("published", report.published)
      json.value("lead_inspector", report.leadInspector)
      json.array("sources", .lines) { json in for source in report.sources { Self.write(source, into: &json) }
      }
      json.array("judgements", .lines) { json in
        for judgement in report.judgements { write(judgement, into: &json) }
      }
      json.array("recommendations", .lines) { json in
        for recommendation in report.recommendations { write(recommendation, into: &json) }
      }
      json.object("findings", .lines) { json in
        write("strengths", report.findings.strengths, into: &json)
        write("requirements_met", report.findings.requirementsMet, into: &json)
        write("areas_for_improvement", report.findings.areasForImprovement, into: &json)
      }
      json.array("figures", .lines) { json in for figure in report.figures { write(figure, into: &json) } }
      json.array("corrections", .lines) { json in
        for correction in file.corrections {
          json.object { json in
            json.value("on", correction.on)
            json.value("what", correction.what)
          }
        }
      }
    }
  }

  private static func write(_ source: Source, into json: inout JSONStream) {
    json.object { json in
      json.value("id", source.id)
      json.value("kind", source.kind.rawValue)
      json.value("title", source.title)
      json.value("publisher", source.publisher)
      json.value("published", source.published)
      json.value("url", source.url)
      json.value("licence", source.licence?.name)
      json.value("licence_condition", source.licence?.condition)
    }
  }

  private func write(_ judgement: Judgement, into json: inout JSONStream) {
    let area = framework?.areas[judgement.area]
    let grade = judgement.outcome.grade.flatMap { framework?.scale[$0] }
    let reason = grade == nil ? judgement.outcome.reasonWithoutGrade : nil
    json.object { json in
      json.value("area", area?.path)
      json.value("area_label", area?.label)
      json.value("grade", grade?.id ?? reason?.id)
      json.value("grade_label", grade?.label ?? reason?.words)
      json.value("grade_number", grade?.number)
      writePlace(judgement.at, judgement.source, into: &json)
      json.value("note", judgement.note)
    }
  }

  private func write(_ recommendation: Recommendation, into json: inout JSONStream) {
    let state = RecommendationState(recommendation, published: report.published, asOf: plan.asOf)
    json.object { json in
      json.value("id", recommendation.id)
      json.value("kind", recommendation.kind.rawValue)
      json.value("area", framework?.areas[recommendation.area].path)
      json.values("for", recommendation.addressees.map(\.rawValue))
      json.value("summary", recommendation.summary)
      writePlace(recommendation.at, recommendation.source, into: &json)
      json.value("within", recommendation.within?.description)
      json.value("due", state.due)
      json.value("owner", recommendation.owner)
      json.value("status", state.status.rawValue)
      json.value("status_on", state.latest?.on)
      json.value("past_due", state.isPastDue)
      json.array("follow_ups") { json in
        for followUp in recommendation.followUps { write(followUp, into: &json) }
      }
    }
  }

  private func write(_ followUp: FollowUp, into json: inout JSONStream) {
    json.object { json in
      json.value("status", followUp.status.rawValue)
      json.value("on", followUp.on)
      json.value("report", followUp.document.report?.rawValue)
      json.value("paper", followUp.document.paper?.rawValue)
      json.value("page", plan.absoluteAddress(.target(ContentTarget(followUp.document))))
      json.value("at", followUp.at.description)
      json.value("summary", followUp.summary)
    }
  }

  private func write(_ name: StaticString, _ findings: [Finding], into json: inout JSONStream) {
    json.array(name, .lines) { json in
      for finding in findings {
        json.object { json in
          json.value("summary", finding.summary)
          writePlace(finding.at, finding.source, into: &json)
          json.value("note", finding.note)
        }
      }
    }
  }

  private func write(_ figure: Figure, into json: inout JSONStream) {
    json.object { json in
      json.value("label", figure.label)
      json.value("value", figure.value)
      json.value("unit", figure.unit.rawValue)
      json.value("qualifier", figure.qualifier)
      json.value("on", figure.on)
      writePlace(figure.at, figure.source, into: &json)
      json.value("note", figure.note)
    }
  }

  /// Where something is said: the locator, and the id of one of the report's sources.
  private func writePlace(_ locator: Locator?, _ source: Int, into json: inout JSONStream) {
    json.value("at", locator?.description)
    json.value("source", report.sources[source].id)
  }
}

extension DocumentReference {
  fileprivate var report: Identifier<Report>? {
    if case .report(let id) = self { id } else { nil }
  }

  fileprivate var paper: Identifier<Paper>? {
    if case .paper(let id) = self { id } else { nil }
  }
}
