import Foundation

/// A fenced block of a Markdown page, with what stands around it that says what it is for.
struct FencedBlock {
  /// Of the opening fence, from 1.
  let line: Int
  /// The first word of the info string, which colours the block: `sh`, `yaml`.
  let language: String
  /// What stands behind the language. No reader sees it; the tests do.
  let options: Options
  /// The last line of prose between it and the block before; empty where there is none.
  let lineAbove: String
  /// The heading that it stands under, without its marks; empty where there is none.
  let heading: String
  /// Without the fences.
  let text: String

  /// The file that the block is: “`content/site.yaml`”, alone on the line above.
  var fileName: String? {
    let isName =
      lineAbove.hasPrefix("`") && lineAbove.hasSuffix("`") && lineAbove.count(where: { $0 == "`" }) == 2
    return isName ? String(lineAbove.dropFirst().dropLast()) : nil
  }

  /// `exits=1`, `part=content/site.yaml wrong=unknown-key`, `output`, `no-run: needs GitHub`.
  struct Options {
    /// The reason behind `no-run:`, which takes the rest of the line.
    private(set) var reasonNotToRun: String?
    private(set) var flags: Set<String> = []
    private(set) var values: [String: String] = [:]

    init(_ text: some StringProtocol) {
      var words = String(text)
      if let range = words.firstRange(of: "no-run:") {
        reasonNotToRun = words[range.upperBound...].trimmingCharacters(in: .whitespaces)
        words = String(words[..<range.lowerBound])
      }
      for word in words.split(separator: " ") {
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        if parts.count == 2 { values[parts[0]] = parts[1] } else { flags.insert(String(word)) }
      }
    }
  }
}
