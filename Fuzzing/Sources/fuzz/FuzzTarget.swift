/// What can be fuzzed, by the name that `scripts/run-fuzzing.sh --target` takes.
enum FuzzTarget: String, CaseIterable {
  case importer
  case frontMatter = "front-matter"
  case templates
  case publishedText = "published-text"
  case markdown
  case content
  case csv
  case selfTest = "self-test"

  func makeFuzzed() -> any Fuzzed {
    switch self {
    case .importer: ImporterFuzzing()
    case .frontMatter: FrontMatterFuzzing()
    case .templates: TemplateFuzzing()
    case .publishedText: PublishedTextFuzzing()
    case .markdown: MarkdownFuzzing()
    case .content: ContentFuzzing()
    case .csv: CSVFuzzing()
    case .selfTest: SelfTest()
    }
  }
}

/// A reader of strange bytes, with what must hold of whatever it makes of them.
///
/// That it comes back at all, soon and within its memory, is watched by libFuzzer; the rest is for `Property`.
protocol Fuzzed {
  func run(_ bytes: [UInt8])
}
