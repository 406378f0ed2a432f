/// A share of a site's files, so that several machines build one site together.
///
/// Every machine reads and plans the whole site, and renders every Nth file of the same list; so the shares are
/// disjoint, about equally large, and together the whole site, whichever machine builds which. Each has the list
/// of all of the site's files, so that the folders can be laid one over the other.
package struct Shard: Sendable, Hashable {
  /// From 1.
  private let number: Int
  private let count: Int

  /// Reads `3/8`; nil unless both are whole numbers, the first no larger than the second.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ (1...6).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let number = Int(parts[0]), let count = Int(parts[1]), number >= 1, number <= count
    else { return nil }
    self.number = number
    self.count = count
  }

  /// The files of a list that are of this share, in their order.
  func share<File>(of files: [File]) -> [File] {
    files.enumerated().filter { $0.offset % count == number - 1 }.map(\.element)
  }
}

extension Shard: CustomStringConvertible {
  package var description: String { "\(number)/\(count)" }
}
