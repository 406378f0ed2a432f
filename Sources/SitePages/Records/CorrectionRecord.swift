import InspectionModel
import Templates

/// A mistake that was put right after publication.
struct CorrectionRecord {
  let correction: Correction
  /// The page it was made on, where that is another.
  let page: LinkRecord?

  static let schema = RecordSchema<CorrectionRecord>(
    "correction",
    [
      .text("on", "When it was put right: “4 May 2026”") { $0.correction.on.words },
      .text("on_date", "The same for a machine: 2026-05-04") { $0.correction.on.description },
      .text("what", "What was wrong and is now right") { $0.correction.what },
      .record("page", LinkRecord.schema, "The page it was made on, in lists of several pages") { $0.page },
    ]
  )
}
