/// What a command's `--help` says below its first line. `scripts/make-manual.py` reads the same text, by the headings
/// “Examples:” and “Exit codes:”, and the tests run every example, in the order of the commands.
struct HelpText {
  /// A command line with what it is for.
  struct Example {
    let purpose: String
    let command: String

    init(_ purpose: String, _ command: String) {
      self.purpose = purpose
      self.command = command
    }
  }

  /// In sentences; empty where the first line says it all.
  var text = ""
  var examples: [Example]
  /// What 0 says of this command.
  var done: String
  /// What 1 says of this command; nil for one that reads no content and compares nothing.
  var failed: String?
  var wrongUsage = "the command was not understood"
  var machineFailed = "the machine failed, and a line says in what"

  /// For `CommandConfiguration.discussion`.
  var discussion: String {
    let examples = examples.map { "  # \($0.purpose)\n  \($0.command)" }.joined(separator: "\n")
    let codes = [done, failed, wrongUsage, machineFailed].enumerated().compactMap { code, meaning in
      meaning.map { "  \(code)  \($0)" }
    }
    let parts = [text, "Examples:\n" + examples, "Exit codes:\n" + codes.joined(separator: "\n")]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
