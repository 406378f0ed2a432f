import Foundation

/// A line of a page that runs something of this repository, which takes too long for a test, or is what runs the tests:
/// `make site`, `sh scripts/run-fuzzing.sh --minutes 6`, `python latency.py --hugo …`.
enum RepositoryCommand {
  /// What is wrong with the lines of a block, or with one from running text: a target, a script, or one of its options
  /// that is not there.
  static func problems(of script: some StringProtocol) -> [String] {
    var folder = ""
    return String(script).split(separator: "\n").compactMap { line in
      let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
      if words.first == "cd", words.count == 2 { folder = words[1] + "/" }
      return problem(words, in: folder)
    }
  }

  private static func problem(_ words: [String], in folder: String) -> String? {
    guard words.count > 1 else { return nil }
    switch words[0] {
    case "make":
      let targets = (text("Makefile") ?? "").matches(of: /(?m)^([a-z-]+):/).map { String($0.1) }
      return words.dropFirst().first { !targets.contains($0) }.map { "the Makefile has no target “\($0)”" }
    case "sh", "python", "python3":
      guard words[1].hasSuffix(".sh") || words[1].hasSuffix(".py") else { return nil }
      // What a new site brings stands in starter/.
      guard let script = text(folder + words[1]) ?? text("starter/" + words[1]) else {
        return "there is no \(folder)\(words[1])"
      }
      // A script may hand its options on to a program of Python.
      let others = script.matches(of: /[A-Za-z\/-]+\.py/).compactMap { text(String($0.0)) }
      return words.dropFirst(2).first { word in
        word.hasPrefix("--") && !([script] + others).contains { $0.contains(word) }
      }.map { "\(words[1]) has no option “\($0)”" }
    default: return nil
    }
  }

  private static func text(_ path: String) -> String? {
    try? String(contentsOfFile: CandourProgram.checkout + "/" + path, encoding: .utf8)
  }
}
