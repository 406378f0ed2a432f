import Files
import Foundation
import Testing

@Suite(.timeLimit(.minutes(10))) struct FileWriterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 1_000_003])
  func writesWhatItIsGiven(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let result = try FileWriter.create(folder.path("a")) { file throws(FileError) in
      try file.write(bytes)
      try file.write(Array("end".utf8))
      return 42
    }
    #expect(result == 42)
    #expect(folder.bytes("a") == bytes + Array("end".utf8))
  }

  @Test func emptiesTheFileThatWasThere() throws {
    try folder.write("a long text", to: "a")
    try FileWriter.create(folder.path("a")) { file throws(FileError) in try file.write(Array("x".utf8)) }
    #expect(folder.bytes("a") == Array("x".utf8))
  }

  @Test func handsOnAnErrorOfTheWriting() throws {
    let error = try #require(throws: FileError.self) {
      try FileWriter.create(folder.path("a")) { _ throws(FileError) in
        throw FileError("write", "a", reason: "no more")
      }
    }
    #expect(error == FileError("write", "a", reason: "no more"))
    #expect(throws: FileError.self) {
      try FileWriter.create(folder.path("missing/a")) { _ throws(FileError) in }
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs a device that is full"))
  func saysThatThereIsNoRoom() throws {
    let error = try #require(throws: FileError.self) {
      try FileWriter.create("/dev/full") { file throws(FileError) in try file.write(Array("x".utf8)) }
    }
    #expect(error.code == ENOSPC)
    #expect(error.description.hasPrefix("cannot write /dev/full: "))
  }

  @Test func createsAFileOnlyWhereThereIsNone() throws {
    try FileWriter.createNew(folder.path("a"), with: Array("x".utf8), by: folder.path("a.tmp"))
    #expect(folder.bytes("a") == Array("x".utf8))
    let error = try #require(throws: FileError.self) {
      try FileWriter.createNew(folder.path("a"), with: Array("y".utf8), by: folder.path("a.tmp"))
    }
    #expect(
      error.description == "cannot write \(folder.path("a")): there is a file of that name, which is not overwritten")
    #expect(folder.bytes("a") == Array("x".utf8))
    #expect(folder.bytes("a.tmp") == nil)
  }

  /// What a person asked for is named, and not where it is written first.
  @Test func namesTheFileThatCannotBeWritten() throws {
    let error = try #require(throws: FileError.self) {
      try FileWriter.replace(folder.path("missing/a"), with: [], by: folder.path("missing/.a.tmp"))
    }
    #expect(error.path == folder.path("missing/a"))
  }

  @Test func putsAFileInThePlaceOfAnother() throws {
    try folder.write("new", to: "a.tmp")
    try folder.write("old", to: "a")
    try FileWriter.rename(folder.path("a.tmp"), to: folder.path("a"))
    #expect(folder.bytes("a") == Array("new".utf8))
    #expect(folder.bytes("a.tmp") == nil)
  }

  @Test func throwsWhereAFileCanNotBePut() throws {
    try folder.write("new", to: "a.tmp")
    try folder.write("x", to: "folder/x")
    for target in ["folder", "missing/a"] {
      let error = try #require(throws: FileError.self) {
        try FileWriter.rename(folder.path("a.tmp"), to: folder.path(target))
      }
      #expect(error.operation == "replace")
      #expect(error.path == folder.path(target))
    }
    #expect(folder.bytes("a.tmp") == Array("new".utf8))
    #expect(throws: FileError.self) { try FileWriter.rename(folder.path("none"), to: folder.path("a")) }
  }

  @Test func removesAFileAndTakesAMissingOneForRemoved() throws {
    try folder.write("x", to: "a")
    try FileWriter.remove(folder.path("a"))
    #expect(folder.bytes("a") == nil)
    try FileWriter.remove(folder.path("a"))
    try FileWriter.remove(folder.path("missing/a"))
    // Below what has become a file there is no file either.
    try folder.write("x", to: "b")
    try FileWriter.remove(folder.path("b/c"))
    #expect(folder.bytes("b") == Array("x".utf8))
  }

  @Test func throwsForAFolderThatIsToBeRemovedAsAFile() throws {
    try folder.makeFolder("a")
    #expect(throws: FileError.self) { try FileWriter.remove(folder.path("a")) }
  }

  @Test func removesAFolderOnlyWhereItIsEmpty() throws {
    try folder.makeFolder("a")
    try folder.write("x", to: "b/c")
    #expect(FileWriter.removeEmptyFolder(folder.path("a")))
    #expect(!FileWriter.removeEmptyFolder(folder.path("a")))
    #expect(!FileWriter.removeEmptyFolder(folder.path("b")))
    #expect(folder.bytes("b/c") == Array("x".utf8))
  }

  @Test func createsAFolderWithThoseAboveItAndNamesTheNewOnes() throws {
    #expect(try FileWriter.createFolder(folder.path("a/b/c")) == ["a", "a/b", "a/b/c"].map(folder.path(_:)))
    #expect(try FileWriter.createFolder(folder.path("a/b/c")) == [])
    #expect(try FileWriter.createFolder(folder.path("a/d")) == [folder.path("a/d")])
    #expect(Folder.kind(of: folder.path("a/b/c")) == .folder)
  }

  @Test func takesALinkToAFolderForTheFolder() throws {
    try folder.makeFolder("a")
    try folder.makeLink("b", to: "a")
    #expect(try FileWriter.createFolder(folder.path("b")) == [])
    #expect(try FileWriter.createFolder(folder.path("b/c")) == [folder.path("b/c")])
    #expect(Folder.kind(of: folder.path("a/c")) == .folder)
  }

  @Test func throwsWhereAFileStandsInTheWayOfAFolder() throws {
    let file = try folder.write("x", to: "a")
    for path in [file, folder.path("a/b"), folder.path("a/b/c")] {
      let error = try #require(throws: FileError.self) { try FileWriter.createFolder(path) }
      #expect(error.path == file)
      #expect(
        error.description == "cannot create the folder \(file): there is a file of that name; move it away")
    }
  }

  @Test(.enabled(if: !isRoot, "root may write everywhere"))
  func throwsWhereNothingMayBeWritten() throws {
    let path = try folder.makeFolder("a")
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: path)
    defer { try? FileManager.default.unlock(path) }
    #expect(throws: FileError.self) { try FileWriter.createFolder(path + "/b") }
    #expect(throws: FileError.self) { try FileWriter.create(path + "/b") { _ throws(FileError) in } }
    let file = try #require(throws: FileError.self) { try FileWriter.createFolder(path + "/b/c") }
    #expect(file.path == path + "/b")
    #expect(file.code == EACCES)
  }

  @Test func createsTheSameFoldersFromManyThreads() async throws {
    let path = folder.path("a/b/c/d/e")
    let made = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<20 { group.addTask { try FileWriter.createFolder(path) } }
      var made: [String] = []
      for try await folders in group { made += folders }
      return made
    }
    // Every folder was new to exactly one of them.
    #expect(made.sorted() == ["a", "a/b", "a/b/c", "a/b/c/d", "a/b/c/d/e"].map(folder.path(_:)))
  }
}
