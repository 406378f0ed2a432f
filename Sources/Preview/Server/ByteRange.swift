/// What a Range header asks for of a file, as RFC 9110 has it.
enum ByteRange: Sendable, Hashable {
  /// All of it: there is no header, or one to be ignored (not of bytes, not well formed, several ranges).
  case whole
  case part(Range<Int>)
  /// Nothing of what is asked for is there: status 416.
  case unsatisfiable

  init(_ header: String?, size: Int) {
    self = header.flatMap { Self.requested($0, size) } ?? .whole
  }

  private static func requested(_ header: String, _ size: Int) -> ByteRange? {
    let header = header.lowercased()
    guard header.hasPrefix("bytes=") else { return nil }
    let spec = header.dropFirst("bytes=".count).filter { $0 != " " && $0 != "\t" }
    let ends = spec.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    if ends[0].isEmpty {
      // The last so many bytes.
      guard !ends[1].isEmpty else { return nil }
      let count = Int(ends[1]) ?? .max
      return count == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - min(count, size))..<size)
    }
    let first = Int(ends[0]) ?? .max
    let last = ends[1].isEmpty ? .max : Int(ends[1]) ?? .max
    guard first <= last else { return nil }
    return first >= size ? .unsatisfiable : .part(first..<min(last, size - 1) + 1)
  }
}
