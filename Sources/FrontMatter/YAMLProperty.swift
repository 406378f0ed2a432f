import Diagnostics

/// What YAML can put before or in place of a value, and a file of a site may not.
///
/// Most who write one mean text: `*Good*`, `&c`, `!`. So each message also says how to write that.
enum YAMLProperty {
  case alias, anchor, tag

  /// Marked to its end, which is a space, the end of the line, or a bracket or comma.
  func diagnostic(in source: SourceText, at offset: Int, until limit: Int) -> Diagnostic {
    let rest = source.bytes[min(offset + 1, limit)..<limit]
    let end = rest.firstIndex { byte in
      byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
    }
    let range = offset..<max(offset + 1, end ?? limit)
    return Diagnostic(.yamlFeature, at: source.location(of: range), message)
  }

  private var message: String {
    switch self {
    case .alias:
      "a value that starts with “*” is an alias in YAML, and can't be used here; put text in quotes (\"*…\"), or write the value again that the alias stands for"
    case .anchor:
      "a value that starts with “&” has an anchor in YAML, and can't be used here; put text in quotes (\"&…\"), or delete the anchor"
    case .tag:
      "a value that starts with “!” has a tag in YAML, and can't be used here; put text in quotes (\"!…\"), or delete the tag"
    }
  }
}
