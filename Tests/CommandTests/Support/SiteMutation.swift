import Foundation
import TestSupport

/// Spoils the files of a site, a little or a lot, the same for the same seed.
struct SiteMutation {
  private var random: SeededGenerator
  private(set) var files: [String: [UInt8]]
  /// What was done, for a failure's message.
  private(set) var steps: [String] = []

  init(_ files: [String: [UInt8]], seed: UInt64) {
    self.files = files
    random = SeededGenerator(seed: seed)
    for _ in 0..<Int.random(in: 1...4, using: &random) { spoil() }
  }

  /// What stands for something in YAML, Markdown, CSV, UTF-8 or a path.
  private static let tokens: [[UInt8]] =
    [
      ":", ": ", " #", "- ", "---\n", "...\n", "{", "}", "[", "]", ",", "\"", "'", "&a ", "*a ", "!!x ", "%x", "|", ">",
      "\t", "\n", "\r", "\r\n", "  ", "~", "null", "true", "¶", "§", "¶12", "–", "–3", "é", "e\u{301}", "\u{FEFF}",
      "\u{200B}",
      "\u{2028}", "😀", "# ", "## ", "> ", "```", "<b>", "<!--", "](", "![", "javascript:", "../", "/", "\\", "term:",
      "grade:", "[report:", "[paper:", "| a | b |\n|---|---|\n", "2013-02-30", "9999999999999999999", "-1", "0",
      "draft: true\n",
      "aliases: [/about/]\n", "x: {y: [", "¶99999", "not-known", "..",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

  private mutating func spoil() {
    let names = files.keys.sorted()
    guard let name = names.randomElement(using: &random), let bytes = files[name] else { return }
    let kind = Int.random(in: 0..<12, using: &random)
    steps.append("\(kind) \(name)")
    switch kind {
    case 0...2: edit(name, Self.replaceByte)
    case 3, 4: edit(name, Self.insertToken)
    case 5: edit(name, Self.removeSome)
    case 6...8: editLines(name)
    case 9: files[name] = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
    case 10:
      // The bytes of another file, or none at all.
      files[name] = names.randomElement(using: &random).flatMap { $0 == name ? [] : files[$0] }
    default:
      files[name] = nil
      let isMoved = Bool.random(using: &random)
      if isMoved, let other = names.randomElement(using: &random) {
        files[(other as NSString).deletingLastPathComponent + "/" + (name as NSString).lastPathComponent] = bytes
      }
    }
  }

  private static func replaceByte(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    bytes[place(bytes, &random)] = UInt8.random(in: .min ... .max, using: &random)
  }

  private static func insertToken(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    bytes.insert(contentsOf: tokens.randomElement(using: &random) ?? [], at: place(bytes, &random))
  }

  private static func removeSome(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let start = place(bytes, &random)
    bytes.removeSubrange(start..<min(bytes.count, start + Int.random(in: 1...40, using: &random)))
  }

  private static func place(_ bytes: [UInt8], _ random: inout SeededGenerator) -> Int {
    Int.random(in: 0..<bytes.count, using: &random)
  }

  private mutating func edit(_ name: String, _ change: (inout [UInt8], inout SeededGenerator) -> Void) {
    guard var bytes = files[name], !bytes.isEmpty else { return }
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty { change(&bytes, &random) }
    files[name] = bytes
  }

  /// Takes a line away, doubles it, swaps it with another, or indents it.
  private mutating func editLines(_ name: String) {
    guard let bytes = files[name] else { return }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let i = Int.random(in: lines.indices, using: &random)
    let j = Int.random(in: lines.indices, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: lines.remove(at: i)
    case 1: lines.insert(lines[i], at: j)
    case 2: lines.swapAt(i, j)
    case 3: lines[i].insert(contentsOf: [0x20, 0x20], at: 0)
    default: lines.insert(contentsOf: repeatElement(lines[i], count: 200), at: j)
    }
    files[name] = Array(lines.joined(separator: [0x0A]))
  }
}
