import InspectionModel
import Templates

/// What a later document says of a recommendation.
struct FollowUpRecord {
  let followUp: FollowUp
  let scope: PageScope

  /// A document that says something of a request, but not whether it was met, must not read as if it were silent.
  private var status: String {
    followUp.status == .noInformation && followUp.summary != nil
      ? "Nothing published on whether it was done" : followUp.status.words
  }

  static let schema = RecordSchema<FollowUpRecord>(
    "follow-up",
    [
      .text("status", "“Completed”, “In progress” and so on") { $0.status },
      .text("on", "The date for which it is said: “1 March 2016”") { $0.followUp.on.words },
      .text("on_date", "The same for a machine: 2016-03-01") { $0.followUp.on.description },
      .text("summary", "What the document says, in our words") { $0.followUp.summary },
      .html("place", "A link to the page of the document, naming the place") { record, out in
        guard let document = record.scope.cited(record.followUp.document) else { return }
        PlaceLink.write([record.followUp.at], in: document, into: &out)
      },
    ]
  )
}
