/// Anything that an inspection asks for: a recommendation, an area for development, a priority action.
package final class Recommendation: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case recommendation
    case areaForDevelopment = "area-for-development"
    case priorityAction = "priority-action"

    package var words: String {
      switch self {
      case .recommendation: "Recommendation"
      case .areaForDevelopment: "Area for development"
      case .priorityAction: "Priority action"
      }
    }
  }

  package enum Addressee: String, Sendable, CaseIterable {
    case council, police, health, schools
    case voluntarySector = "voluntary-sector"
    case partners, board, committee

    package var words: String {
      switch self {
      case .council: "the council"
      case .police: "the police"
      case .health: "health services"
      case .schools: "schools"
      case .voluntarySector: "the voluntary sector"
      case .partners: "partner agencies"
      case .board: "the safeguarding board"
      case .committee: "the committee"
      }
    }
  }

  /// Unique in its report.
  package let id: String
  package let summary: String
  private let place: PackedLocator?
  /// The role that answers for it, where a document names one.
  package let owner: String?
  package let addressees: [Addressee]
  /// In the order of their dates, oldest first.
  package let followUps: [FollowUp]
  private let areaIndex: Int32
  private let sourceIndex: Int32
  package let within: TimeLimit?
  package let kind: Kind

  package init(
    id: String, kind: Kind, area: Int, addressees: [Addressee], summary: String, within: TimeLimit?,
    at: Locator?, source: Int, owner: String?, followUps: [FollowUp]
  ) {
    self.id = id
    self.kind = kind
    self.areaIndex = Int32(area)
    self.addressees = addressees
    self.summary = summary
    self.within = within
    self.place = at.map { PackedLocator($0) }
    self.sourceIndex = Int32(source)
    self.owner = owner
    self.followUps = followUps
  }

  /// The index of the area in its framework.
  package var area: Int { Int(areaIndex) }
  package var at: Locator? { place?.locator }
  /// The index in the report's sources.
  package var source: Int { Int(sourceIndex) }

  /// The latest follow-up that tells of a state. A later document that says nothing takes nothing back; where
  /// all say nothing, it is the latest of these.
  package var latestFollowUp: FollowUp? {
    followUps.last { $0.status != .noInformation } ?? followUps.last
  }

  /// What that follow-up says; `noInformation` where there is none.
  package var status: FollowUp.Status { latestFollowUp?.status ?? .noInformation }
}

/// How long the inspectorate gave.
package enum TimeLimit: Sendable, Hashable, CustomStringConvertible {
  case immediately
  case days(Int)
  case weeks(Int)
  case months(Int)

  /// Reads `immediately`, `6 weeks`, `1 month`; nil for anything else.
  package init?(_ text: String) {
    if text == "immediately" {
      self = .immediately
      return
    }
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[0].utf8.count <= 4,
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(parts[0]), count > 0
    else { return nil }
    switch parts[1] {
    case "day", "days": self = .days(count)
    case "week", "weeks": self = .weeks(count)
    case "month", "months": self = .months(count)
    default: return nil
    }
  }

  /// `3 months`, as front matter and data have it.
  package var description: String {
    func counted(_ n: Int, _ unit: String) -> String { n == 1 ? "1 \(unit)" : "\(n) \(unit)s" }
    switch self {
    case .immediately: return "immediately"
    case .days(let n): return counted(n, "day")
    case .weeks(let n): return counted(n, "week")
    case .months(let n): return counted(n, "month")
    }
  }

  /// The date by which it falls due, counted from the publication; nil where that is not known well enough.
  package func due(from published: CivilDate) -> CivilDate? {
    switch self {
    case .immediately: published
    case .days(let n): published.adding(days: n)
    case .weeks(let n): published.adding(days: 7 * n)
    case .months(let n): published.adding(months: n)
    }
  }
}

/// What a later document says of a recommendation.
package struct FollowUp: Sendable, Hashable {
  package enum Status: String, Sendable, CaseIterable {
    case completed
    case inProgress = "in-progress"
    case notStarted = "not-started"
    case superseded
    case noInformation = "no-information"

    package var words: String {
      switch self {
      case .completed: "Completed"
      case .inProgress: "In progress"
      case .notStarted: "Not started"
      case .superseded: "Superseded"
      case .noInformation: "No information published"
      }
    }

    /// Whether nothing more is to be expected.
    package var isClosed: Bool { self == .completed || self == .superseded }
  }

  package let status: Status
  package let on: CivilDate
  package let document: DocumentReference
  package let at: Locator
  package let summary: String?

  package init(status: Status, on: CivilDate, document: DocumentReference, at: Locator, summary: String?) {
    self.status = status
    self.on = on
    self.document = document
    self.at = at
    self.summary = summary
  }
}

/// A report or a paper of this site.
package enum DocumentReference: Sendable, Hashable {
  case report(Identifier<Report>)
  case paper(Identifier<Paper>)
}
