import ArgumentParser
import DefaultTemplates
import Files
import InspectionModel
import Starter

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a small site that builds at once.",
    discussion: HelpText(
      text: """
        An example council with made-up inspections, every framework, workflow files for GitHub and GitLab, and a \
        README for the council's own repository. The templates come from the program; with --templates they alone \
        are written, to be changed. Nothing that is there is overwritten.
        """,
      examples: [
        .init("Make a site in a new folder", "candour init our-site"),
        .init("Write the templates out, to copy from", "candour init --templates ../program"),
      ],
      done: "the files were written",
      wrongUsage: "the command was not understood, or the folder has a site already"
    ).discussion
  )

  @Argument(help: "The folder of the new site.", completion: .directory)
  var folder: String

  @Flag(help: "Write the program's templates and assets to templates/ alone, to be changed.")
  var templates = false

  func run() throws {
    if folder.isEmpty { throw UsageError("init takes the name of a folder.") }
    let files: [(path: String, text: String)]
    if templates {
      files = DefaultTemplates.files.map { ("templates/" + $0.path, $0.text) }
    } else {
      guard let today = Terminal.today else { throw FileError("read", "the clock", reason: "it gives no date") }
      files = StarterSite.files(asOf: today)
      if Folder.isFolder(folder + "/content") {
        throw UsageError("“\(folder)” has a site already (content/); name a new folder.")
      }
    }
    var written = 0
    for file in files {
      let path = folder + "/" + file.path
      if Folder.kind(of: path) != nil {
        Terminal.note("\(path) is there already and was left as it is.")
        continue
      }
      try NewFile.write(Array(file.text.utf8), to: path)
      written += 1
    }
    // A full stop behind “.” or “..” would name another folder.
    let place = folder == "." ? "this folder" : folder.hasSuffix(".") ? "“\(folder)”" : folder
    Terminal.note("Wrote \(written) files to \(place).")
    if !templates { Terminal.note("Build it: candour build --site \(ShellWord.quoted(folder))") }
  }
}
