/// One file of the search: the index of the pieces, which in a small site holds them all, or a piece.
package struct SearchFile: Sendable {
  enum Kind: Sendable, Hashable {
    case index
    case words(Int)
    case endings(Int)
    case records(Int)
  }

  let kind: Kind
  private let index: SearchIndex

  /// How many records a file may have: what one character of the index can count.
  static let mostRecords = 60

  /// All files of a search.
  static func all(of index: SearchIndex) -> [SearchFile] {
    var kinds: [Kind] = [.index]
    if !index.isWhole {
      kinds += (0..<index.words.count).map { .words($0) }
      kinds += (0..<index.endings.count).map { .endings($0) }
      kinds += index.recordRanges.indices.map { .records($0) }
    }
    return kinds.map { SearchFile(kind: $0, index: index) }
  }

  /// From the root of the site.
  var path: String {
    switch kind {
    case .index: "/search/index.json"
    case .words(let i): "/search/words-\(i).txt"
    case .endings(let i): "/search/endings-\(i).txt"
    case .records(let i): "/search/records-\(i).txt"
    }
  }

  func write(into bytes: inout [UInt8]) {
    switch kind {
    case .words(let i): bytes += index.words[i]
    case .endings(let i): bytes += index.endings[i]
    case .records(let i): writeRecords(index.recordRanges[i], into: &bytes)
    case .index: writeIndex(into: &bytes)
    }
  }

  private func writeRecords(_ range: Range<Int>, into bytes: inout [UInt8]) {
    for i in range { index.entries.record.write(index.entries.all[i], into: &bytes) }
  }

  private func writeIndex(into bytes: inout [UInt8]) {
    var json = JSONStream()
    json.object(nil, .lines) { json in
      json.value("version", String(index.version, radix: 36))
      json.value("count", index.entries.all.count)
      json.values("words", index.words.keys)
      json.values("endings", index.endings.keys)
      if index.isWhole {
        json.object("whole", .lines) { json in
          json.value("words", String(decoding: index.words.bytes, as: UTF8.self))
          json.value("endings", String(decoding: index.endings.bytes, as: UTF8.self))
          var records: [UInt8] = []
          writeRecords(0..<index.entries.all.count, into: &records)
          json.value("records", String(decoding: records, as: UTF8.self))
        }
      } else {
        // How many records each file has, as one character each: `?` is none.
        json.value(
          "records", String(decoding: index.recordRanges.map { UInt8(63 + $0.count) }, as: UTF8.self))
      }
    }
    bytes += json.bytes
    bytes.append(0x0A)
  }
}

extension SearchFile: Hashable {
  package static func == (a: SearchFile, b: SearchFile) -> Bool { a.kind == b.kind }
  package func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}
