package import Diagnostics
import Files
package import Library
import Provenance

/// `content/checked-facts.txt`: what each file stated when it was last recorded as checked.
///
/// Beside `checked.yaml`, which a build reads and which says of a file no more than that it is the one that was checked.
/// A check without the published texts can see by it that a figure is another than the one which was held against them.
package struct FactRecord: Sendable {
  package static let path = "content/checked-facts.txt"

  /// How a message on a change ends.
  package static let mend =
    "; put it back, or, if it is right now, record it with “candour check --sources FOLDER --record”"

  /// A statement as it was recorded.
  struct Statement: Sendable, Hashable {
    let words: UInt32
    let facts: [String]
    let places: [String]
    let denials: [String]
  }

  private let bytes: [UInt8]
  /// Where the statements of each file stand, by its path. They are read when they are asked for: of a large site few
  /// files are others than they were.
  private let sections: [String: Range<Int>]

  package init() { (bytes, sections) = ([], [:]) }

  /// What a file stated, in its order; nothing of one that was not recorded.
  subscript(path: String) -> [Statement] {
    guard let section = sections[path] else { return [] }
    return bytes[section].split(whereSeparator: Self.endsLine).compactMap { line in
      Statement(line: line.dropFirst(Self.indent.utf8.count))
    }
  }

  // MARK: - Reading

  /// The record of a site; an empty one where it has none.
  package init(ofSite site: String, _ diagnostics: inout [Diagnostic]) {
    guard case .bytes(let bytes)? = try? FileReader.read(site + "/" + Self.path) else {
      self.init()
      return
    }
    self.init(SourceText(path: Self.path, bytes: bytes), &diagnostics)
  }

  /// Linear in the bytes.
  package init(_ source: SourceText, _ diagnostics: inout [Diagnostic]) {
    bytes = source.bytes
    var sections: [String: Range<Int>] = [:]
    var open: (path: String, start: Int)?
    for line in bytes.split(whereSeparator: Self.endsLine) where line.first != UInt8(ascii: "#") {
      if line.starts(with: "content/".utf8) {
        if let open { sections[open.path] = open.start..<line.startIndex }
        open = (String(decoding: line, as: UTF8.self), line.endIndex)
      } else if open == nil || !Self.isStatement(line) {
        // One such line says as much as all of them.
        let message = "this file is written by “candour check --record”; delete it, and let it be written anew"
        let location = source.location(of: line.startIndex..<line.endIndex)
        diagnostics.append(Diagnostic(.wrongType, at: location, message))
        self.sections = [:]
        return
      }
    }
    if let open { sections[open.path] = open.start..<bytes.count }
    self.sections = sections
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// `  5ba52573`, and what is stated behind it.
  private static func isStatement(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = line.dropFirst(indent.utf8.count)
    return line.starts(with: indent.utf8) && rest.count >= 8
      && rest.prefix(8).allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      && rest.dropFirst(8).first ?? 0x20 == 0x20
  }

  // MARK: - Writing

  /// The record of a site as it is now: a line for each file, and below it one for each of its statements.
  ///
  /// - Parameters:
  ///   - changed: the files in which something is wrong: of these what was known of them before is kept.
  ///   - site: the folder that holds `content/`.
  package static func text(
    of library: ContentLibrary, besides changed: Set<String>, earlier: FactRecord, site: String
  ) -> [UInt8] {
    var files: [(path: String, statements: [Statement])] = []
    for file in SiteFile.all(of: library) {
      switch file.role {
      case .settings, .themes, .unread: continue
      default: break
      }
      if changed.contains(file.path) {
        files.append((file.path, earlier[file.path]))
      } else if case .bytes(let bytes)? = try? FileReader.read(site + "/" + file.path) {
        let statements = FileFacts(ReadFile(file, SourceText(path: file.path, bytes: bytes))).statements
        files.append((file.path, statements.map(Statement.init)))
      }
    }
    var text =
      "# What each file stated when “candour check --sources FOLDER --record” was run. Written by the program; don't edit it.\n"
    for (path, statements) in files.sorted(by: { $0.path < $1.path }) where !statements.isEmpty {
      text += path + "\n"
      for statement in statements { text += indent + statement.line + "\n" }
    }
    return Array(text.utf8)
  }

  private static let indent = "  "
}

extension FactRecord.Statement {
  init(_ stated: StatedFacts) {
    func plain(_ facts: [StatedFacts.Fact]) -> [String] { facts.map { Self.plain($0.text) } }
    self.init(
      words: stated.words, facts: plain(stated.facts), places: plain(stated.places), denials: plain(stated.denials))
  }

  /// A fact as the record has it: on one line, and without what stands between two.
  private static func plain(_ text: String) -> String {
    let text = text.contains { $0 == ";" || $0 == "|" } ? String(text.map { $0 == ";" || $0 == "|" ? "," : $0 }) : text
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `b5c54a26 274,900; 64,500 | ¶4 | not`
  fileprivate var line: String {
    let digits = String(words, radix: 16)
    var groups = [facts, places, denials]
    while groups.last?.isEmpty == true { groups.removeLast() }
    let pieces = groups.map { $0.joined(separator: "; ") }
    return String(repeating: "0", count: 8 - digits.count) + digits
      + pieces.enumerated().map { n, piece in (n == 0 ? "" : " |") + (piece.isEmpty ? "" : " " + piece) }.joined()
  }

  fileprivate init?(line: ArraySlice<UInt8>) {
    let digits = line.prefix { $0 != UInt8(ascii: " ") }
    guard digits.count == 8, let words = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
    var groups = String(decoding: line.dropFirst(9), as: UTF8.self).split(
      separator: "|", maxSplits: 2, omittingEmptySubsequences: false
    ).map { group in group.split(separator: ";").map { $0.trimming(" ") }.filter { !$0.isEmpty } }
    while groups.count < 3 { groups.append([]) }
    self.init(words: words, facts: groups[0], places: groups[1], denials: groups[2])
  }
}

extension Substring {
  fileprivate func trimming(_ character: Character) -> String {
    String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
  }
}
