import Checks
import Content
import Diagnostics
import Foundation
import InspectionModel
import Library
import Provenance
import SitePlan
import TestSupport
import Testing

/// Changes one thing at a time in the site's own content and asks whether the check sees it on the right line; and puts
/// right sentences differently and asks whether it holds its peace.
///
/// It needs the published texts, which are no part of the repository: `../shared/sources` beside the checkout.
@Suite(.enabled(if: PublishedSources.areThere, "the published texts are not in ../shared/sources"), .serialized)
struct MutationTests {
  private static let isSoak = Soak.isOn

  @Test func findsNothingWrongInTheContentAsItStands() async throws {
    let site = try await PublishedSources.site(PublishedSources.checkout)
    var problems: [Diagnostic] = []
    let plan = SitePlan(library: site.library, asOf: nil, &problems)
    let check = SiteCheck(plan, site: PublishedSources.checkout, severities: RuleSeverities(), jobs: 2)
    let provenance = ProvenanceCheck(site.library, texts: site.texts)
    let result = try #require(await check.result(.errors, proving: provenance).proof)
    #expect(
      result.diagnostics.isEmpty,
      "\(result.diagnostics.map { "\($0.location.file):\($0.location.start.line): \($0.message)" })")
    #expect(result.counts.grades >= 50 && result.counts.figures >= 300 && result.counts.values >= 150)
  }

  @Test func catchesNineteenOfTwentyChanges() async throws {
    let copy = try PublishedSources.copy()
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let site = try await PublishedSources.site(copy)
    let files = try site.files(copy)
    var mutator = Mutator(files, seed: Self.isSoak ? 20_261_121 : 7, numbers: site.numbers, lacks: site.lacks)
    let each = Self.isSoak ? 150 : 3
    var caught = 0
    var remembered = 0
    var tried = 0
    for kind in Mutation.Kind.allCases {
      var made = 0
      var (seen, known) = (0, 0)
      for _ in 0..<each * 40 where made < each {
        guard let mutation = mutator.next(kind), mutation.before != mutation.after else { continue }
        made += 1
        let caught = try await PublishedSources.caught(mutation, in: copy, site, files)
        if caught.byTexts { seen += 1 }
        if caught.byTexts || caught.byRecord { known += 1 }
        if Self.isSoak, !caught.byTexts {
          print(
            "provenance: missed\(caught.byRecord ? " by the texts" : "") \(mutation.path):\(mutation.lines): \(mutation.before) → \(mutation.after)"
          )
        }
      }
      if Self.isSoak { print("provenance: \(kind.rawValue) \(seen), with the record \(known), of \(made)") }
      caught += seen
      remembered += known
      tried += made
    }
    #expect(tried >= each * Mutation.Kind.allCases.count * 9 / 10)
    // Three of a kind are few: the small run only sees that nothing has broken, the large one proves the share.
    #expect(caught * 100 >= tried * (Self.isSoak ? 95 : 80), "\(caught) of \(tried)")
    #expect(remembered * 100 >= tried * 97, "\(remembered) of \(tried) with the record")
  }

  @Test func holdsItsPeaceOnRightSentencesPutDifferently() async throws {
    let site = try await PublishedSources.site(PublishedSources.checkout)
    let check = ProvenanceCheck(site.library, texts: site.texts)
    var changed = 0
    var alarms: [String] = []
    for file in try site.files(PublishedSources.checkout) where file.path.hasSuffix(".md") {
      for rewording in Rewording.all {
        let text = rewording.apply(file)
        guard text.changes > 0 else { continue }
        changed += text.changes
        let result = check.check(SourceText(path: file.path, bytes: Array(text.file.utf8)))
        alarms += (result?.diagnostics ?? []).map {
          "\(rewording.name) \(file.path):\($0.location.start.line): \($0.message)"
        }
      }
    }
    #expect(changed >= 200)
    #expect(alarms.count * 100 <= changed, "\(alarms.count) of \(changed): \(alarms)")
  }
}
