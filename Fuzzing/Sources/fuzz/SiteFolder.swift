internal import Content
internal import Diagnostics
internal import Foundation
internal import Library

/// A site on disk, in which single files are written and which is then read as a whole, as the program reads it.
///
/// In a file system that is held in memory, a reading of the smallest site takes a millisecond.
final class SiteFolder {
  /// Of this checkout.
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path()

  /// `FUZZ_FOLDER`, which is there for this process alone and is removed behind it.
  let path = ProcessInfo.processInfo.environment["FUZZ_FOLDER"] ?? NSTemporaryDirectory() + "candour-fuzz-\(getpid())"

  /// Empty to begin with.
  init() { try? FileManager.default.removeItem(atPath: path) }

  /// Copies files of the checkout, by their paths below a folder of it.
  func copy(_ names: [String], from folder: String, _ changed: ([UInt8]) -> [UInt8] = { $0 }) {
    for name in names {
      guard let data = try? Data(contentsOf: URL(filePath: Self.checkout + folder + "/" + name)) else {
        fatalError("\(folder)/\(name) of the checkout can't be read")
      }
      write(changed(Array(data)), to: name)
    }
  }

  func write(_ bytes: [UInt8], to name: String) {
    let url = URL(filePath: path + "/" + name)
    do {
      try Data(bytes).write(to: url)
    } catch {
      try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? Data(bytes).write(to: url)
    }
  }

  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path + "/" + name) }

  /// The names of the files below a folder of the checkout, sorted.
  static func files(below folder: String) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: checkout + folder)) ?? []
    return names.filter { $0.contains(".") && !$0.hasPrefix(".") }.sorted()
  }

  /// Reads the site, as every command does.
  func load() -> ContentLoader.Result {
    let loader = ContentLoader(site: path, includesDrafts: true, jobs: 1)
    nonisolated(unsafe) var result: ContentLoader.Result?
    let isDone = DispatchSemaphore(value: 0)
    Task.detached {
      result = try? await loader.load()
      isDone.signal()
    }
    isDone.wait()
    guard let result else { fatalError("a folder of the site can't be listed") }
    return result
  }
}
