/// The uses of templates that are compiled: each template, or new content of a block, once for each context
/// and set of blocks, and once more where it has to be indented.
struct TemplateInstances {
  struct Key: Hashable {
    let template: Int
    /// The first token.
    let start: Int
    var scope = 0
    var environment = 0
    /// Whether it is written at the start of a line, though in its own template it begins inside one.
    var beginsLine = false
    /// Whether its lines may have to be indented.
    var isIndented = false
  }

  struct Instance {
    let key: Key
    /// The token behind the last.
    let end: Int
    /// The use that first included it, in another template.
    let includedBy: Int?
    var operations = 0..<0
  }

  struct Call {
    let number: Int
    let caller: Int
    let callee: Int
    /// Whether a section stands between: then the data decide whether it is reached.
    let isConditional: Bool
    let tag: Range<Int>
  }

  private(set) var all: [Instance] = []
  private(set) var calls: [Call] = []
  private var numbers: [Key: Int] = [:]

  mutating func number(of key: Key, end: Int, includedBy: Int? = nil) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = all.count
    all.append(Instance(key: key, end: end, includedBy: includedBy))
    return all.count - 1
  }

  /// For each use the first of those that differ from it in indentation alone.
  var firstAlike: [Int] {
    var first: [Key: Int] = [:]
    return all.indices.map { number in
      var key = all[number].key
      key.beginsLine = false
      key.isIndented = false
      if let known = first[key] { return known }
      first[key] = number
      return number
    }
  }

  mutating func setOperations(_ operations: Range<Int>, of instance: Int) {
    all[instance].operations = operations
  }

  mutating func add(_ call: Call) { calls.append(call) }

  /// “ (in partials/x, included from report)”, or nothing for the page's own template. Of a long way only the
  /// near end and the page are named.
  func chain(to instance: Int, _ library: TemplateLibrary) -> String {
    guard all[instance].includedBy != nil else { return "" }
    var names: [String] = []
    var next: Int? = instance
    while let user = next, names.count < 6 {
      names.append(library.templates[all[user].key.template].name)
      next = all[user].includedBy
    }
    let page = library.templates[all[0].key.template].name
    return
      " (in \(names.joined(separator: ", included from "))\(next == nil ? "" : ", … included from \(page)"))"
  }
}
