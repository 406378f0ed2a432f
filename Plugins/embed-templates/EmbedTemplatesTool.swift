import Foundation

/// Writes every file below some folders into a Swift source: `embed-templates OUTPUT NAME FOLDER PREFIX …`, where
/// PREFIX comes before the paths of the files of FOLDER.
@main
struct EmbedTemplatesTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 5, arguments.count % 2 == 1 else { throw CocoaError(.fileNoSuchFile) }
    let name = arguments[2]
    var entries: [(name: String, text: String)] = []
    for index in stride(from: 3, to: arguments.count, by: 2) {
      entries += try files(of: URL(filePath: arguments[index]).standardizedFileURL, prefix: arguments[index + 1])
    }
    var source = """
      // Written by embed-templates; do not edit.

      package enum \(name) {
        /// The files by their path, sorted.
        package static let files: [(path: String, text: String)] = [

      """
    for entry in entries.sorted(by: { $0.name < $1.name }) {
      source += "    (\"\(entry.name)\", \(literal(entry.text))),\n"
    }
    source += "  ]\n}\n"
    try source.write(to: URL(filePath: arguments[1]), atomically: true, encoding: .utf8)
  }

  private static func files(of folder: URL, prefix: String) throws -> [(name: String, text: String)] {
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])?
      .compactMap { $0 as? URL } ?? []
    var entries: [(name: String, text: String)] = []
    for file in files where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
      let name = file.standardizedFileURL.path().dropFirst(folder.path().count).drop { $0 == "/" }
      if name.split(separator: "/").contains(where: { $0.hasPrefix(".") || $0.hasPrefix("_") }) { continue }
      entries.append((prefix + name, try String(contentsOf: file, encoding: .utf8)))
    }
    return entries
  }

  /// A raw string literal on one line, its escapes marked by more `#` than the text could hold.
  private static func literal(_ text: String) -> String {
    var hashes = "#"
    while text.contains(hashes) { hashes += "#" }
    let escaped = text.replacingOccurrences(of: "\r", with: "\\\(hashes)r")
      .replacingOccurrences(of: "\n", with: "\\\(hashes)n")
      .replacingOccurrences(of: "\t", with: "\\\(hashes)t")
      .replacingOccurrences(of: "\"", with: "\\\(hashes)\"")
    return "\(hashes)\"\(escaped)\"\(hashes)"
  }
}
