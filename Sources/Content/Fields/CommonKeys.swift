import Diagnostics
import FrontMatter
import InspectionModel
import Library

/// The keys that any file may have.
struct CommonKeys {
  let isDraft: Bool
  let aliases: [OldAddress]
  let corrections: [Correction]
  let allowances: [Allowance]

  /// To be added to the optional keys of a file's schema.
  static let names = ["draft", "aliases", "corrections", "allow"]

  private static let correctionSchema = MappingSchema("a correction", required: ["on", "what"])

  init(_ fields: FieldReader, _ diagnostics: inout [Diagnostic]) {
    isDraft = fields.flag("draft", &diagnostics)
    allowances = AllowanceDecoder.allowances(fields, &diagnostics)
    var aliases: [OldAddress] = []
    for (text, value) in fields.texts("aliases", &diagnostics) {
      if Self.isAddress(text) {
        aliases.append(OldAddress(text, at: value.location))
      } else {
        let message =
          "\(Excerpt.quoted(text)) is no old address; write its path within the site, such as /old/page/ or /old/page.html"
        diagnostics.append(Diagnostic(.invalidAddress, at: value.location, message))
      }
    }
    self.aliases = aliases
    var corrections: [Correction] = []
    for element in fields.list("corrections", &diagnostics) {
      guard let correction = FieldReader(element, Self.correctionSchema, &diagnostics) else { continue }
      let on = correction.date("on", &diagnostics)
      let what = correction.text("what", &diagnostics)
      if let on, let what { corrections.append(Correction(on: on, what: what)) }
    }
    self.corrections = corrections.enumerated().sorted { a, b in
      a.element.on != b.element.on ? a.element.on > b.element.on : a.offset < b.offset
    }.map(\.element)
  }

  /// A path that can be published as a file: `/a/b/` or `/a/b.html`, without anything that a file system or
  /// a server could read otherwise.
  private static func isAddress(_ text: String) -> Bool {
    guard text.hasPrefix("/"), text.hasSuffix("/") || text.hasSuffix(".html") || text.hasSuffix(".htm"),
      text != "/", text.utf8.count <= 500
    else { return false }
    let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      if part.isEmpty { return index == parts.count - 1 }
      return !part.hasPrefix(".")
        && part.utf8.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
          default: "-_.~".utf8.contains(byte)
          }
        }
    }
  }
}
