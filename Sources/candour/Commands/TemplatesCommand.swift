import ArgumentParser

struct TemplatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Look at what templates may name, and render them.",
    subcommands: [
      TemplateFieldsCommand.self, TemplateContextCommand.self, TemplateRenderCommand.self, TemplatesDiffCommand.self,
    ]
  )
}
