/// What the names of a template mean at one place of it, under a closed schema.
///
/// Of two records of one kind around a place only the inner can be named, so a scope is which kinds there are
/// and in what order: there are few, and a partial is compiled once for each in which it is used.
struct Scope: Hashable {
  /// What `{{.}}` stands for.
  enum Current: Hashable {
    /// The innermost record.
    case record
    case text, number, flag, html
  }

  /// The numbers of the records in the layout, innermost first, each once.
  var records: [Int]
  var current = Current.record
  /// Whether a section around this place has a name that is not known; then no name can be judged.
  var isUncertain = false

  mutating func enter(record: Int) {
    records.removeAll { $0 == record }
    records.insert(record, at: 0)
    current = .record
  }
}

/// The scopes in use, by small numbers.
struct ScopeTable {
  private(set) var scopes: [Scope]
  private var numbers: [Scope: Int]

  /// Scope 0 is the page.
  init() {
    let page = Scope(records: [0])
    scopes = [page]
    numbers = [page: 0]
  }

  subscript(number: Int) -> Scope { scopes[number] }

  mutating func number(of scope: Scope) -> Int {
    if let known = numbers[scope] { return known }
    numbers[scope] = scopes.count
    scopes.append(scope)
    return scopes.count - 1
  }
}
