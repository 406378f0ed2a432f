import Foundation
import PackagePlugin

/// Turns `templates/` into a source file, so that the program carries its default templates within it.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL } ?? []
    return [
      .buildCommand(
        displayName: "Embed the default templates",
        executable: try context.tool(named: "embed-templates").url,
        arguments: [folder.path(), output.path()],
        inputFiles: files.filter { !$0.hasDirectoryPath },
        outputFiles: [output]
      )
    ]
  }
}
