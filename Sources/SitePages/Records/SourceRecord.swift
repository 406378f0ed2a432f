import InspectionModel
import Templates

/// A published document that a page rests on.
struct SourceRecord {
  let source: Source

  static let schema = RecordSchema<SourceRecord>(
    "source",
    [
      .text("fragment", "The id of its entry, to which citations lead") {
        CitedDocument.fragment(of: $0.source)
      },
      .text("title", "Its title") { $0.source.title },
      .text("publisher", "Who published it") { $0.source.publisher },
      .text("published", "When, as precisely as it is known: “23 March 2012”") { $0.source.published?.words },
      .text("published_date", "The same for a machine: 2012-03-23") { $0.source.published?.description },
      .text("url", "Its address on the web, where one is known") { $0.source.url },
      .flag("is_pdf", "Whether the address is that of a PDF file") { $0.source.isPDF },
      .flag("is_secondary", "Whether it tells what somebody else's document says") {
        $0.source.kind == .secondary
      },
      .record("licence", LicenceRecord.schema, "Its licence, where one is known") {
        $0.source.licence.map(LicenceRecord.init)
      },
    ]
  )
}

/// Under which terms a text or data may be used again.
struct LicenceRecord {
  let licence: Licence

  /// The words of the attribution before and after the name of the licence, where they hold it.
  private var parts: (before: String, after: String)? {
    guard let attribution = licence.attribution, !licence.name.isEmpty,
      let name = attribution.firstRange(of: licence.name)
    else { return nil }
    return (String(attribution[..<name.lowerBound]), String(attribution[name.upperBound...]))
  }

  static let schema = RecordSchema<LicenceRecord>(
    "licence",
    [
      .text("name", "What it is called") { $0.licence.name },
      .text("url", "Where it can be read") { $0.licence.url },
      .text("condition", "What it asks of whoever uses the text") { $0.licence.condition },
      .text("attribution", "The words in which it wants to be named") { $0.licence.attribution },
      .flag("is_named", "Whether the attribution holds the licence's name, which can then be the link") {
        $0.parts != nil
      },
      .text("attribution_before", "Of such an attribution what stands before the name") { $0.parts?.before },
      .text("attribution_after", "And what stands after it") { $0.parts?.after },
    ]
  )
}

extension Source {
  var isPDF: Bool { url.map { WebAddress.isPDF(Array($0.utf8)[...]) } ?? false }
}
