import Content
import Diagnostics
import FrontMatter
import Markdown
import Provenance

/// What a file states, statement by statement, whatever kind of file it is: each sentence of its body, each value and
/// each entry of a list of its front matter, each row of its table.
struct FileFacts {
  private let bytes: [UInt8]
  private(set) var statements: [StatedFacts] = []

  /// Linear in the bytes of the file.
  init(_ file: ReadFile) {
    bytes = file.source.bytes
    if file.role.isTable {
      readTable(file.source)
      return
    }
    if let root = file.frontMatter {
      // What is allowed, and why, is about the file and not about what it says.
      for (key, value) in root.pairs where key.text != "allow" { read(value, named: key.text ?? "", at: key.range) }
    }
    if let document = file.document { read(BodyProse(document, bytes)) }
  }

  // MARK: - Front matter

  /// An entry of a list is one statement, and so is a value or a mapping of its own; a text beside others is read
  /// sentence by sentence.
  ///
  /// - Parameter key: where its name stands.
  private mutating func read(_ value: YAMLValue, named name: String, at key: Range<Int>) {
    if value.elements.contains(where: { $0.text == nil }) {
      addCount(EntryCount(value.elements.count, of: name), named: name, at: key)
      for element in value.elements { read(element, named: name, at: key) }
      return
    }
    if value.text?.contains(" ") == true {
      statements += FactReader.sentences(of: value.prose(in: bytes), in: bytes)
      return
    }
    var entry = FactReader(bytes)
    entry.name(name)
    collect(value, named: name, &entry)
    if let statement = entry.finished { statements.append(statement) }
  }

  /// Takes the values of an entry; a list of entries within it is read by itself.
  private mutating func collect(_ value: YAMLValue, named name: String, _ entry: inout FactReader) {
    for element in value.elements { collect(element, named: name, &entry) }
    for (place, field) in value.pairs {
      let key = place.text ?? ""
      if field.elements.contains(where: { $0.text == nil }) {
        read(field, named: name + "." + key, at: place.range)
      } else {
        entry.name(key)
        collect(field, named: key, &entry)
      }
    }
    guard let text = value.text, !text.isEmpty else { return }
    if name == "at" {
      entry.place(text, at: value.range)
    } else if !text.contains(" "), text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      entry.fact(text, at: value.range)
    } else {
      entry.read(value.prose(in: bytes))
    }
  }

  /// How many entries a list or a table has, as a fact: of a judgement that was left out nothing else is there.
  private mutating func addCount(_ count: EntryCount, named name: String, at range: Range<Int>) {
    var entry = FactReader(bytes)
    entry.name(name)
    entry.fact(count.fact, at: range)
    if let statement = entry.finished { statements.append(statement) }
  }

  // MARK: - Body

  private mutating func read(_ body: BodyProse) {
    for block in body.blocks {
      switch block {
      case .prose(let text), .citedQuotation(let text): add(text)
      case .quotation(let text, let places, let source):
        var quotation = FactReader(bytes)
        quotation.read(text)
        if places != nil { quotation.place(String(decoding: bytes[source], as: UTF8.self), at: source) }
        if let statement = quotation.finished { statements.append(statement) }
      // What stands before the table has been read as the paragraph that it is.
      case .table(let caption, let rows, before: _):
        if let caption { add(caption) }
        for row in rows { add(row) }
        addRowCount(rows)
      case .unplacedQuotation: continue
      }
    }
  }

  private mutating func add(_ text: AuthorText) { statements += FactReader.sentences(of: text, in: bytes) }

  private mutating func add(_ row: [AuthorText]) {
    var reader = FactReader(bytes)
    for cell in row {
      reader.name("cell")
      reader.read(cell)
    }
    if let statement = reader.finished { statements.append(statement) }
  }

  /// By its head a table is known again.
  private mutating func addRowCount(_ rows: [[AuthorText]]) {
    guard let head = rows.first, let first = head.first(where: { !$0.isEmpty }) else { return }
    let names = head.map { $0.string(0..<$0.count) }.joined(separator: "|")
    addCount(EntryCount(rows.count - 1), named: names, at: first.source(of: 0..<first.count))
  }

  // MARK: - Tables

  /// “2019/20-Q1”, “table after ¶8.2”: a value of few words, one of them a number, and no sentence.
  private static func isFact(_ cell: String) -> Bool {
    cell.utf8.contains { (0x30...0x39).contains($0) } && cell.split(separator: " ").count <= 3
  }

  private mutating func readTable(_ source: SourceText) {
    var known: [Diagnostic] = []
    let rows = CSVReader.rows(source, &known)
    addCount(EntryCount(max(0, rows.count - 1)), named: "rows", at: 0..<0)
    for row in rows {
      var reader = FactReader(bytes)
      for field in row {
        reader.name("cell")
        if Self.isFact(field.text) {
          reader.fact(field.text, at: field.range)
        } else {
          reader.read(AuthorText(bytes[field.range]))
        }
      }
      if let statement = reader.finished { statements.append(statement) }
    }
  }
}
