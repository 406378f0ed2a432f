import Foundation

/// The files of the base site.
enum BaseSite {
  static func text(_ path: String) -> String? {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try? String(contentsOf: tests.appending(path: "Fixtures/base/content/" + path), encoding: .utf8)
  }
}
