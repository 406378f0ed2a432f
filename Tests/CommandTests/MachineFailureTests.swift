import Foundation
import Synchronization
import TestSupport
import Testing

/// What a build leaves where the machine fails it: what was there, whole, and one line that says what was wrong;
/// the next build ends with the bytes of a clean one.
@Suite struct MachineFailureTests {
  /// The base site, the bytes of an earlier build of it, and those of the next.
  private struct Site {
    let folder: ScratchFolder
    let old: [String: [UInt8]]
    let new: [String: [UInt8]]

    init() throws {
      folder = try ScratchFolder()
      for (path, bytes) in try FileTree.files(below: BrokenSiteTests.fixtures + "/base") {
        try folder.write(path, bytes)
      }
      let next = ["build", "--site", folder.path, "--output", folder.path + "/new"]
      try #require(try CandourProgram.run(next).status == 0)
      try #require(
        try CandourProgram.run(["build", "--site", folder.path, "--as-of", "2015-01-01"]).status == 0)
      new = try folder.files(below: "new")
      old = try folder.files(below: "public")
      try #require(old != new)
    }

    /// Runs a script of the shell where it may mount what it likes: `$1` is the site, `$2` the program. What the
    /// script leaves in `after` and `mended` is what `public` held after the failure and after the next build.
    func run(_ script: String, _ arguments: [String] = []) throws -> (status: String, errors: String) {
      let run = try CandourProgram.run(
        ["-rm", "sh", "-euc", script, "sh", folder.path, CandourProgram.path] + arguments,
        program: Namespaces.program)
      try #require(run.status == 0, "\(run.errors)")
      let files = try folder.files()
      return (
        String(decoding: files["status"] ?? [], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines),
        String(decoding: files["errors"] ?? [], as: UTF8.self)
      )
    }
  }

  /// Builds, and keeps the status, what was said and what stands there afterwards.
  private static let failingBuild = """
    status=0
    "$2" build --site "$1" >/dev/null 2>"$1/errors" || status=$?
    echo "$status" >"$1/status"
    cp -a "$1/public" "$1/after"
    """

  private static let nextBuild = """
    "$2" build --site "$1" >/dev/null 2>&1
    cp -a "$1/public" "$1/mended"
    """

  /// With so few that the libraries below would crash, it says so and does not start; where the system lets it have more,
  /// it takes them.
  @Test(arguments: [
    ["build"], ["check"], ["check", "--external"], ["changes", "--since", "HEAD"], ["serve", "--port", "0"],
    ["templates", "diff"],
  ])
  func needsSomeOpenFiles(_ arguments: [String]) throws {
    let folder = try ScratchFolder()
    let script = """
      "$0" init . 2>/dev/null
      git init -q && git add . && git -c user.name=x -c user.email=x@example.org commit -qm first
      for count in 4 7 12 40; do
        status=0
        (ulimit -n $count && exec "$0" "$@") >/dev/null 2>errors || status=$?
        echo "$status $count $(cat errors)"
      done
      status=0
      (ulimit -Sn 12 && exec timeout --preserve-status 5 "$0" "$@") >/dev/null 2>errors || status=$?
      # Stopped: it asks for addresses that nobody answers for here.
      [ $status = 0 ] || [ $status = 143 ] || echo "$status $(cat errors)"
      """
    let run = try CandourProgram.run(
      ["-c", script, CandourProgram.path] + arguments, folder: folder.path, program: "/bin/sh")
    let words = "files may be open at once; allow it 64, with: ulimit -n 64"
    #expect(
      run.text
        == [4, 7, 12, 40].map { "3 \($0) candour: cannot start candour: only \($0) \(words)\n" }.joined(),
      "\(run.errors)")
  }

  /// With so many blocks of 4 KiB left the disk is full at the first file, among the others, and not at all.
  @Test(.enabled(if: Namespaces.areThere), arguments: [0, 1, 3, 10, 30, 60, 90, 400])
  func leavesEverythingAsItWasOnAFullDisk(_ blocks: Int) throws {
    let site = try Site()
    let script = """
      cp -a "$1/public" "$1/copy"
      mount -t tmpfs -o size=64m tmpfs "$1/public"
      cp -a "$1/copy/." "$1/public/"
      used=$(df -k --output=used "$1/public" | tail -n 1)
      mount -o remount,size=$((used + 4 * $3))k "$1/public"
      \(Self.failingBuild)
      mount -o remount,size=64m "$1/public"
      \(Self.nextBuild)
      """
    let (status, errors) = try site.run(script, ["\(blocks)"])
    if status == "0" {
      #expect(blocks > 10)
      #expect(try site.folder.files(below: "after") == site.new)
    } else {
      #expect(status == "3")
      #expect(errors.split(separator: "\n").count == 1 && errors.contains("No space left"), "\(errors)")
      #expect(try site.folder.files(below: "after") == site.old)
    }
    #expect(try site.folder.files(below: "mended") == site.new)
  }

  @Test(.enabled(if: Namespaces.areThere), arguments: ["reports", "data", "."])
  func leavesEverythingAsItWasWhereAFolderIsReadOnly(_ folder: String) throws {
    let site = try Site()
    let script = """
      mount --bind "$1/public/$3" "$1/public/$3"
      mount -o remount,bind,ro "$1/public/$3"
      \(Self.failingBuild)
      umount "$1/public/$3"
      \(Self.nextBuild)
      """
    let (status, errors) = try site.run(script, [folder])
    #expect(status == "3")
    #expect(errors.split(separator: "\n").count == 1 && errors.contains("Read-only"), "\(errors)")
    #expect(try site.folder.files(below: "after") == site.old)
    #expect(try site.folder.files(below: "mended") == site.new)
  }

  @Test(.enabled(if: Namespaces.areThere))
  func publishesIntoFoldersOnOtherFileSystems() throws {
    let site = try Site()
    let script = """
      cp -a "$1/public" "$1/copy"
      mount -t tmpfs tmpfs "$1/public"
      cp -a "$1/copy/." "$1/public/"
      mount -t tmpfs tmpfs "$1/public/reports"
      cp -a "$1/copy/reports/." "$1/public/reports/"
      \(Self.failingBuild)
      """
    let (status, errors) = try site.run(script)
    #expect(status == "0", "\(errors)")
    #expect(try site.folder.files(below: "after") == site.new)
  }

  @Test func refusesToReplaceAFolderByAFile() throws {
    let site = try Site()
    let page = site.folder.path + "/public/about/index.html"
    try FileManager.default.removeItem(atPath: page)
    try site.folder.write("public/about/index.html/note.txt", Array("somebody's own\n".utf8))
    let before = try site.folder.files(below: "public")
    let run = try CandourProgram.run(["build", "--site", site.folder.path])
    #expect(run.status == 3)
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    #expect(run.errors.contains("a folder stands where a file must go"))
    #expect(try site.folder.files(below: "public") == before)
  }

  @Test(arguments: Seeds.some(2))
  func letsBuildsOfOneSiteWaitForEachOther(_ seed: UInt64) throws {
    let site = try Site()
    let runs = Mutex<[CandourProgram.Run]>([])
    DispatchQueue.concurrentPerform(iterations: 3) { number in
      let asOf = number == 0 ? ["--as-of", "2015-01-01"] : []
      let run = try? CandourProgram.run(["build", "--site", site.folder.path] + asOf)
      if let run { runs.withLock { $0.append(run) } }
    }
    let all = runs.withLock { $0 }
    #expect(all.count == 3 && all.allSatisfy { $0.status == 0 }, "\(all.map(\.errors))")
    let published = try site.folder.files(below: "public")
    #expect(published == site.old || published == site.new)
  }
}

/// Whether this machine lets anybody mount file systems in a name space of their own, which Linux mostly does.
enum Namespaces {
  static let program = "/usr/bin/unshare"

  static let areThere: Bool = {
    guard FileManager.default.isExecutableFile(atPath: program) else { return false }
    return (try? CandourProgram.run(["-rm", "true"], program: program).status) == 0
  }()

  /// What starts a program in name spaces of its own (`-rm`: of users and of mounts), after some lines of the shell.
  static func shell(_ script: String, as kinds: String) -> [String] {
    [program, kinds, "sh", "-euc", script + "; exec \"$@\"", "sh"]
  }
}
