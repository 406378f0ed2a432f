import Files
import Testing

@Suite(.timeLimit(.minutes(10))) struct ScratchFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func givesBackWhatWasPutAside() throws {
    let file = try ScratchFile(in: folder.path)
    let texts = [0, 1, 4096, 100_003].map { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) } }
    let places = try texts.map { try #require(file.append($0)) }
    for (text, place) in zip(texts, places).reversed() {
      #expect(place.count == text.count)
      #expect(file.read(place) == text)
    }
  }

  @Test func leavesNothingInItsFolder() throws {
    let file = try ScratchFile(in: folder.path)
    #expect(file.append([1, 2, 3]) == 0..<3)
    #expect(try Folder.entries(of: folder.path).isEmpty)
  }

  @Test func keepsApartWhatManyThreadsPutAside() async throws {
    let file = try ScratchFile(in: folder.path)
    await withTaskGroup(of: Void.self) { group in
      for i in 0..<200 {
        group.addTask {
          let text = [UInt8](repeating: UInt8(i), count: 1000 + i)
          let place = file.append(text)
          #expect(place.flatMap(file.read) == text)
        }
      }
    }
  }

  @Test func hasNothingBehindItsEnd() throws {
    let file = try ScratchFile(in: folder.path)
    _ = file.append([1, 2, 3])
    #expect(file.read(2..<4) == nil)
    #expect(file.read(10..<11) == nil)
  }

  @Test func throwsWhereItCannotBeCreated() {
    #expect(throws: FileError.self) { try ScratchFile(in: folder.path("missing")) }
  }
}
