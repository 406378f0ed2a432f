/// A locator as the model holds it: 16 bytes, where a `Locator` takes 48.
///
/// A site of 8,000 reports holds a quarter of a million of them at once, nearly all of them one paragraph. The rest
/// are kept apart from what they belong to.
enum PackedLocator: Sendable, Hashable {
  case paragraph(String)
  indirect case other(Locator)

  init(_ locator: Locator) {
    if case .paragraphs(let number, nil, nil) = locator {
      self = .paragraph(number)
    } else {
      self = .other(locator)
    }
  }

  var locator: Locator {
    switch self {
    case .paragraph(let number): .paragraphs(first: number, last: nil, item: nil)
    case .other(let locator): locator
    }
  }
}
