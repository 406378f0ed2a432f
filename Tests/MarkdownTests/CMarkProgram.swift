import Foundation
import TestSupport

/// The `cmark-gfm` program, against which `PlainMarkdown` is compared where it is installed.
enum CMarkProgram {
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/cmark-gfm" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// What the program prints for `text` in its safe mode, with the extensions of `--plain`.
  static func html(_ text: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("candour-\(UUID().uuidString).md")
    try Data(text).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    let names = ["table", "strikethrough", "autolink", "tagfilter", "tasklist", "footnotes"]
    process.arguments = names.flatMap { ["-e", $0] } + [file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](data)
  }
}

/// The GFM specification, which is not part of the repository: it is looked for beside it.
enum GFMSpecification {
  struct Example: Sendable {
    let number: Int
    /// The extension that it is for, `disabled`, or empty.
    let tag: String
    let markdown: String
    let html: String
  }

  static let examples: [Example] = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let file = folder.appendingPathComponent("shared/specs/gfm-spec.txt")
      if let text = try? String(contentsOf: file, encoding: .utf8) { return examples(in: text) }
      folder.deleteLastPathComponent()
    }
    return []
  }()

  private static func examples(in text: String) -> [Example] {
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var parts: [[Substring]]?
    var tag = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(fence + " example") {
        tag = line.dropFirst(fence.count + " example".count).trimmingCharacters(in: .whitespaces)
        parts = [[]]
      } else if line == fence, let read = parts, read.count == 2 {
        let texts = read.map { $0.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t") }
        examples.append(Example(number: examples.count + 1, tag: tag, markdown: texts[0], html: texts[1]))
        parts = nil
      } else if line == ".", parts?.count == 1 {
        parts?.append([])
      } else if let last = parts?.indices.last {
        parts?[last].append(line)
      }
    }
    return examples
  }
}

/// Markdown made of pieces that mean something to its parsers, put together at random.
enum RandomMarkdown {
  private static let pieces = [
    "word ", "Ä 𝄞 ", "*", "**", "_", "~~", "~", "`", "``", "[", "]", "](", "(", ")", "![", "<", ">", "\n", "\n\n", "\n",
    "> ", "- ", "1. ", "10) ", "    ", "\t", "#", "## ", "---", "===", "|", "|-|-|\n", "a|b\n-|-\n", "\\", "&", "&amp;",
    "&copy;", "&#60;", "<b>", "<!-- ", "-->", "<a href=\"x\">", "[^1]", "[^1]: ", "[a]: ", "/url", "\"t\"",
    "http://x.y/",
    "www.a.b", "c@d.e", "mailto:", "- [x] ", "- [ ] ", "[¶12]", "Table: ", "— ¶1", "```", "~~~\n", "\r\n", "  \n",
    "\u{0}",
    "x", ".", ":", "!", "\u{A0}", "\u{FEFF}",
  ]

  static func make(pieces count: Int, using random: inout SeededGenerator) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<count { text += (pieces.randomElement(using: &random) ?? "").utf8 }
    return text
  }
}
