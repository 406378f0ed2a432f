import TestSupport
import Testing

@testable import SiteBuild

/// What a build takes for its own of what stands in its folder: only that may be replaced or removed.
@Suite struct OutputFolderTests {
  private static func listed(_ lines: String) throws -> (folder: OutputFolder, scratch: ScratchFolder) {
    let scratch = try ScratchFolder()
    for name in ["index.html", "a/index.html", "a/own.txt", "a/.candour-3.tmp", ".candour-files"] {
      try scratch.write("public/" + name, name == ".candour-files" ? lines : "x")
    }
    try scratch.write("outside.txt", "x")
    return (try OutputFolder(scratch.path + "/public") {}, scratch)
  }

  @Test func tellsItsOwnFromThoseOfOthers() throws {
    let folder = try Self.listed("a/index.html\nindex.html\n").folder
    #expect(folder.owned == ["a/index.html", "index.html", ".candour-files"])
    #expect(folder.files == ["a/index.html", "index.html", "a/own.txt", ".candour-files"])
    #expect(folder.temporaries == ["a/.candour-3.tmp"])
    #expect(folder.hasStrangers(below: "a"))
    #expect(folder.contents(of: "a").files.sorted() == ["a/.candour-3.tmp", "a/index.html", "a/own.txt"])
  }

  /// Nothing outside the folder is ever its own, whatever the list says.
  @Test(arguments: ["../outside.txt\n", "/etc/passwd\n", "a/../../outside.txt\n", "a/..\n", "\n", "\u{FFFD}"])
  func ownsNothingOutside(_ lines: String) throws {
    let folder = try Self.listed("index.html\n" + lines).folder
    #expect(folder.owned.intersection(folder.files) == ["index.html", ".candour-files"])
    #expect(!folder.owned.contains { $0.contains("..") || $0.hasPrefix("/") })
  }

  /// Without a list no file is its own, so that a folder of somebody else's is not cleared.
  @Test func ownsNothingInAFolderThatNoBuildMade() throws {
    let scratch = try ScratchFolder()
    try scratch.write("public/index.html", "x")
    let folder = try OutputFolder(scratch.path + "/public") {}
    #expect(folder.owned.isEmpty && folder.files == ["index.html"])
    #expect(folder.ownFile(above: "index.html/a") == nil)
  }

  /// Where a page needs a folder and an earlier page was a file, that file makes way.
  @Test func findsItsOwnFileAboveANewOne() throws {
    let folder = try Self.listed("a/own.txt\n").folder
    #expect(folder.ownFile(above: "a/own.txt/index.html") == "a/own.txt")
    #expect(folder.ownFile(above: "a/index.html/index.html") == nil)
    #expect(folder.ownFile(above: "a/own.txt") == nil)
  }
}
