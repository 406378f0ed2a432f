import TestSupport
import Testing

/// What is said of a command line that can't be meant: one line, and exit code 2, whichever command it is.
@Suite struct WrongUsageTests {
  @Test(arguments: [
    ["build"], ["check"], ["serve", "--port", "0"], ["changes", "--since", "HEAD"], ["templates", "context", "/"],
    ["new", "page", "help"], ["new", "authority", "northwick"], ["new", "report", "a/b", "--framework", "slac"],
    ["import", "report.txt", "--authority", "northwick"],
  ])
  func saysThatThereIsNoSuchSite(_ arguments: [String]) throws {
    let folder = try ScratchFolder()
    let run = try CandourProgram.run(arguments + ["--site", "nowhere"], folder: folder.path)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "candour: There is no folder “content” in “nowhere”; name the folder that holds it with --site.\n")
    #expect(run.text.isEmpty)
    #expect(try folder.files().isEmpty)
  }

  @Test(arguments: [
    (["templates", "diff", "--site", "nowhere"], "There is no folder “nowhere”; name the site's with --site."),
    (["buld"], "candour has no command “buld”; did you mean “build”?"),
    (["new", "thing", "x", "--site", "s"], "candour new has no command “thing”; it has report, authority, page."),
    (["init", ""], "init takes the name of a folder."),
    (["check", "--sources", "nodir"], "There is no folder “nodir”; --sources names that of the published texts."),
    (
      ["check", "--sources", "README.md"], "“README.md” is no folder; --sources names that of the published texts."
    ),
    (["markdown", "nothing.md"], "There is no file “nothing.md”."),
    (["templates", "render", "nothing.mustache", "--data", "README.md"], "There is no file “nothing.mustache”."),
    (["templates", "render", "README.md", "--data", "nothing.json"], "There is no file “nothing.json”."),
    (["templates", "render", "README.md", "--data", "x", "--partials", "nodir"], "There is no folder “nodir”;"),
    (["build", "--output", "templates"], "The output folder “templates” lies in the site's templates/"),
    (["build", "--output", "nodir/../templates/x"], "The output folder “nodir/../templates/x” lies in the site's"),
    (["check", "--report", "content/site.yaml"], "The file “content/site.yaml” lies in the site's content/"),
    (["check", "--report", ".git/HEAD"], "The file “.git/HEAD” lies in .git/"),
    (["new", "page", String(repeating: "a", count: 300)], "A page's name becomes an address, so it has at most 100"),
    (["build", "--output", ".git"], "The output folder “.git” lies in .git/, where git keeps the history"),
    (["build", "--output", "./.git/public"], "The output folder “./.git/public” lies in .git/"),
    (["new", "report", "nope/2020", "--framework", "slac"], "The site has no authority “nope”"),
  ])
  func saysInOneLineWhatIsMeantByNothing(_ arguments: [String], words: String) throws {
    let folder = try ScratchFolder()
    let made = try CandourProgram.run(["init", "."], folder: folder.path)
    try #require(made.status == 0, "\(made.errors)")
    let run = try CandourProgram.run(arguments, folder: folder.path)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("candour: \(words)"), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try folder.files().keys.allSatisfy { !$0.hasPrefix("templates/") && !$0.hasPrefix(".git/") })
  }

  @Test(arguments: [
    (["build", "--shard", "3/2"], "it takes which share of how many, such as 1/4"),
    (["build", "--shard", "1"], "it takes which share of how many, such as 1/4"),
    (["build", "--jobs", "-1"], "--jobs takes a number from 1."),
    (["serve", "--port", "-1"], "--port takes a number from 0 to 65535."),
  ])
  func saysWhichNumbersAreTaken(_ arguments: [String], words: String) throws {
    let run = try CandourProgram.run(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test(arguments: ["2027-13-01", "2027-02-30", "2027-02", "soon"])
  func saysWhyADateIsNone(_ date: String) throws {
    let run = try CandourProgram.run(["build", "--as-of", date])
    #expect(run.status == 2)
    #expect(run.errors.contains("it takes a day of the calendar, such as 2026-11-20"))
  }

  @Test func helpsAsBefore() throws {
    for arguments in [["help", "build"], ["new", "--help"], ["--version"]] {
      #expect(try CandourProgram.run(arguments).status == 0, "\(arguments)")
    }
  }
}
