/// Sorted lines, cut into pieces by their beginnings.
struct SearchBlocks: Sendable {
  /// All pieces, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each piece starts in `bytes`.
  private var starts: [Int] = []
  /// The word that each piece starts with.
  private(set) var keys: [String] = []
  private let longest: Int

  init(longest: Int) { self.longest = longest }

  var count: Int { starts.count }

  subscript(block: Int) -> ArraySlice<UInt8> {
    bytes[starts[block]..<(block + 1 < starts.count ? starts[block + 1] : bytes.count)]
  }

  /// The same as one piece.
  var joined: SearchBlocks {
    var joined = self
    joined.starts = Array(starts.prefix(1))
    joined.keys = Array(keys.prefix(1))
    return joined
  }

  /// Appends a line that starts with a word. Lines come in the order of their bytes.
  mutating func append(_ word: some Collection<UInt8>, _ rest: (inout [UInt8]) -> Void) {
    let start = bytes.count
    bytes.append(contentsOf: word)
    rest(&bytes)
    bytes.append(0x0A)
    if let last = starts.last, bytes.count - last <= longest { return }
    starts.append(start)
    keys.append(String(decoding: word, as: UTF8.self))
  }
}
