import Diagnostics
import Library

extension TemplateFolder {
  /// The ids that stand in the templates of pages with a body, and in what these include: `id="main"`. Those that are made
  /// of values are not to be known here.
  var ids: TemplateIDs {
    var known: [String: (ids: Set<String>, parts: Set<String>)] = [:]
    func all(of name: String, _ seen: inout Set<String>) -> Set<String> {
      guard let source = templates[name], seen.insert(name).inserted else { return [] }
      let own = known[name] ?? Self.read(source.bytes)
      known[name] = own
      return own.parts.reduce(into: own.ids) { $0.formUnion(all(of: $1, &seen)) }
    }
    let names = ["authority", "report", "paper", "indicators", "page"]
    return TemplateIDs(
      Dictionary(
        uniqueKeysWithValues: names.map { name in
          var seen: Set<String> = []
          return (name, all(of: name, &seen))
        }))
  }

  /// The ids of one template, and the names of those that it includes.
  private static func read(_ bytes: [UInt8]) -> (ids: Set<String>, parts: Set<String>) {
    var ids: Set<String> = []
    var parts: Set<String> = []
    for i in bytes.indices {
      if bytes[i...].starts(with: " id=".utf8), i + 4 < bytes.count, "\"'".utf8.contains(bytes[i + 4]) {
        let id = bytes[(i + 5)...].prefix { $0 != bytes[i + 4] }
        // With a colon none is that of a heading.
        if !id.contains(UInt8(ascii: "{")), !id.contains(UInt8(ascii: ":")) {
          ids.insert(String(decoding: id, as: UTF8.self))
        }
      } else if bytes[i...].starts(with: "{{>".utf8) || bytes[i...].starts(with: "{{<".utf8) {
        let name = bytes[(i + 3)...].drop { $0 <= 0x20 }.prefix { $0 > 0x20 && $0 != UInt8(ascii: "}") }
        parts.insert(String(decoding: name, as: UTF8.self))
      }
    }
    return (ids, parts)
  }
}
