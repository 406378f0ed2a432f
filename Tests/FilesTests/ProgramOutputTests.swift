import Files
import Testing

@Suite struct ProgramOutputTests {
  private func run(_ script: String, seconds: Double = 60, limit: Int = 1 << 20) throws -> ProgramOutput {
    try ProgramOutput(of: "/bin/sh", ["-c", script], seconds: seconds, limit: limit)
  }

  @Test func givesWhatAProgramWrites() throws {
    let run = try run("printf 'one two'; printf lost >&2")
    #expect(run.end == .exited(0))
    #expect(run.bytes.elementsEqual("one two".utf8))
  }

  @Test func takesMoreThanAPipeHolds() throws {
    let run = try run("head -c 300000 /dev/zero")
    #expect(run.end == .exited(0))
    #expect(run.bytes.count == 300_000)
  }

  @Test func hasNoInput() throws {
    #expect(try run("cat").end == .exited(0))
  }

  @Test func tellsHowAProgramEnded() throws {
    #expect(try run("exit 3").end == .exited(3))
    #expect(try run("kill -9 $$").end == .killed(by: 9))
    #expect(try run("kill -SEGV $$").end == .killed(by: 11))
  }

  /// Itself, with its output closed, and through a child that outlives it.
  @Test(arguments: [
    "sleep 60", "exec >&-; sleep 60", "sleep 60 & exit 0", "sleep 60 | sleep 60", "trap '' TERM; sleep 60",
  ])
  func stopsWhatTakesTooLong(_ script: String) throws {
    var run: ProgramOutput?
    let time = try ContinuousClock().measure { run = try self.run(script, seconds: 0.3) }
    #expect(run?.end == .tooSlow)
    #expect(time < .seconds(20))
  }

  @Test(arguments: ["cat /dev/zero", "cat /dev/zero | cat", "while :; do echo word; done"])
  func stopsWhatWritesTooMuch(_ script: String) throws {
    let run = try run(script, limit: 100_000)
    #expect(run.end == .tooLarge)
    #expect(run.bytes.count < 400_000)
  }

  @Test(arguments: ["/nowhere/program", "/etc/hosts", "/etc"])
  func saysThatAProgramCannotBeStarted(_ path: String) {
    #expect(throws: FileError.self) { try ProgramOutput(of: path, [], seconds: 60, limit: 1) }
  }
}
