import InspectionModel
import Library
import Templates

/// The accessibility statement, with all that the United Kingdom asks of public bodies.
struct AccessibilityPage: SitePage {
  let scope: PageScope

  private var statement: AccessibilityStatement { scope.library.settings.accessibility }

  var description: String {
    "How accessible “\(scope.library.settings.title)” is, what is not, how to say so, and who enforces it."
  }

  /// The problems with one reason.
  struct Reason {
    let reason: AccessibilityStatement.Problem.Reason
    let problems: [AccessibilityStatement.Problem]

    static let schema = RecordSchema<Reason>(
      "reason",
      [
        .text(
          "heading", "“Not in accordance with the regulations”, “Disproportionate burden” or “Out of scope”"
        ) {
          switch $0.reason {
          case .nonCompliance: "Not in accordance with the regulations"
          case .disproportionateBurden: "Disproportionate burden"
          case .outOfScope: "Outside the scope of the regulations"
          }
        },
        .list("problems", Problem.schema, "The problems with it") { $0.problems.map(Problem.init) },
      ]
    )
  }

  struct Problem {
    let problem: AccessibilityStatement.Problem

    static let schema = RecordSchema<Problem>(
      "accessibility problem",
      [
        .text("what", "What is not accessible") { $0.problem.what },
        .text("why", "Why, and what to do about it") { $0.problem.why },
      ]
    )
  }

  private var reasons: [Reason] {
    AccessibilityStatement.Problem.Reason.allCases.map { reason in
      Reason(reason: reason, problems: statement.problems.filter { $0.reason == reason })
    }.filter { !$0.problems.isEmpty }
  }

  static let schema = RecordSchema<AccessibilityPage>.page(
    "accessibility",
    [
      .text("status", "How far the site complies") { $0.statement.status },
      .flag("has_problems", "Whether anything is known not to be accessible") {
        !$0.statement.problems.isEmpty
      },
      .list("reasons", Reason.schema, "What is not accessible, by reason") { $0.reasons },
      .text("method", "How the statement was prepared") { $0.statement.method },
      .text("prepared", "When it was prepared") { $0.statement.prepared.words },
      .text("prepared_date", "The same for a machine") { $0.statement.prepared.description },
      .text("reviewed", "When it was last reviewed; absent where never") { $0.statement.reviewed?.words },
      .text("reviewed_date", "The same for a machine") { $0.statement.reviewed?.description },
      .text("contact", "Whom to ask for information in another form") { $0.statement.contact },
      .text("contact_url", "The same as a link, where it is one") { page in
        let contact = page.statement.contact
        if contact.contains(where: \.isWhitespace) { return nil }
        return contact.contains("://") ? contact : contact.contains("@") ? "mailto:" + contact : nil
      },
      .html("contact_linked", "The same with the addresses of the web in it as links") {
        LinkedText.write($0.statement.contact, into: &$1)
      },
      .number("response_days", "In how many days an answer is promised") { $0.statement.responseDays },
      .text("enforcement", "Who enforces it, and whom to turn to with a complaint") {
        $0.statement.enforcement
      },
      .html("enforcement_linked", "The same with the addresses in it as links") {
        LinkedText.write($0.statement.enforcement, into: &$1)
      },
    ]
  )
}
