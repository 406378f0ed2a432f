import Foundation
import TestSupport
import Testing

/// Shares of a site are disjoint, and together the whole of it.
@Suite struct ShardTests {
  private static func build(_ site: ScratchFolder, _ output: String, _ more: [String] = []) throws {
    let run = try CandourProgram.run(["build", "--site", site.path, "--output", site.path + "/" + output] + more)
    try #require(run.status == 0, "\(run.text)\(run.errors)")
  }

  /// More shares than there are files leave some empty.
  @Test(arguments: [1, 2, 3, 8, 100])
  func buildsTheWholeSiteInDisjointShares(_ count: Int) throws {
    let site = try ScratchFolder.ofBaseSite()
    try Self.build(site, "whole")
    let whole = try site.files(below: "whole")
    var together: [String: [UInt8]] = [:]
    var sizes: [Int] = []
    for number in 1...count {
      try Self.build(site, "share", ["--shard", "\(number)/\(count)"])
      var share = try site.files(below: "share")
      #expect(share[".candour-files"] == whole[".candour-files"])
      share[".candour-files"] = nil
      #expect(Set(share.keys).isDisjoint(with: together.keys))
      together.merge(share) { first, _ in first }
      sizes.append(share.count)
      try FileManager.default.removeItem(atPath: site.path + "/share")
    }
    together[".candour-files"] = whole[".candour-files"]
    #expect(together == whole)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1, "\(sizes)")
  }

  @Test func laysSharesOverEachOtherInOneFolder() throws {
    let site = try ScratchFolder.ofBaseSite()
    try site.write("content/pages/extra.md", Array("---\ntitle: Extra\n---\nMore.\n".utf8))
    for number in 1...3 { try Self.build(site, "public", ["--shard", "\(number)/3"]) }
    try Self.build(site, "whole")
    #expect(try site.files(below: "public") == site.files(below: "whole"))
    try FileManager.default.removeItem(atPath: site.path + "/content/pages/extra.md")
    for number in 1...3 { try Self.build(site, "public", ["--shard", "\(number)/3"]) }
    try Self.build(site, "whole")
    #expect(try site.files(below: "public") == site.files(below: "whole"))
  }

  @Test(arguments: ["0/3", "4/3", "3", "a/b", "1/0", "-1/3", "1/3/5", " 1/3", "/", "1/9999999", ""])
  func callsAShareThatThereIsNotWrongUsage(_ shard: String) throws {
    let run = try CandourProgram.run(["build", "--shard=" + shard])
    #expect(run.status == 2)
    #expect(run.text == "")
  }
}
