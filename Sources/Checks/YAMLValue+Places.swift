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

  /// Calls a function with each text from this value down, in the order of the file.
  func forEachText(_ body: (String, Range<Int>) -> Void) {
    if let text { body(text, range) }
    for element in elements { element.forEachText(body) }
    for (_, field) in pairs { field.forEachText(body) }
  }
}
