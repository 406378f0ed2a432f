/// The path of a request, read once and strictly: what is odd is no path of a site.
///
/// A file is looked up among those that the site has, and no part of a path ever reaches the file system; this only
/// says early and plainly what can't be one of them.
struct RequestPath: Sendable, Hashable {
  /// Decoded, with a leading slash: `/reports/lewisham/2012-slac/`.
  let path: String
  /// As it was sent, without the question mark; nil where there is none.
  let query: String?

  enum Problem: Error, Hashable {
    /// Longer than any address of a site: status 414.
    case tooLong
    /// No path at all: status 400.
    case malformed
    /// A path that no site has: status 404.
    case impossible
  }

  /// In bytes, the query included.
  static let longest = 4096

  /// - Parameter target: what stands in the request line.
  /// - Throws: `Problem`.
  init(_ target: String) throws(Problem) {
    guard target.utf8.count <= Self.longest else { throw .tooLong }
    guard target.utf8.first == UInt8(ascii: "/"), !target.utf8.contains(UInt8(ascii: "#")) else { throw .malformed }
    let mark = target.utf8.firstIndex(of: UInt8(ascii: "?"))
    query = mark.map { String(target[target.utf8.index(after: $0)...]) }
    let sent = Array(target[..<(mark ?? target.endIndex)].utf8)
    guard let bytes = Self.decoded(sent, allowingSlash: false) else { throw .malformed }
    guard let path = String(validating: bytes, as: UTF8.self) else { throw .malformed }
    let parts = bytes.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (i, part) in parts.enumerated() {
      let isLast = i == parts.count - 1
      // An empty part in the middle, a part of points alone, a name that is hidden.
      if part.isEmpty && !isLast || part.first == UInt8(ascii: ".") { throw .impossible }
      if part.contains(UInt8(ascii: "\\")) { throw .impossible }
    }
    self.path = path
  }

  /// A value of the query, decoded; nil where it is missing or no text.
  func value(_ name: String) -> String? {
    for pair in (query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == name else { continue }
      return Self.decoded(Array(parts[1].utf8), allowingSlash: true).flatMap { String(validating: $0, as: UTF8.self) }
    }
    return nil
  }

  /// Nil where a percent sign stands before anything but two hexadecimal digits, or for a control character; for a
  /// slash unless it is allowed, as it would make one part two.
  private static func decoded(_ bytes: [UInt8], allowingSlash: Bool) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      var byte = bytes[i]
      if byte == UInt8(ascii: "%") {
        guard i + 2 < bytes.count, let high = hexadecimal(bytes[i + 1]), let low = hexadecimal(bytes[i + 2]) else {
          return nil
        }
        byte = high << 4 | low
        if byte == UInt8(ascii: "/"), !allowingSlash { return nil }
        i += 2
      }
      if byte < 0x20 || byte == 0x7F { return nil }
      result.append(byte)
      i += 1
    }
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
