import Content
import Diagnostics
import Foundation
import InspectionModel
import Library
import Testing

@testable import Importer

/// One import of a made-up text into a site with this repository's frameworks.
struct ImportRun {
  let result: ReportImporter.Result

  private static let library = Task {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path()
    return try await ContentLoader(site: checkout, includesDrafts: true, jobs: 1).load().library
  }

  init(_ text: String, framework: String? = nil, authority: String = "Northwick") async throws {
    try await self.init(Array(text.utf8), framework: framework, authority: authority)
  }

  /// - Parameter authority: the short name of the site's own.
  init(_ bytes: [UInt8], framework: String? = nil, authority: String = "Northwick") async throws {
    let importer = try await Self.importer(framework: framework, authority: authority)
    result = importer.result(of: SourceText(path: "report.txt", bytes: bytes))
  }

  /// A report of 2011 with its first page.
  ///
  /// - Parameter body: all behind that page.
  init(slac body: String) async throws {
    try await self.init(
      """
      Inspection of safeguarding and looked after children services

      Northwick Borough Council

      Inspection dates: 6–17 June 2011
      Reporting inspector: Jane Doe HMI
      Published: 22 July 2011

      \(body)
      """)
  }

  static func importer(framework: String? = nil, authority name: String = "Northwick") async throws -> ReportImporter {
    let library = try #require(try await Self.library.value)
    let authority = Authority(
      id: Identifier("northwick"), name: "\(name) Borough Council", shortName: name, kind: nil, region: nil,
      onsCode: nil, website: nil, neighbours: [])
    let site = ReportImporter.Site(
      frameworks: library.frameworks.map(\.value), authority: authority, reports: [], papers: [], indicators: [])
    return ReportImporter(site: site, textName: "report.txt", framework: framework)
  }

  /// The report that was read.
  func report() throws -> ImportedReport { try #require(result.report) }

  /// By area: the grade, a space and the place.
  var judgements: [String: String] {
    guard let report = result.report else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: report.judgements.map { judgement in
        let at = judgement.at.map { " \($0)" } ?? ""
        return (report.framework.areas[judgement.area].path, (judgement.grade ?? "none") + at)
      })
  }

  /// The same of the areas whose grade was found.
  var taken: [String: String] { judgements.filter { $0.value != "none" } }

  /// By area: the grade alone.
  var grades: [String: String] {
    judgements.mapValues { String($0.prefix { $0 != " " }) }
  }

  var text: String { result.drafts.first?.text ?? "" }
  var messages: [String] { result.diagnostics.map(\.message) }
}
