import Foundation

/// What addresses answered within the last day, in `.candour/links.json` below the site: a second check on the
/// same day asks nobody twice. The file may be deleted at any time; one that can't be read is begun anew.
struct LinkMemory {
  private struct Entry: Codable {
    let verdict: LinkVerdict
    let on: Date
  }

  private static let longest: TimeInterval = 24 * 60 * 60

  private let file: URL
  private let now: Date
  private var entries: [String: Entry]

  init(site: String, now: Date) {
    file = URL(filePath: site).appending(path: ".candour/links.json")
    self.now = now
    let data = try? Data(contentsOf: file)
    let known = data.flatMap { try? Self.decoder.decode([String: Entry].self, from: $0) } ?? [:]
    entries = known.filter { (0..<Self.longest).contains(now.timeIntervalSince($0.value.on)) }
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return decoder
  }

  func verdict(_ address: String) -> LinkVerdict? { entries[address]?.verdict }

  mutating func remember(_ verdict: LinkVerdict, _ address: String) {
    if verdict.isWorthKeeping { entries[address] = Entry(verdict: verdict, on: now) }
  }

  /// Where it can't be written, the next check asks again.
  func save() {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    guard let data = try? encoder.encode(entries) else { return }
    try? FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? data.write(to: file, options: .atomic)
  }
}
