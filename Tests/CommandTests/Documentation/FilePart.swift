import Foundation

/// Some lines of a file, as a page shows them where the whole would hide them.
struct FilePart {
  let path: String
  let language: String
  let text: String
  /// The list of whose first element these are keys, or to which they are added; nil where they are of the file.
  var list: String?
  /// Whether keys below a key are put among those that it has, and not in their place.
  var isDeep = false
  /// Whether Markdown stands behind the body, and not in its place.
  var isAdded = false
  /// Whether it takes the place of the whole file, which need not be there.
  var isWhole = false

  /// The file with the part in it: Markdown in place of its body, keys of YAML in place of the same keys or behind
  /// the others, elements of a list behind the others, rows of a table at its end.
  func put(into file: String) -> String {
    if isWhole { return text }
    let whole = file.hasSuffix("\n") ? file : file + "\n"
    guard path.hasSuffix(".md") else { return hasKeys ? merged(into: whole) : whole + text }
    guard let (keys, body) = Self.split(whole) else { return whole }
    if language == "yaml" { return "---\n" + merged(into: keys) + "---\n" + body }
    // A page that shows keys and text together.
    if let (newKeys, newBody) = Self.split(text) {
      return "---\n" + Self.merge(newKeys, into: keys) + "---\n" + newBody
    }
    return "---\n" + keys + "---\n" + (isAdded ? body + "\n" : "") + text
  }

  private var hasKeys: Bool { language == "yaml" && !text.hasPrefix("- ") }

  /// Front matter and body.
  private static func split(_ text: String) -> (keys: String, body: String)? {
    guard text.hasPrefix("---\n"), let end = text.dropFirst("---\n".count).firstRange(of: "\n---\n") else { return nil }
    return (String(text["---\n".endIndex..<text.index(after: end.lowerBound)]), String(text[end.upperBound...]))
  }

  private func merged(into keys: String) -> String {
    guard let list else { return Self.merge(text, into: keys, isDeep: isDeep) }
    var entries = Self.entries(keys)
    guard let index = entries.firstIndex(where: { $0.key == list }) else { return keys }
    let content = text.split(separator: "\n").first { !$0.hasPrefix("#") }
    if content?.hasPrefix("- ") == true {
      entries[index].text += text.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
      return entries.map(\.text).joined()
    }
    // “recommendations:”, “  - id: a”, “    area: b”, “  - id: c”
    var lines = entries[index].text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    let end = lines.dropFirst(2).firstIndex { $0.hasPrefix("  - ") } ?? lines.count
    let element = lines[1..<end].map { $0.dropFirst(4) + "\n" }.joined()
    let margin = text.prefix { $0 == " " }
    let part = text.split(separator: "\n").map { $0.dropFirst(margin.count) + "\n" }.joined()
    let merged = Self.merge(part, into: element).split(separator: "\n").map { "    " + $0 }
    lines.replaceSubrange(1..<end, with: merged)
    lines[1] = "  - " + lines[1].dropFirst(4)
    entries[index].text = lines.map { $0 + "\n" }.joined()
    return entries.map(\.text).joined()
  }

  private static func merge(_ part: String, into file: String, isDeep: Bool = false) -> String {
    var entries = entries(file)
    var added: [(key: String, text: String)] = []
    var replaced: Set<String> = []
    for new in Self.entries(part) {
      // A key that stands twice in the part stands twice in the file.
      if let index = entries.firstIndex(where: { $0.key == new.key }), replaced.insert(new.key).inserted,
        !new.key.isEmpty
      {
        let isWithin = isDeep && new.text.count(where: { $0 == "\n" }) > 1
        entries[index].text = isWithin ? deepened(entries[index].text, by: new.text) : new.text
      } else {
        added.append(new)
      }
    }
    return (entries + added).map(\.text).joined()
  }

  /// The keys below a key, put among those that it has.
  private static func deepened(_ entry: String, by part: String) -> String {
    func below(_ text: String) -> String {
      text.split(separator: "\n").dropFirst().map { $0.dropFirst(2) + "\n" }.joined()
    }
    let keys = merge(below(part), into: below(entry)).split(separator: "\n").map { "  " + $0 + "\n" }
    return entry.prefix { $0 != "\n" } + "\n" + keys.joined()
  }

  /// The keys at the left margin, each with its lines.
  private static func entries(_ text: String) -> [(key: String, text: String)] {
    var entries: [(key: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let key = line.prefix { $0.isLetter || $0 == "_" }
      if key.isEmpty || !line.dropFirst(key.count).hasPrefix(":") {
        if entries.isEmpty { entries.append(("", "")) }
        entries[entries.count - 1].text += line + "\n"
      } else {
        entries.append((String(key), line + "\n"))
      }
    }
    return entries
  }
}
