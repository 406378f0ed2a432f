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
    /// `needs=duckdb` it is left out on a machine without that program.
    case run(script: String, exitCode: Int32, needs: String? = nil)
    /// A block below the name of its file.
    case write(path: String, text: String)
    /// A block with `part=PATH`: some keys, a body or some rows, put into a file that is there, checked, and taken
    /// out again. With `wrong=RULE` that rule must be reported, and no other.
    case check(part: FilePart, wrong: Set<String>)
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
    let setups = self.text.comments.filter { $0.text.hasPrefix("setup\n") }.map { line, text in
      Step(line: line, action: .run(script: String(text.dropFirst("setup\n".count)), exitCode: 0))
    }
    let blocks = self.text.blocks.map { block in
      Step(line: block.line, action: isSkipped ? .skip(script: block.text) : Self.action(block))
    }
    steps = (setups + blocks).sorted { $0.line < $1.line }
  }

  private static func action(_ block: FencedBlock) -> Action {
    if let reason = block.options.reasonNotToRun {
      return reason.isEmpty ? .fail(reason: "“no-run:” takes a reason") : .skip(script: block.text)
    }
    if block.options.flags.contains("output") { return .compare(output: block.text) }
    if let path = block.options.values["part"] {
      let wrong = block.options.values["wrong"]?.split(separator: ",").map(String.init) ?? []
      // A reader does not see the info string.
      if let rule = wrong.first(where: { !block.lineAbove.hasPrefix("Wrong") || !block.lineAbove.contains($0) }) {
        return .fail(reason: "the line above says that it is wrong, and by which rule: “Wrong (\(rule)):”")
      }
      return .check(part: FilePart(path: path, language: block.language, text: block.text), wrong: Set(wrong))
    }
    if block.language == "sh" {
      let exitCode = block.options.values["exits"].flatMap { Int32($0) } ?? 0
      return .run(script: block.text, exitCode: exitCode, needs: block.options.values["needs"])
    }
    if let path = block.fileName { return .write(path: path, text: block.text) }
    return .fail(
      reason: "nothing says what this block is: name its file on the line above, or say part=, output or no-run:")
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
