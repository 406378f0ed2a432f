/// A published document that a page rests on.
package struct Source: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The author's own text: the inspectorate's for a report, the council's for its paper.
    case primary
    /// As reported by someone else.
    case secondary
  }

  package let id: String
  package let kind: Kind
  package let title: String
  package let publisher: String
  package let published: CivilDate?
  package let url: String?
  package let licence: Licence?
  /// The file name of its text in the folder given by `--sources`.
  package let text: String?

  package init(
    id: String, kind: Kind, title: String, publisher: String, published: CivilDate?, url: String?,
    licence: Licence?, text: String?
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.publisher = publisher
    self.published = published
    self.url = url
    self.licence = licence
    self.text = text
  }
}

/// The terms under which a text or data may be used again.
package struct Licence: Sendable, Hashable {
  package let name: String
  package let url: String?
  /// What the licence asks of whoever uses the text.
  package let condition: String?
  /// The words in which it wants to be named.
  package let attribution: String?

  package init(name: String, url: String? = nil, condition: String? = nil, attribution: String? = nil) {
    self.name = name
    self.url = url
    self.condition = condition
    self.attribution = attribution
  }
}
