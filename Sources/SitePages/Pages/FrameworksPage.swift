import InspectionModel
import Library
import SitePlan
import Templates

/// The list of frameworks.
struct FrameworksPage: SitePage {
  let scope: PageScope

  var description: String {
    let names = scope.library.frameworks.map(\.value.shortName)
    return
      "The frameworks under which inspectors judge, their scales and areas, and which of them can be compared: "
      + Phrase.list(names) + "."
  }

  /// A framework in the list.
  struct Entry {
    let index: Int
    let scope: PageScope

    private var framework: Framework { scope.library.frameworks[index].value }

    static let schema = RecordSchema<Entry>(
      "framework in a list",
      [
        .text("url", "The address of its page") { $0.scope.link(.framework($0.framework.id)) },
        .text("name", "Its full name") { $0.framework.name },
        .text("short_name", "Its short name") { $0.framework.shortName },
        .text("inspectorate", "Who inspects under it") { $0.framework.inspectorate },
        .text("from", "Since when it is in use") { $0.framework.from.words },
        .text("to", "Until when; absent while it is in use") { $0.framework.to?.words },
        .texts("grades", "Its grades, best first; none where it gives none") {
          $0.framework.scale.map(\.label)
        },
        .number("authority_count", "How many authorities have a report under it") {
          $0.scope.plan.authorityCount(ofFramework: $0.index)
        },
        .text("comparable", "The frameworks that it may be compared with, or that there are none") { entry in
          let others = entry.scope.plan.comparable.frameworks(comparableWith: entry.index)
            .map { entry.scope.library.frameworks[$0].value.shortName }
          return others.isEmpty ? "With no other framework" : "In part with " + Phrase.list(others)
        },
      ]
    )
  }

  static let schema = RecordSchema<FrameworksPage>.page(
    "frameworks",
    [
      .list("frameworks", Entry.schema, "The frameworks, oldest first") { page in
        page.scope.library.frameworks.indices.map { Entry(index: $0, scope: page.scope) }
      },
      .record("explanation", LinkRecord.schema, "The page that explains how grades work, where there is one") {
        $0.scope.howGradesWork
      },
    ]
  )
}
