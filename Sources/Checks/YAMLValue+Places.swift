import FrontMatter

extension YAMLValue {
  /// The value that a path of keys leads to.
  func value(_ path: String...) -> YAMLValue? {
    var value = self
    for name in path {
      guard let next = value.pairs.first(where: { $0.key.text == name })?.value else { return nil }
      value = next
    }
    return value
  }

  /// The first text below this value that is these words.
  func first(_ words: String) -> YAMLValue? {
    if text == words { return self }
    for element in elements { if let found = element.first(words) { return found } }
    for (_, field) in pairs { if let found = field.first(words) { return found } }
    return nil
  }
}
