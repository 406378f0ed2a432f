import InspectionModel
import Templates

/// What a document says in one place: a strength, a shortfall, a priority.
struct FindingRecord {
  let finding: Finding
  let sources: SourceList

  static let schema = RecordSchema<FindingRecord>(
    "finding",
    [
      .text("summary", "What was found, in our words") { $0.finding.summary },
      .html("place", "A link to the place that says so") {
        $0.sources.write($0.finding.at, $0.finding.source, into: &$1)
      },
      .text("note", "A remark") { $0.finding.note },
    ]
  )
}

/// Findings of one kind under their heading.
struct FindingGroup {
  let heading: String
  let findings: [Finding]
  let sources: SourceList

  static let schema = RecordSchema<FindingGroup>(
    "group of findings",
    [
      .text("heading", "“Strengths”, “Requirements met” or “Areas for improvement”") { $0.heading },
      .list("items", FindingRecord.schema, "The findings") { group in
        group.findings.map { FindingRecord(finding: $0, sources: group.sources) }
      },
    ]
  )

  /// Those of a report that are not empty.
  static func groups(_ findings: Findings, _ sources: SourceList) -> [FindingGroup] {
    [
      FindingGroup(heading: "Strengths", findings: findings.strengths, sources: sources),
      FindingGroup(heading: "Requirements met", findings: findings.requirementsMet, sources: sources),
      FindingGroup(
        heading: "Areas for improvement", findings: findings.areasForImprovement, sources: sources),
    ].filter { !$0.findings.isEmpty }
  }
}
