package import Diagnostics
import Foundation
import InspectionModel
import Library
package import SitePlan

/// Asks the addresses on other sites whether they are still there, when an editor wants it: `check --external`.
///
/// Of one host at most two addresses are asked at a time, and of all hosts eight. What is gone is a warning; what
/// could not be asked, because the server turns programs away or does not answer, is listed apart. Where two addresses of
/// a host have not answered in time, its others are not asked. A build never asks anyone.
package struct ExternalLinkCheck: Sendable {
  package struct Result: Sendable {
    package let diagnostics: [Diagnostic]
    /// A sentence for each address that could not be checked.
    package let unchecked: [String]
  }

  private static let hostsAtOnce = 8
  private static let addressesAtOnce = 2

  private let plan: SitePlan
  private let site: String
  private let severities: RuleSeverities
  private let client: LinkClient
  private let now: Date

  package init(_ plan: SitePlan, site: String, severities: RuleSeverities) {
    self.init(plan, site: site, severities: severities, client: LinkClient(), now: Date())
  }

  init(_ plan: SitePlan, site: String, severities: RuleSeverities, client: LinkClient, now: Date) {
    self.plan = plan
    self.site = site
    self.severities = severities
    self.client = client
    self.now = now
  }

  /// Asks what has not been asked within a day.
  package func check() async -> Result {
    let links = ExternalLinks(of: plan.library, site: site, own: plan.library.settings.baseURL.text)
    var memory = LinkMemory(site: site, now: now)
    var verdicts: [String: LinkVerdict] = [:]
    for address in links.places.keys { verdicts[address] = memory.verdict(address) }
    let recorder = LinkRecorder(memory)
    let asked = await ask(links.places.keys.filter { verdicts[$0] == nil }.sorted(), recorder)
    let isOffline = asked.count > 1 && asked.values.allSatisfy { $0 == .noHost }
    for (address, verdict) in asked {
      // Whoever finds no host at all has no network.
      let verdict = isOffline ? .unclear("no host can be found, as if this machine had no network") : verdict
      verdicts[address] = verdict
      memory.remember(verdict, address)
    }
    memory.save()
    return result(links, verdicts)
  }

  private func result(_ links: ExternalLinks, _ verdicts: [String: LinkVerdict]) -> Result {
    var diagnostics: [Diagnostic] = []
    var unchecked: [String] = []
    for (address, places) in links.places.sorted(by: { $0.key < $1.key }) {
      switch verdicts[address] {
      case .reachable, nil: continue
      case .gone(let why):
        let message =
          "\(Excerpt.quoted(address)) is gone: \(why); link to where the page is now, to a copy in an archive, or take the link out"
        diagnostics += places.filter { AllowanceBook($0.file.allowances).allowance(address, of: .goneLink) == nil }
          .map { Diagnostic(.goneLink, at: $0.location, message) }
      case .blocked(let why):
        unchecked.append("\(address) was not checked: the server turns programs away (\(why)); open it yourself")
      case .unclear(let why): unchecked.append("\(address) was not checked: \(why)")
      }
    }
    return Result(diagnostics: severities.applied(to: diagnostics) + links.diagnostics, unchecked: unchecked)
  }

  /// Host by host, eight at once.
  private func ask(_ addresses: [String], _ recorder: LinkRecorder) async -> [String: LinkVerdict] {
    let hosts = Dictionary(grouping: addresses) { URL(string: $0)?.host() ?? "" }.sorted { $0.key < $1.key }
    return await Self.each(hosts.map(\.value), atOnce: Self.hostsAtOnce) { addresses in
      let patience = HostPatience()
      return await Self.each(addresses, atOnce: Self.addressesAtOnce) { address in
        if await patience.isSilent { return [address: .hostIsSilent] }
        let verdict = await client.verdict(address)
        await patience.note(verdict)
        await recorder.record(verdict, address)
        return [address: verdict]
      }
    }
  }

  /// Does the same for each element, so many at once, and puts the answers together.
  private static func each<Element: Sendable>(
    _ elements: [Element],
    atOnce limit: Int,
    _ work: @escaping @Sendable (Element) async -> [String: LinkVerdict]
  ) async -> [String: LinkVerdict] {
    await withTaskGroup(of: [String: LinkVerdict].self) { group in
      var rest = elements.makeIterator()
      func start(_ group: inout TaskGroup<[String: LinkVerdict]>) {
        if let element = rest.next() { group.addTask { await work(element) } }
      }
      for _ in 0..<limit { start(&group) }
      var verdicts: [String: LinkVerdict] = [:]
      for await answers in group {
        verdicts.merge(answers) { a, _ in a }
        start(&group)
      }
      return verdicts
    }
  }
}
