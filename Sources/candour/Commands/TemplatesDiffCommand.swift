import ArgumentParser
import DefaultTemplates
import Files

struct TemplatesDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show how the site's own templates differ from this version's.",
    discussion: HelpText(
      text: "A line that starts with - is the program's, one that starts with + the site's.",
      examples: [.init("All templates that the site has", "candour templates diff")],
      done: "nothing differs",
      failed: "something differs, and was printed",
      wrongUsage: "the command was not understood, or the site has no such file"
    ).discussion
  )

  @Argument(help: "The files below templates/; all of the site's where none is named.")
  var files: [String] = []

  @Option(help: "The folder that holds templates/.", completion: .directory)
  var site = "."

  func run() throws {
    if !Folder.isFolder(site) { throw UsageError("There is no folder “\(site)”; name the site's with --site.") }
    let own = Dictionary(uniqueKeysWithValues: DefaultTemplates.files.map { ($0.path, $0.text) })
    let root = site + "/templates"
    var names = try Self.names(below: root)
    if !files.isEmpty {
      for name in files where !names.contains(name) {
        let place = own[name] == nil ? "and neither has the program" : "so it comes from the program"
        throw UsageError("The site has no templates/\(name), \(place).")
      }
      names = names.filter(files.contains)
    }
    var text = ""
    for name in names {
      guard case .bytes(let bytes) = try FileReader.read(root + "/" + name) else { continue }
      guard let program = own[name] else {
        text += "templates/\(name): only the site has it\n"
        continue
      }
      guard let site = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
        text += "templates/\(name): the site's is no text\n"
        continue
      }
      let difference = LineDifference.text(from: program, to: site)
      if !difference.isEmpty { text += "templates/\(name)\n" + difference }
    }
    Terminal.print(text)
    if !text.isEmpty { throw Exit.content }
    Terminal.note(names.isEmpty ? "The site has no templates of its own." : "The site's templates are this version's.")
  }

  private static func names(below root: String) throws(FileError) -> [String] {
    guard Folder.isFolder(root) else { return [] }
    var names: [String] = []
    try Folder.forEachEntry(below: root) { path, entry in
      if Folder.isHidden(entry.name) { return false }
      if entry.kind == .file { names.append(path) }
      return true
    }
    return names.sorted()
  }
}
