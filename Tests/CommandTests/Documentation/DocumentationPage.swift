import Foundation

/// A page of the documentation as the list of what a reader does who follows it from top to bottom.
struct DocumentationPage {
  /// Something to be done, with its line on the page.
  struct Step {
    let line: Int
    let action: Action
  }

  enum Action {
    /// A `sh` block, or the unseen lines of a comment that starts with “setup”. With `exits=1` it must end so; with
    /// `needs=duckdb` it is left out on a machine without that program; with `wrong=RULE` that rule must be reported,
    /// and no other.
    case run(script: String, exitCode: Int32, needs: String? = nil, wrong: Set<String>? = nil)
    /// A `sh` block with `serves`: lines that start a preview, each of which is looked at and ended. With `edits=PATH`
    /// that file is saved meanwhile.
    case serve(lines: [String], edited: String?)
    /// A comment `pdf report.pdf: texts/report.txt`, which no reader sees: the PDF that they have.
    case printPDF(path: String, text: String)
    /// A block below the name of its file.
    case write(path: String, text: String)
    /// A block with `part=PATH`: some keys, a body or some rows, put into a file that is there, checked, and taken
    /// out again; with `under=KEY` they are keys of the first element of that list. With `file=PATH` it is the whole
    /// file, with `files=PATH` the names of files that are like that one. With `wrong=RULE` that rule must be
    /// reported, and no other.
    case check(SiteExample, wrong: Set<String>)
    /// A comment that starts with `checks with`: the command that tells of the parts below it.
    case checkWith(command: String)
    /// A block with `output`: what the step before it prints.
    case compare(output: String)
    /// A block with `no-run: REASON`, whose commands must be there all the same.
    case skip(script: String)
    /// A block of which nobody knows whether it is true.
    case fail(reason: String)
  }

  /// Relative to the checkout.
  let path: String
  let steps: [Step]
  let text: DocumentationText

  init(path: String, text: String) {
    self.path = path
    self.text = DocumentationText(text)
    // One comment may speak for a page whose blocks another test holds against the program.
    let isSkipped = self.text.comments.contains { $0.text.hasPrefix("no-run: ") }
    let setups = self.text.comments.compactMap { line, text in
      Self.action(comment: text).map { Step(line: line, action: $0) }
    }
    let blocks = self.text.blocks.map { block in
      Step(line: block.line, action: isSkipped ? .skip(script: block.text) : Self.action(block))
    }
    steps = (setups + blocks).sorted { $0.line < $1.line }
  }

  /// What is prepared for the reader; nil for a comment that is nothing but one.
  private static func action(comment: String) -> Action? {
    if comment.hasPrefix("setup\n") {
      return .run(script: String(comment.dropFirst("setup\n".count)), exitCode: 0)
    }
    if comment.hasPrefix("checks with\n") {
      return .checkWith(command: String(comment.dropFirst("checks with\n".count)))
    }
    guard let pdf = comment.wholeMatch(of: /pdf (\S+): (.+)/) else { return nil }
    return .printPDF(path: String(pdf.1), text: String(pdf.2))
  }

  private static func action(_ block: FencedBlock) -> Action {
    if let reason = block.options.reasonNotToRun {
      return reason.isEmpty ? .fail(reason: "“no-run:” takes a reason") : .skip(script: block.text)
    }
    if block.options.flags.contains("output") { return .compare(output: block.text) }
    let wrong = block.options.values["wrong"]?.split(separator: ",").map(String.init)
    // A reader does not see the info string.
    let isSaid = { block.lineAbove.hasPrefix("Wrong") && (block.lineAbove.contains($0) || block.heading == $0) }
    if let rule = wrong?.first(where: { !isSaid($0) }) {
      return .fail(reason: "the line above says that it is wrong, and by which rule: “Wrong (\(rule)):”")
    }
    if let example = example(block) { return .check(example, wrong: Set(wrong ?? [])) }
    if block.language == "sh", block.options.flags.contains("serves") {
      let lines = block.text.split(separator: "\n").map(String.init)
      let isPreview = lines.allSatisfy { $0.hasPrefix("candour serve") }
      return isPreview
        ? .serve(lines: lines, edited: block.options.values["edits"])
        : .fail(reason: "each line of a block with “serves” starts with “candour serve”")
    }
    if block.language == "sh" {
      let exitCode = block.options.values["exits"].flatMap { Int32($0) } ?? 0
      return .run(
        script: block.text, exitCode: exitCode, needs: block.options.values["needs"], wrong: wrong.map { Set($0) })
    }
    if let path = block.fileName { return .write(path: path, text: block.text) }
    return .fail(
      reason: "nothing says what this block is: name its file on the line above, or say part=, output or no-run:")
  }

  private static func example(_ block: FencedBlock) -> SiteExample? {
    let values = block.options.values
    if let model = values["files"] {
      return .files(block.text.split(separator: "\n").map { NamedFile($0) }, model: model)
    }
    guard let path = values["part"] ?? values["file"] else { return nil }
    // What “…” stands for is more of what is before it.
    let text = values["repeats"].flatMap { Int($0) }.map { count in
      block.text.replacing(/(.+?) ?….*/) { String(repeating: String($0.1), count: count) }
    }
    let part = FilePart(
      path: path, language: block.language, text: text ?? block.text, list: values["under"],
      isDeep: block.options.flags.contains("deep"), isAdded: block.options.flags.contains("behind"),
      isWhole: values["part"] == nil)
    return .part(part, inBytes: block.options.flags.contains("bytes"))
  }
}

extension DocumentationPage {
  /// Every page for people of the repository, read from the checkout.
  static let all: [String] = {
    let docs = (try? FileManager.default.contentsOfDirectory(atPath: CandourProgram.checkout + "/docs")) ?? []
    return ["README.md", "CONTRIBUTING.md", "starter/README.md"]
      + docs.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
  }()

  init(named path: String) throws {
    self.init(
      path: path, text: try String(contentsOfFile: CandourProgram.checkout + "/" + path, encoding: .utf8))
  }
}
