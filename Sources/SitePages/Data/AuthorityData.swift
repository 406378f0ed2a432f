import InspectionModel
import Library
import SitePlan

/// `/authorities/ID/index.json`: one authority and all its reports as data, oldest first, with everything that
/// the front matter of the reports says. Papers and indicators are named by address.
///
/// A member is always there, null or an empty array where nothing is known, so that a program need not ask
/// whether it exists. `docs/data.md` describes it.
struct AuthorityData {
  private let index: Int
  private let plan: SitePlan

  init(ofAuthority index: Int, in plan: SitePlan) {
    self.index = index
    self.plan = plan
  }

  /// Hands the bytes on after a report when a chunk is full, so that an authority with a long history takes no
  /// more memory than one with a short one.
  func write<Failure: Error>(into sink: (borrowing [UInt8]) throws(Failure) -> Void) throws(Failure) {
    var json = JSONStream()
    try json.object(nil, .lines) { json throws(Failure) in
      writeHead(into: &json)
      try json.array("reports", .lines) { json throws(Failure) in
        for report in plan.reports(ofAuthority: index) {
          ReportData(at: report, in: plan).write(into: &json)
          if json.bytes.count >= DataFiles.chunkSize {
            try sink(json.bytes)
            json.bytes.removeAll(keepingCapacity: true)
          }
        }
      }
      writeOtherDocuments(into: &json)
    }
    json.bytes.append(0x0A)
    try sink(json.bytes)
  }

  private func writeHead(into json: inout JSONStream) {
    let settings = plan.library.settings
    let authority = plan.library.authorities[index].value
    json.value("version", DataDictionary.version)
    json.value("as_of", plan.asOf)
    json.object("licence") { json in
      json.value("name", settings.licence.name)
      json.value("url", settings.licence.url)
      json.value("attribution", settings.licence.attribution)
    }
    json.object("authority", .lines) { json in
      json.value("id", authority.id.rawValue)
      json.value("name", authority.name)
      json.value("short_name", authority.shortName)
      json.value("kind", authority.kind)
      json.value("region", authority.region)
      json.value("ons_code", authority.onsCode)
      json.value("website", authority.website)
      json.values("neighbours", authority.neighbours.map(\.rawValue))
      json.value("page", plan.absoluteAddress(.authority(authority.id)))
    }
  }

  private func writeOtherDocuments(into json: inout JSONStream) {
    json.array("papers", .lines) { json in
      for paper in plan.papers(ofAuthority: index).map({ plan.library.papers[$0].value }) {
        json.object { json in
          json.value("id", paper.id.rawValue)
          json.value("title", paper.title)
          json.value("committee", paper.committee)
          json.value("published", paper.published)
          json.values("about", paper.about.map(\.rawValue))
          json.value("page", plan.absoluteAddress(.paper(paper.id)))
        }
      }
    }
    json.array("indicators", .lines) { json in
      for document in plan.indicators(ofAuthority: index).map({ plan.library.indicators[$0].value }) {
        json.object { json in
          json.value("id", document.id.rawValue)
          json.value("title", document.title)
          json.value("paper", document.paper.rawValue)
          json.value("page", plan.absoluteAddress(.indicators(document.id)))
        }
      }
    }
  }
}
