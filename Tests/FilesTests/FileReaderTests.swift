import Files
import Foundation
import Testing

@Suite(.timeLimit(.minutes(10))) struct FileReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 4095, 65_536, 1_000_003])
  func readsAllBytes(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = try folder.write(bytes, to: "a é.md")
    guard case .bytes(let read) = try FileReader.read(path) else {
      Issue.record("measured only")
      return
    }
    #expect(read == bytes)
  }

  @Test(arguments: [(10, 9, true), (10, 10, false), (10, 11, false), (0, 0, false), (1, 0, true)])
  func measuresAFileThatIsLargerThanTheLimit(_ size: Int, _ limit: Int, _ isTooLarge: Bool) throws {
    let path = try folder.write([UInt8](repeating: 0, count: size), to: "a")
    switch try FileReader.read(path, limit: limit) {
    case .tooLarge(let count):
      #expect(isTooLarge)
      #expect(count == size)
    case .bytes(let bytes):
      #expect(!isTooLarge)
      #expect(bytes.count == size)
    }
  }

  @Test func readsThroughALinkToAFile() throws {
    try folder.write("x", to: "a")
    let path = try folder.makeLink("b", to: "a")
    guard case .bytes(let bytes) = try FileReader.read(path) else {
      Issue.record("measured only")
      return
    }
    #expect(bytes == Array("x".utf8))
  }

  @Test(arguments: ["missing", "a/b", "dangling", ""])
  func throwsForAFileThatIsMissing(_ name: String) throws {
    try folder.write("x", to: "a")
    try folder.makeLink("dangling", to: "nowhere")
    let path = name.isEmpty ? "" : folder.path(name)
    let error = try #require(throws: FileError.self) { try FileReader.read(path) }
    #expect(error.isMissing)
    #expect(error.operation == "read")
    #expect(error.path == path)
    #expect(error.description.hasPrefix("cannot read \(path): "))
  }

  @Test func throwsForAFolder() throws {
    let error = try #require(throws: FileError.self) { try FileReader.read(folder.path) }
    #expect(!error.isMissing)
    #expect(error.description == "cannot read \(folder.path): it is a folder")
  }

  @Test func throwsForAPipeAtOnce() throws {
    let path = try folder.makePipe("pipe")
    let error = try #require(throws: FileError.self) { try FileReader.read(path) }
    #expect(error.reason == "it is a pipe or a device, not a file")
    #expect(throws: FileError.self) { try FileReader.read("/dev/null") }
  }

  @Test(.enabled(if: !isRoot, "root may read everything"))
  func throwsForAFileThatMayNotBeRead() throws {
    let path = try folder.write("x", to: "a")
    try FileManager.default.lock(path)
    let error = try #require(throws: FileError.self) { try FileReader.read(path) }
    #expect(error.code == EACCES)
    #expect(!error.isMissing)
    #expect(!error.reason.isEmpty)
  }
}

@Suite(.timeLimit(.minutes(10))) struct FileComparisonTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func comparesBytes(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let a = try folder.write(bytes, to: "a")
    let b = try folder.write(bytes, to: "b")
    #expect(try FileComparison.isSame(a, b))
    #expect(try FileComparison.isSame(a, a))
    for change in [0, count / 2, count - 1] where change >= 0 && change < count {
      var changed = bytes
      changed[change] ^= 1
      #expect(try !FileComparison.isSame(a, folder.write(changed, to: "c")))
    }
    #expect(try !FileComparison.isSame(a, folder.write(bytes + [0], to: "d")))
  }

  @Test func findsAMissingFileDifferentAndThrowsForAMissingFirst() throws {
    let a = try folder.write("x", to: "a")
    #expect(try !FileComparison.isSame(a, folder.path("missing")))
    #expect(try !FileComparison.isSame(a, folder.makeLink("dangling", to: "nowhere")))
    #expect(throws: FileError.self) { try FileComparison.isSame(folder.path("missing"), a) }
  }

  /// What stands where a page is to be published may be anything.
  @Test func findsAPipeOrAFolderDifferentAtOnce() throws {
    let empty = try folder.write("", to: "a")
    #expect(try !FileComparison.isSame(empty, folder.makePipe("pipe")))
    #expect(try !FileComparison.isSame(empty, folder.makeFolder("b")))
    #expect(try !FileComparison.isSame(folder.path("b"), folder.path("b")))
    #expect(try !FileComparison.isSame(empty, "/dev/null"))
  }
}
