/// Memory that is handed out piece by piece and taken back all at once.
///
/// cmark makes about 1,500 small allocations for a page of text and frees each of them; here an allocation is
/// an addition and freeing is nothing. A block carries its size in the eight bytes before it, for
/// `reallocate`. Not for sharing between threads.
struct BumpArena: ~Copyable {
  private struct Chunk {
    let base: UnsafeMutableRawPointer
    let size: Int
  }

  /// Enough for the tree of a page of text; it is kept from one document to the next.
  private static let firstChunk = 512 << 10
  private static let header = 16

  private var chunks: [Chunk] = []
  /// Where the next block may start in the last chunk, and where that chunk ends.
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer

  init() {
    let base = UnsafeMutableRawPointer.allocate(byteCount: Self.firstChunk, alignment: 16)
    chunks.append(Chunk(base: base, size: Self.firstChunk))
    next = base
    end = base + Self.firstChunk
  }

  deinit {
    for chunk in chunks { chunk.base.deallocate() }
  }

  /// A block of `size` bytes, all zero.
  mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let block = reserve(size)
    block.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    return block
  }

  /// A block of `size` bytes that starts with what `old` holds; the last block grows where it is.
  mutating func reallocate(_ old: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer {
    guard let old else { return reserve(size) }
    let oldSize = (old - 8).load(as: Int.self)
    if size <= oldSize { return old }
    if old + Self.rounded(oldSize) == next, old + Self.rounded(size) <= end {
      (old - 8).storeBytes(of: size, as: Int.self)
      next = old + Self.rounded(size)
      return old
    }
    let block = reserve(size)
    block.copyMemory(from: old, byteCount: oldSize)
    return block
  }

  /// Takes every block back, and gives all chunks but the first to the system.
  mutating func reset() {
    for chunk in chunks.dropFirst() { chunk.base.deallocate() }
    chunks.removeSubrange(1...)
    next = chunks[0].base
    end = next + chunks[0].size
  }

  private mutating func reserve(_ size: Int) -> UnsafeMutableRawPointer {
    let needed = Self.header + Self.rounded(size)
    if needed > end - next { grow(by: needed) }
    let block = next + Self.header
    next += needed
    // The byte before a block is the high byte of its size, so zero: cmark's autolinks look one byte back
    // from the start of a text, and what they see must not change from run to run.
    (block - 8).storeBytes(of: size, as: Int.self)
    return block
  }

  private mutating func grow(by needed: Int) {
    let size = max(needed, chunks[chunks.count - 1].size * 2)
    let base = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    chunks.append(Chunk(base: base, size: size))
    next = base
    end = base + size
  }

  private static func rounded(_ size: Int) -> Int { (size + 15) & ~15 }
}
