import Foundation
import TestSupport
import Testing

/// The site of this repository, as a crawler, a second machine and a template author see it.
@Suite struct RealSiteTests {
  @Test func isWhatIsCommitted() throws {
    let committed = try FileTree.files(below: CandourProgram.checkout + "/public")
    let built = try RealSite.files.get()
    #expect(Set(built.keys) == Set(committed.keys))
    for (path, bytes) in built where committed[path] != bytes {
      Issue.record("\(path) differs; run make site")
    }
  }

  @Test(arguments: [1, 2, 8])
  func hasTheSameBytesWithAnyNumberOfJobs(_ jobs: Int) throws {
    let elsewhere = try ScratchFolder()
    for name in ["content", "templates"] {
      try FileManager.default.copyItem(
        atPath: CandourProgram.checkout + "/" + name, toPath: elsewhere.path + "/" + name)
    }
    let run = try CandourProgram.run(["build", "--jobs", "\(jobs)"], folder: elsewhere.path)
    #expect(run.status == 0)
    #expect(try elsewhere.files(below: "public") == RealSite.files.get())
  }

  @Test func hasNoLinkThatLeadsNowhere() throws {
    let files = try RealSite.files.get()
    let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues { HTMLPage($0) }
    #expect(pages.count >= 40)
    let ids = pages.mapValues { Set($0.ids) }
    for (path, page) in pages {
      for link in page.links where !link.contains(":") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let target = Self.target(of: String(parts[0]), from: path) else {
          Issue.record("\(path): \(link) leads out of the site")
          continue
        }
        #expect(files[target] != nil, "\(path): \(link) leads nowhere")
        if parts.count == 2, !parts[1].isEmpty {
          #expect(
            ids[target]?.contains(String(parts[1])) == true, "\(path): \(link) names no id of \(target)")
        }
      }
    }
  }

  /// The file that a relative address leads to; nil above the root.
  private static func target(of link: String, from page: String) -> String? {
    if link.isEmpty { return page }
    var parts = link.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") where part != "." {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(String(part))
      }
    }
    let isFolder = link.hasSuffix("/") || link.hasSuffix("..") || link == "."
    return (parts + (isFolder ? ["index.html"] : [])).joined(separator: "/")
  }

  @Test func hasNoIdTwiceOnAPage() throws {
    for (path, bytes) in try RealSite.files.get() where path.hasSuffix(".html") {
      let ids = HTMLPage(bytes).ids
      let repeated = Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys
      #expect(repeated.isEmpty, "\(path)")
    }
  }

  @Test func hasOneTitleAndHeadingsWithoutGapsOnEveryPage() throws {
    for (path, bytes) in try RealSite.files.get() where path.hasSuffix(".html") {
      let levels = HTMLPage(bytes).headingLevels
      #expect(levels.filter { $0 == 1 }.count == 1, "\(path)")
      for (before, after) in zip(levels, levels.dropFirst()) where after > before + 1 {
        Issue.record("\(path): a heading of level \(after) follows one of level \(before)")
      }
    }
  }

  @Test func saysWhomToCallOnEveryPage() throws {
    for (path, bytes) in try RealSite.files.get() where path.hasSuffix(".html") {
      let html = String(decoding: bytes, as: UTF8.self)
      if html.contains("http-equiv=\"refresh\"") { continue }
      #expect(html.contains("call 999"), "\(path)")
    }
  }

  @Test func allowsAStrictContentSecurityPolicy() throws {
    for (path, bytes) in try RealSite.files.get() where path.hasSuffix(".html") {
      let html = String(decoding: bytes, as: UTF8.self)
      #expect(!html.contains(" style=\""), "\(path) has a style of its own")
      #expect(!html.contains("<style"), "\(path) has a style sheet of its own")
      #expect(!html.contains("<script>"), "\(path) has a script of its own")
      #expect(!html.contains(" onclick="), "\(path) has a script of its own")
    }
  }

  /// A page of each kind with its template.
  static let pages = [
    ("/", "home"), ("/authorities/", "authorities"), ("/authorities/lewisham/", "authority"),
    ("/authorities/lewisham/recommendations/", "authority-recommendations"),
    ("/reports/lewisham/2012-slac/", "report"), ("/reports/lewisham/2010-11-unannounced/", "report"),
    ("/papers/lewisham/2016-03-01-ofsted-inspection/", "paper"),
    ("/indicators/lewisham/2020-safeguarding-update/", "indicators"), ("/frameworks/", "frameworks"),
    ("/frameworks/slac/", "framework"), ("/compare/", "comparisons"),
    ("/compare/hammersmith-and-fulham/lewisham/", "comparison"), ("/recommendations/", "recommendations"),
    ("/glossary/", "glossary"), ("/about/", "page"), ("/accessibility/", "accessibility"), ("/data/", "data"),
    ("/badges/", "badges"), ("/search/", "search"),
    ("/404.html", "not-found"),
  ]

  @Test(arguments: pages)
  func isRenderedAlikeFromItsPrintedData(_ address: String, _ template: String) throws {
    let checkout = CandourProgram.checkout
    let context = try CandourProgram.run(["templates", "context", address, "--site", checkout])
    #expect(context.errors == "")
    #expect(context.status == 0)
    let scratch = try ScratchFolder()
    try scratch.write("context.json", context.output)
    let render = try CandourProgram.run([
      "templates", "render", checkout + "/templates/\(template).mustache",
      "--data", scratch.path + "/context.json", "--partials", checkout + "/templates",
    ])
    let path = address.hasSuffix("/") ? address.dropFirst() + "index.html" : address.dropFirst()
    #expect(try render.output == RealSite.files.get()[String(path)])
  }

  @Test(arguments: ["feed.atom", "sitemap.xml", "authorities/lewisham/feed.atom"])
  func writesWellFormedXML(_ path: String) throws {
    let bytes = try #require(try RealSite.files.get()[path])
    #expect(try XMLDocumentCheck.isWellFormed(bytes))
  }
}
