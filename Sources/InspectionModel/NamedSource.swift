/// Where something outside a report is from: a document of this site, or anything else in words.
package enum NamedSource: Sendable, Hashable {
  /// As `report:lewisham/2012-slac ¶27` names it.
  case document(DocumentReference, [Locator])
  case words(String)
}
