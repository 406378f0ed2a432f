/// A local authority whose services are inspected.
package final class Authority: Sendable {
  package let id: Identifier<Authority>
  package let name: String
  package let shortName: String
  /// “London borough”, “county council” and the like.
  package let kind: String?
  package let region: String?
  /// The Office for National Statistics' nine-character code, such as E09000023.
  package let onsCode: String?
  package let website: String?
  package let neighbours: [Identifier<Authority>]

  package init(
    id: Identifier<Authority>, name: String, shortName: String, kind: String?, region: String?,
    onsCode: String?, website: String?, neighbours: [Identifier<Authority>]
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.region = region
    self.onsCode = onsCode
    self.website = website
    self.neighbours = neighbours
  }
}
