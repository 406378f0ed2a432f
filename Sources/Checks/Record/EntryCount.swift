/// How many entries a list of front matter has, or rows a table, as a fact of the record: “22 entries of judgements”.
struct EntryCount {
  let count: Int
  /// The key of a list; nil of a table, which is known by its head alone.
  let name: String?

  init(_ count: Int, of name: String? = nil) { (self.count, self.name) = (count, name) }

  /// Nil for any other fact.
  init?(fact: String) {
    let words = fact.split(separator: " ")
    guard words.count >= 2, words[1] == "entries", let count = Int(words[0]) else { return nil }
    self.init(count, of: words.count == 4 && words[2] == "of" ? String(words[3]) : nil)
  }

  var fact: String { "\(count) entries" + (name.map { " of \($0)" } ?? "") }
}
