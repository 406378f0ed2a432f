import Foundation
import Testing

/// A folder of its own for one test, removed when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("candour-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in it.
  func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file, with the folders that it is in.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return path(name)
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  @discardableResult
  func makeFolder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    return path(name)
  }

  @discardableResult
  func makeLink(_ name: String, to target: String) throws -> String {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
    return path(name)
  }

  /// A named pipe, from which a careless reader would wait for ever.
  @discardableResult
  func makePipe(_ name: String) throws -> String {
    try #require(mkfifo(path(name), 0o644) == 0)
    return path(name)
  }

  func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path(name)).map { Array($0) }
  }
}

/// Whether the tests run as a user who may read everything.
let isRoot = geteuid() == 0

extension FileManager {
  /// Nobody's but root's.
  func lock(_ path: String) throws { try setAttributes([.posixPermissions: 0], ofItemAtPath: path) }
  func unlock(_ path: String) throws { try setAttributes([.posixPermissions: 0o755], ofItemAtPath: path) }
}
