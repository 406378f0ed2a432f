package import InspectionModel

/// Any other page that the site's own people write.
package struct Page: Sendable {
  package let id: Identifier<Page>
  package let title: String
  package let description: String?

  package init(id: Identifier<Page>, title: String, description: String?) {
    self.id = id
    self.title = title
    self.description = description
  }
}
