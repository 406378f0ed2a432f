import Diagnostics
import FrontMatter
import InspectionModel
import Library

/// `content/authorities/ID.md`
enum AuthorityDecoder {
  private static let schema = MappingSchema(
    "an authority",
    required: ["name"],
    optional: ["short_name", "kind", "region", "ons_code", "website", "neighbours"] + CommonKeys.names
  )

  static func decode(
    _ id: Identifier<Authority>,
    _ file: FrontMatterFile,
    _ diagnostics: inout [Diagnostic]
  ) -> (Authority, CommonKeys)? {
    guard let fields = file.fields(schema, &diagnostics) else { return nil }
    let common = CommonKeys(fields, &diagnostics)
    let name = fields.text("name", &diagnostics)
    let shortName = fields.text("short_name", &diagnostics)
    let kind = fields.text("kind", &diagnostics)
    let region = fields.text("region", &diagnostics)
    let onsCode = fields.value(
      "ons_code",
      takes: "a code of a letter and eight digits, such as E09000023",
      &diagnostics
    ) { ONSCode.isCode($0) ? $0 : nil }
    let website = fields.webAddress("website", &diagnostics)
    var neighbours: [Identifier<Authority>] = []
    var seen: Set<Identifier<Authority>> = []
    for (neighbour, value) in fields.identifiers("neighbours", &diagnostics) as [(Identifier<Authority>, YAMLValue)] {
      if neighbour == id {
        let message = "an authority is no neighbour of its own; delete \(Excerpt.quoted(neighbour.rawValue))"
        diagnostics.append(Diagnostic(.invalidValue, at: value.location, message))
      } else if !seen.insert(neighbour).inserted {
        let message = "\(Excerpt.quoted(neighbour.rawValue)) stands here twice; keep one"
        diagnostics.append(Diagnostic(.repeatedName, at: value.location, message))
      } else {
        neighbours.append(neighbour)
        file.refer(to: .authority(neighbour), at: value.range)
      }
    }
    guard let name else { return nil }
    let authority = Authority(
      id: id,
      name: name,
      shortName: shortName ?? name,
      kind: kind,
      region: region,
      onsCode: onsCode,
      website: website,
      neighbours: neighbours
    )
    return (authority, common)
  }
}

/// The codes of the Office for National Statistics.
enum ONSCode {
  static func isCode(_ text: String) -> Bool {
    text.utf8.count == 9 && text.utf8.first.map { (0x41...0x5A).contains($0) } == true
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}
