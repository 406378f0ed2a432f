package import Diagnostics

/// A YAML document as located values: one flat array in document order, so that a file costs a few
/// allocations and not one for each value.
///
/// A class of constants, because each of its values refers to it, and values are handed on all the time.
package final class YAMLDocument: Sendable {
  enum Kind: UInt8, Sendable { case scalar, sequence, mapping }

  /// One value. A mapping's children are key, value, key, value…; keys are scalars.
  struct Node: Sendable, Hashable {
    let kind: Kind
    /// Written without quotes, so that an empty one means that there is no value.
    let isPlain: Bool
    /// A scalar's text.
    let text: String
    /// Its bytes in the file.
    var start: Int32
    var end: Int32
    /// The index after the last of its descendants.
    var next: Int32

    /// Nothing written where a value could stand: `to:` or `to: ~`.
    var isEmpty: Bool {
      guard isPlain else { return false }
      // Nearly every value is told by its length.
      return switch text.utf8.count {
      case 0: true
      case 1: text == "~"
      case 4: text == "null"
      default: false
      }
    }
  }

  let nodes: [Node]
  package let source: SourceText

  init(nodes: [Node], source: SourceText) {
    self.nodes = nodes
    self.source = source
  }

  /// Whether another has the same values at the same places.
  package func isSame(as other: YAMLDocument) -> Bool { nodes == other.nodes }

  /// The value of the whole document.
  package var root: YAMLValue { YAMLValue(document: self, index: 0) }
}

/// One value of a document, with its place.
package struct YAMLValue: Sendable {
  let document: YAMLDocument
  let index: Int

  var node: YAMLDocument.Node { document.nodes[index] }

  /// Its bytes in the file.
  package var range: Range<Int> { Int(node.start)..<Int(node.end) }

  package var location: SourceLocation { document.source.location(of: range) }

  /// The place of any bytes of its file.
  package func location(of range: Range<Int>) -> SourceLocation { document.source.location(of: range) }

  /// The place where it starts, without length, for what is long.
  package var startLocation: SourceLocation { location(of: range.lowerBound..<range.lowerBound) }

  /// A scalar's text; nil for lists and mappings.
  package var text: String? { kind == .scalar ? document.nodes[index].text : nil }

  private var kind: YAMLDocument.Kind { document.nodes[index].kind }

  package var isMapping: Bool { kind == .mapping }
  package var isSequence: Bool { kind == .sequence }

  /// Nothing written where a value could stand: `to:` or `to: ~`.
  package var isEmpty: Bool { document.nodes[index].isEmpty }

  /// Text of nothing but white space, or none.
  var isBlank: Bool {
    // Most values start with a letter or a digit, which tells.
    if let first = node.text.utf8.first, first > 0x20, first < 0x7F { return false }
    return node.kind == .scalar && node.text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// Whether it opens with a bracket or a brace, as text may that was meant to be in quotes.
  var isFlow: Bool {
    guard node.kind != .scalar else { return false }
    let byte = document.source.bytes[range.lowerBound]
    return byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }

  /// Whether this is a key with nothing but a comment behind its colon.
  var isBeforeComment: Bool {
    let rest = document.source.bytes[range.upperBound...].prefix(80)
    return rest.first { $0 != UInt8(ascii: ":") && $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "#")
  }

  /// Whether a colon follows, as it does a key; in braces one can stand without.
  var isBeforeColon: Bool {
    let rest = document.source.bytes[range.upperBound...]
    return rest.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ":")
  }

  /// “a list”, for messages.
  package var kindWords: String {
    switch node.kind {
    case .scalar where isEmpty: "nothing"
    case .scalar: "text"
    case .sequence: "a list"
    case .mapping: "a mapping of keys to values"
    }
  }

  /// A list's elements; empty for anything else.
  package var elements: [YAMLValue] {
    guard node.kind == .sequence else { return [] }
    var result: [YAMLValue] = []
    var child = index + 1
    let end = Int(node.next)
    while child < end {
      result.append(YAMLValue(document: document, index: child))
      child = document.next(after: child)
    }
    return result
  }

  /// What is written for a key; nil where nothing is.
  package subscript(key: String) -> YAMLValue? {
    guard let value = field(key), !value.isEmpty else { return nil }
    return value
  }

  /// The first value of a key, perhaps an empty one; nil where the key is not there.
  func field(_ key: String) -> YAMLValue? {
    guard isMapping else { return nil }
    var child = index + 1
    let end = document.next(after: index)
    // No value is made of the keys that are passed: that counted references for a fiftieth of a check.
    while child + 1 < end {
      if document.nodes[child].text == key { return YAMLValue(document: document, index: child + 1) }
      child = document.next(after: child + 1)
    }
    return nil
  }

  /// A mapping's keys and values in the order of the file; empty for anything else.
  package var pairs: YAMLPairs { YAMLPairs(self) }
}

extension YAMLDocument {
  /// The index behind a value and all that it holds.
  func next(after index: Int) -> Int { Int(nodes[index].next) }
}

/// The keys of a mapping with their values, in the order of the file.
package struct YAMLPairs: Sequence, IteratorProtocol {
  private let document: YAMLDocument
  private var child: Int
  private let end: Int

  init(_ value: YAMLValue) {
    document = value.document
    child = value.index + 1
    end = value.isMapping ? document.next(after: value.index) : child
  }

  package mutating func next() -> (key: YAMLValue, value: YAMLValue)? {
    // A key is a scalar: its value is the node behind it.
    guard child + 1 < end else { return nil }
    let key = YAMLValue(document: document, index: child)
    let value = YAMLValue(document: document, index: child + 1)
    child = document.next(after: child + 1)
    return (key, value)
  }
}
