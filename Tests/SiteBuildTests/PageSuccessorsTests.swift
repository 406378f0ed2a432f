import Testing

@testable import SiteBuild

/// Which new file is named for an address that is gone.
@Suite struct PageSuccessorsTests {
  private static func parts(_ addresses: [String]) -> [[Substring]] { addresses.map { $0.split(separator: "/") } }

  private static func file(_ address: String, gone: [String], added: [String]) -> String? {
    PageSuccessors(gone: parts(gone), added: parts(added)).file(for: address.split(separator: "/"))
  }

  @Test(arguments: [
    ("/help/", ["/help/"], ["/get-help/"], "content/pages/get-help.md"),
    ("/frameworks/sif/", ["/frameworks/sif/"], ["/frameworks/sif-2013/"], "content/frameworks/sif-2013.yaml"),
    ("/reports/a/1/", ["/reports/a/1/"], ["/reports/a/2/"], "content/reports/a/2.md"),
    // Each council's by itself; of several the one that keeps its name.
    (
      "/reports/a/1/", ["/reports/a/1/", "/reports/b/1/"], ["/reports/a/2/", "/reports/b/2/"], "content/reports/a/2.md"
    ),
    (
      "/papers/a/1/", ["/papers/a/1/", "/papers/a/2/", "/authorities/a/"],
      ["/papers/b/2/", "/papers/b/1/", "/authorities/b/"], "content/papers/b/1.md"
    ),
    (
      "/authorities/a/recommendations/", ["/authorities/a/", "/authorities/a/recommendations/"],
      ["/authorities/b/", "/authorities/b/recommendations/"], "content/authorities/b.md"
    ),
    // A report of a council that was renamed may get another name with it.
    (
      "/reports/a/1/", ["/reports/a/1/", "/authorities/a/"], ["/reports/b/first/", "/authorities/b/"],
      "content/reports/b/first.md"
    ),
  ])
  func namesTheFile(_ address: String, _ gone: [String], _ added: [String], _ file: String) {
    #expect(Self.file(address, gone: gone, added: added) == file)
  }

  @Test(arguments: [
    ("/help/", ["/help/"], []), ("/help/", ["/help/"], ["/a/", "/b/"]), ("/help/", ["/help/", "/more/"], ["/a/"]),
    // Of another kind, or of another council.
    ("/help/", ["/help/"], ["/frameworks/sif/"]), ("/reports/a/1/", ["/reports/a/1/"], ["/papers/a/1/"]),
    ("/reports/a/1/", ["/reports/a/1/"], ["/reports/b/1/"]),
    ("/reports/a/1/", ["/reports/a/1/", "/reports/a/2/"], ["/reports/a/3/"]),
    // Two that went and two that came tell not which became which.
    ("/authorities/a/", ["/authorities/a/", "/authorities/b/"], ["/authorities/c/", "/authorities/d/"]),
    ("/authorities/a/recommendations/", ["/authorities/a/recommendations/"], ["/authorities/b/"]),
    ("/old/address/here/", ["/old/address/here/"], ["/new/address/here/"]),
  ])
  func namesNoneWhereNoneCanBeTold(_ address: String, _ gone: [String], _ added: [String]) {
    #expect(Self.file(address, gone: gone, added: added) == nil)
  }
}
