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

  /// By the path of the file, each file's in its order.
  private var files: [String: [Statement]] = [:]

  package init() {}

  subscript(path: String) -> [Statement] { files[path] ?? [] }

  package var isEmpty: Bool { files.isEmpty }

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
    var path: String?
    for line in source.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) where line.first != UInt8(ascii: "#") {
      if line.first != UInt8(ascii: " ") {
        path = String(decoding: line, as: UTF8.self)
      } else if let path, let statement = Statement(line: line.dropFirst(Self.indent.utf8.count)) {
        files[path, default: []].append(statement)
      } else {
        // One such line says as much as all of them.
        let message = "this file is written by “candour check --record”; delete it, and let it be written anew"
        let location = source.location(of: line.startIndex..<line.endIndex)
        diagnostics.append(Diagnostic(.wrongType, at: location, message))
        return
      }
    }
  }

  // MARK: - Writing

  /// The record of a site as it is now.
  ///
  /// - Parameters:
  ///   - changed: the files in which something is wrong: of these what was known of them before is kept.
  ///   - site: the folder that holds `content/`.
  package init(of library: ContentLibrary, besides changed: Set<String>, earlier: FactRecord, site: String) {
    for file in SiteFile.all(of: library) {
      switch file.role {
      case .settings, .themes, .unread: continue
      default: break
      }
      if changed.contains(file.path) {
        files[file.path] = earlier.files[file.path]
      } else if case .bytes(let bytes)? = try? FileReader.read(site + "/" + file.path) {
        let statements = FileFacts(ReadFile(file, SourceText(path: file.path, bytes: bytes))).statements
        if !statements.isEmpty { files[file.path] = statements.map(Statement.init) }
      }
    }
  }

  /// The file: a line for each content file, and below it one for each of its statements.
  package var bytes: [UInt8] {
    var text =
      "# What each file stated when “candour check --sources FOLDER --record” was run. Written by the program; don't edit it.\n"
    for (path, statements) in files.sorted(by: { $0.key < $1.key }) {
      text += path + "\n"
      for statement in statements { text += Self.indent + statement.line + "\n" }
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
