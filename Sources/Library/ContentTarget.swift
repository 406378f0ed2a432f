package import InspectionModel

/// A page of content that others can refer to.
package enum ContentTarget: Sendable, Hashable {
  case framework(Identifier<Framework>)
  case authority(Identifier<Authority>)
  case report(Identifier<Report>)
  case paper(Identifier<Paper>)
  case indicators(Identifier<IndicatorDocument>)
  case page(Identifier<Page>)
  case glossary
}
