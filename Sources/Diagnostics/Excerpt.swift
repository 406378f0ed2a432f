/// A text of the file as a message can hold it.
package enum Excerpt {
  /// In curly quotes, its first line alone, and of a long one the beginning: “Inspection of safeguarding …”.
  package static func quoted(_ text: String) -> String {
    let longest = 60
    var rest = text.unicodeScalars[...]
    while rest.first == "\n" { rest.removeFirst() }
    while rest.last == "\n" { rest.removeLast() }
    var result = String.UnicodeScalarView(rest.prefix(longest).prefix { $0 != "\n" })
    if result.count < rest.count { result.append("…") }
    return "“\(String(result))”"
  }
}
