import Templates

/// The model of one kind of page: everything that its template may name is read from it.
protocol SitePage: SendableMetatype {
  static var schema: RecordSchema<Self> { get }

  var scope: PageScope { get }
  /// What is on the page, in a sentence or two, for search engines and for whoever shares it.
  var description: String { get }
}

extension RecordSchema where Model: SitePage {
  /// The schema of a kind of page: what all pages have, and its own.
  static func page(_ name: String, _ fields: [Field<Model>]) -> RecordSchema<Model> {
    RecordSchema(
      name,
      [
        .record("site", SiteRecord.schema, "The site as a whole") { SiteRecord(scope: $0.scope) },
        .record("page", PageRecord.schema, "This page") {
          PageRecord(scope: $0.scope, description: $0.description)
        },
      ] + fields
    )
  }
}
