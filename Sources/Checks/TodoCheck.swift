import Diagnostics

/// “TODO”, in text or in a comment: what a person must still write or decide before a file is published.
struct TodoCheck: PatternCheck {
  var rule: Rule { .todoLeft }
  var triggers: [UInt8] { [UInt8(ascii: "T")] }
  /// A page is not what it is looked for in.
  var seesPage: Bool { false }

  func match(_ text: [UInt8], at index: Int) -> Range<Int>? {
    let end = index + 4
    guard end <= text.count, text[index..<end].elementsEqual("TODO".utf8), text.isFree(before: index) else {
      return nil
    }
    if end < text.count, text[end].isWordPart { return nil }
    return index..<end
  }

  func message(_ words: String) -> String {
    "a TODO is left here; write what it asks for and delete the word, or say “draft: true” until then"
  }
}
