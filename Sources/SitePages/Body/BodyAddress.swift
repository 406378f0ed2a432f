import Library

/// The addresses that a body's links have, taken apart by bytes.
enum BodyAddress: Equatable {
  /// `grade:good`
  case grade(String)
  /// `term:caf`
  case term(String)
  /// `#staying-safe`
  case fragment(String)
  /// Anything with another scheme, as it is.
  case external
  /// A file of the site, by its path relative to `content/`, with its fragment.
  case file(path: String, fragment: String?)
  /// Empty, or leading out of the content.
  case none

  /// - Parameter folders: those in which the linking file stands.
  init(_ address: ArraySlice<UInt8>, in folders: [Substring]) {
    let text = String(decoding: address, as: UTF8.self)
    if text.isEmpty {
      self = .none
    } else if text.hasPrefix("grade:") {
      self = .grade(String(text.dropFirst(6)))
    } else if text.hasPrefix("term:") {
      self = .term(String(text.dropFirst(5)))
    } else if text.utf8.first == UInt8(ascii: "#") {
      self = .fragment(String(text.dropFirst()))
    } else if ContentPath.hasScheme(text) {
      self = .external
    } else {
      let (path, fragment) = ContentPath.resolve(text, in: folders)
      self = path.map { .file(path: $0, fragment: fragment) } ?? .none
    }
  }
}
