import Foundation
import PackagePlugin

/// Turns folders into a source file, so that the program carries its default templates, and a small site to start
/// from, within it.
@main
struct EmbedTemplates: BuildToolPlugin {
  /// By target: the name of the list, and the folders with the paths that their files get.
  private static let contents: [String: (name: String, folders: [(path: String, prefix: String)])] = [
    "DefaultTemplates": ("EmbeddedTemplates", [("templates", "")]),
    "Starter": ("EmbeddedStarter", [("starter", ""), ("content/frameworks", "content/frameworks/")]),
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let (name, folders) = Self.contents[target.name] else { return [] }
    let output = context.pluginWorkDirectoryURL.appending(path: name + ".swift")
    var arguments = [output.path(), name]
    var inputs: [URL] = []
    for folder in folders {
      let url = context.package.directoryURL.appending(path: folder.path)
      arguments += [url.path(), folder.prefix]
      inputs +=
        FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    }
    return [
      .buildCommand(
        displayName: "Embed \(folders.map(\.path).joined(separator: " and "))",
        executable: try context.tool(named: "embed-templates").url,
        arguments: arguments,
        inputFiles: inputs.filter { !$0.hasDirectoryPath },
        outputFiles: [output]
      )
    ]
  }
}
