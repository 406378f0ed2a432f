import Files
import Foundation
import Testing

/// Puts a pipe in the place of the process's standard input, which no other test reads.
@Suite(.serialized, .timeLimit(.minutes(10))) struct StandardInputTests {
  private func read(_ bytes: [UInt8], limit: Int) throws -> [UInt8] {
    let pipe = Pipe()
    let saved = dup(STDIN_FILENO)
    dup2(pipe.fileHandleForReading.fileDescriptor, STDIN_FILENO)
    defer {
      dup2(saved, STDIN_FILENO)
      close(saved)
    }
    // From a thread of its own, for a pipe holds less than all of it.
    Thread.detachNewThread {
      try? pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
      try? pipe.fileHandleForWriting.close()
    }
    let result = try StandardInput.read(limit: limit)
    // Nobody else may be left who writes.
    while (try? pipe.fileHandleForReading.read(upToCount: 1 << 16))?.isEmpty == false {}
    return result
  }

  @Test(arguments: [(0, 10), (10, 10), (100_000, 100_000), (300_000, Int.max)])
  func readsEverythingUpToTheLimit(_ count: Int, _ limit: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    #expect(try read(bytes, limit: limit) == bytes)
  }

  @Test(arguments: [(11, 10), (1, 0), (300_000, 70_000), (65_537, 65_536)])
  func readsOneByteMoreThanTheLimitSoThatItShows(_ count: Int, _ limit: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    #expect(try read(bytes, limit: limit) == Array(bytes.prefix(limit + 1)))
  }
}
