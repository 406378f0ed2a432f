import ArgumentParser
import InspectionModel
import SiteBuild

/// The options that every command which reads a site takes.
struct PlaceArguments: ParsableArguments {
  @Option(help: "The folder that holds content/ and templates/.")
  var site = "."

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The date for which ages and overdue recommendations are worked out.",
      valueName: "YYYY-MM-DD"
    ),
    transform: Self.day
  )
  var asOf: CivilDate?

  @Option(
    parsing: .unconditional,
    help: "How many files are read, and pages rendered, at once; by default one for each processor.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
  }

  private static func day(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(text), date.precision == .day else {
      throw ValidationError("it takes a day of the calendar, such as 2026-11-20")
    }
    return date
  }

  /// - Parameter folder: what the site's path starts at, for a program that runs on while folders are replaced; nil for
  ///   the folder that the program is in.
  func options(includesDrafts: Bool, from folder: String? = nil) -> SiteOptions {
    SiteOptions(
      site: folder.map { site.hasPrefix("/") ? site : site == "." ? $0 : $0 + "/" + site } ?? site,
      asOf: asOf,
      includesDrafts: includesDrafts,
      jobs: min(jobs ?? Terminal.processorCount, 256)
    )
  }
}

/// Those of a command that leaves out drafts unless it is told otherwise.
struct SiteArguments: ParsableArguments {
  @OptionGroup var place: PlaceArguments

  @Flag(help: "Include files that say “draft: true”.")
  var drafts = false

  var asOf: CivilDate? { place.asOf }

  var options: SiteOptions { place.options(includesDrafts: drafts) }
}
