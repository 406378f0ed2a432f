import Foundation
import Testing

/// The documentation against the program: the tutorial is done from an empty folder, what is generated is up to date,
/// and every command that is shown exists with its options.
@Suite struct DocumentationTests {
  private static let docs = CandourProgram.checkout + "/docs"

  /// A fenced block with the line before it and what stands behind its language.
  private struct Block {
    let before: String
    let language: String
    var text = ""
  }

  private static func blocks(_ page: String) throws -> [Block] {
    let text = try String(contentsOfFile: docs + "/" + page, encoding: .utf8)
    var blocks: [Block] = []
    var isFenced = false
    var before = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isFenced.toggle()
        if isFenced { blocks.append(Block(before: before, language: String(line.dropFirst(3)))) }
      } else if isFenced {
        blocks[blocks.count - 1].text += line + "\n"
      } else if !line.isEmpty {
        before = String(line)
      }
    }
    return blocks
  }

  @Test func doesTheTutorialFromAnEmptyFolder() throws {
    let folder = try ScratchFolder()
    let program = URL(filePath: CandourProgram.path).deletingLastPathComponent().path()
    var place = folder.path
    var count = 0
    for block in try Self.blocks("tutorial.md") {
      // “`content/authorities/northwick.md`” above a block is the name of its file.
      if block.before.hasPrefix("`"), block.before.hasSuffix("`"), !block.language.hasPrefix("sh") {
        let name = block.before.dropFirst().dropLast()
        let url = URL(filePath: place).appending(path: String(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(block.text.utf8).write(to: url)
      } else if block.language.hasPrefix("sh") {
        count += 1
        let script = "set -e; PATH=\"\(program):$PATH\"\n" + block.text
        let run = try CandourProgram.run(["-c", script], folder: place, program: "/bin/sh")
        let fails = block.language.contains("fails")
        #expect((run.status != 0) == fails, "\(block.text)\(run.text)\(run.errors)")
        if block.text.contains("cd my-site") { place += "/my-site" }
      }
    }
    #expect(count == 7)
    let page = try String(contentsOfFile: place + "/public/reports/northwick/2024-ilacs/index.html", encoding: .utf8)
    #expect(page.contains("Tell care leavers better what help there is for them."))
  }

  /// The draft that the tutorial's import makes has the facts of the summary that it shows.
  @Test func showsWhatAnImportGives() throws {
    let folder = try ScratchFolder()
    let blocks = try Self.blocks("tutorial.md")
    let text = try #require(blocks.first { $0.before == "`texts/northwick-2024.txt`" }?.text)
    let summary = try #require(blocks.first { $0.before == "`content/reports/northwick/2024-ilacs.md`" }?.text)
    let authority = try #require(blocks.first { $0.before == "`content/authorities/northwick.md`" }?.text)
    #expect(try CandourProgram.run(["init", "site"], folder: folder.path).status == 0)
    try folder.write("site/content/authorities/northwick.md", Array(authority.utf8))
    try folder.write("northwick-2024.txt", Array(text.utf8))
    let run = try CandourProgram.run(
      ["import", "northwick-2024.txt", "--authority", "northwick", "--site", "site", "--output", "-"],
      folder: folder.path)
    #expect(run.errors.isEmpty)
    for line in summary.split(separator: "\n") where line.hasPrefix("  - {area") || line.hasPrefix("inspected:") {
      #expect(run.text.contains(line), "\(line)")
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "needs python3"))
  func keepsWhatIsGenerated() throws {
    let folder = try ScratchFolder()
    let script = CandourProgram.checkout + "/scripts/make-manual.py"
    let run = try CandourProgram.run([script, CandourProgram.path, folder.path], program: "/usr/bin/python3")
    #expect(run.status == 0, "\(run.errors)")
    for name in ["candour.1", "commands.md", "template-fields.md"] {
      let own = try Data(contentsOf: URL(filePath: Self.docs + "/" + name))
      #expect(try folder.files()[name] == Array(own), "docs/\(name) is old: make manual")
    }
  }

  static let pages =
    (try? FileManager.default.contentsOfDirectory(atPath: docs).filter { $0.hasSuffix(".md") }.sorted()) ?? []

  /// Every `candour` line of a shell block names a command and options that there are.
  @Test(arguments: pages)
  func namesOnlyCommandsThatThereAre(_ page: String) throws {
    let help = try String(contentsOfFile: Self.docs + "/commands.md", encoding: .utf8)
    let sections = help.components(separatedBy: "\n## candour ").dropFirst()
    for block in try Self.blocks(page) where block.language.hasPrefix("sh") {
      for line in block.text.split(separator: "\n") {
        guard let range = line.firstRange(of: "candour "), range.lowerBound == line.startIndex else { continue }
        let words = line[range.upperBound...].split(separator: " ").map(String.init)
        let section = sections.filter { section in
          let path = section.prefix { $0 != "\n" }.split(separator: " ").map(String.init)
          return words.starts(with: path)
        }.max { $0.prefix { $0 != "\n" }.count < $1.prefix { $0 != "\n" }.count }
        guard let section else {
          // `candour --version`
          #expect(words.first?.hasPrefix("-") == true, "\(page): \(line)")
          continue
        }
        for option in words where option.hasPrefix("--") { #expect(section.contains(option), "\(page): \(line)") }
      }
    }
  }

  /// Every relative link leads to a file.
  @Test(arguments: pages)
  func linksOnlyToFilesThatThereAre(_ page: String) throws {
    let text = try String(contentsOfFile: Self.docs + "/" + page, encoding: .utf8)
    var isFenced = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") { isFenced.toggle() }
      if isFenced { continue }
      for match in line.matches(of: /\]\(([a-z.\/-]+\.md)(#[a-z-]+)?\)/) {
        // Examples of links between content files stand in code.
        let before = line[..<match.range.lowerBound]
        if before.count(where: { $0 == "`" }) % 2 == 1 { continue }
        #expect(FileManager.default.fileExists(atPath: Self.docs + "/" + match.1), "\(page): \(match.1)")
      }
    }
  }
}
