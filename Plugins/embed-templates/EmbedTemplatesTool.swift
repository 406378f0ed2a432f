import Foundation

/// Writes every file below a folder into a Swift source: `embed-templates FOLDER OUTPUT`.
@main
struct EmbedTemplatesTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { throw CocoaError(.fileNoSuchFile) }
    let folder = URL(filePath: arguments[1]).standardizedFileURL
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])?
      .compactMap { $0 as? URL } ?? []
    var entries: [(name: String, text: String)] = []
    for file in files where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
      let name = file.standardizedFileURL.path().dropFirst(folder.path().count).drop { $0 == "/" }
      if name.split(separator: "/").contains(where: { $0.hasPrefix(".") || $0.hasPrefix("_") }) { continue }
      entries.append((String(name), try String(contentsOf: file, encoding: .utf8)))
    }
    var source = """
      // Written by embed-templates from templates/; do not edit.

      package enum EmbeddedTemplates {
        /// The files of `templates/` by their path below it, sorted.
        package static let files: [(path: String, text: String)] = [

      """
    for entry in entries.sorted(by: { $0.name < $1.name }) {
      source += "    (\"\(entry.name)\", \(literal(entry.text))),\n"
    }
    source += "  ]\n}\n"
    try source.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
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
