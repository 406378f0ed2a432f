package import Diagnostics

/// Data for a template from a JSON file.
package struct TemplateData: Sendable {
  let tape: Tape

  /// Reads a JSON file; nil, with one diagnostic at the first mistake, where it isn't JSON.
  package init?(json source: SourceText, _ diagnostics: inout [Diagnostic]) {
    var reader = JSONReader(source.bytes)
    do {
      tape = try reader.read()
    } catch {
      diagnostics.append(Diagnostic(.invalidJSON, at: source.location(of: error.range), error.message))
      return nil
    }
  }
}

/// Reads JSON straight onto a tape.
///
/// There is no Foundation in it, which would cost a tenth of a small command's time, and numbers stay as they
/// are written: 1.10 is printed as 1.10. Values in one another are kept on a stack of its own, so that no
/// nesting overflows the machine's.
struct JSONReader {
  struct Mistake: Error {
    let range: Range<Int>
    let message: String
  }

  let bytes: [UInt8]
  var position = 0
  var tape = Tape()
  /// The values of arrays and objects that aren't closed, keys and values in turn for an object.
  var pending: [Slot] = []
  var open: [Container] = []

  struct Container {
    let isObject: Bool
    /// Its first value among the pending ones.
    let start: Int
    let opening: Int
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() throws(Mistake) -> Tape {
    if bytes.count > TemplateLimits.jsonBytes {
      throw Mistake(range: 0..<0, message: "this is larger than \(TemplateLimits.jsonBytes >> 20) MiB")
    }
    if let invalid = UTF8Check.firstInvalid(in: bytes) {
      throw Mistake(range: invalid, message: "this is not UTF-8")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    try readValue()
    while let container = open.last {
      let isFirst = pending.count == container.start
      if skip(container.isObject ? "}" : "]") {
        close(container)
        continue
      }
      if !isFirst, !skip(",") {
        throw expected(container.isObject ? "“,” or “}”" : "“,” or “]”")
      }
      if container.isObject { try readKey() }
      try readValue()
    }
    skipSpace()
    if position < bytes.count { throw expected("the end of the file") }
    tape.slots[Tape.root] = pending[0]
    return tape
  }
}
