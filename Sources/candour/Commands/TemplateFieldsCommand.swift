import ArgumentParser
import Diagnostics
import SitePages
import Templates

struct TemplateFieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: "List what a template of a page may name.",
    discussion: HelpText(
      text: "Without a page, the kinds of page are listed, each with its template and its fields.",
      examples: [.init("List what templates/report.mustache may name", "candour templates fields report")],
      done: "the fields were listed",
      wrongUsage: "the command was not understood, or there is no such kind of page"
    ).discussion
  )

  @Argument(help: "The kind of page, as its template is called: report, authority, comparison …")
  var page: String?

  func run() throws {
    guard let page else {
      let listings = PageFields.pages.map {
        "# \($0.name): templates/\($0.name).mustache\n\($0.shape.fieldListing)"
      }
      Terminal.print(listings.joined(separator: "\n"))
      return
    }
    guard let listing = PageFields.listing(of: page) else {
      let names = PageFields.pages.map(\.name)
      let (question, _) = NearestName.question(page, among: names)
      let rest = question.isEmpty ? "; the kinds are \(names.joined(separator: ", "))." : question
      throw UsageError("There is no kind of page “\(page)”\(rest)")
    }
    Terminal.print(listing)
  }
}
