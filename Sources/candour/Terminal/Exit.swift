import ArgumentParser

/// The exit codes that scripts rely on.
enum Exit {
  /// The content has errors, and nothing was published.
  static let content = ExitCode(1)
  static let usage = ExitCode(2)
  /// The machine failed us: disk full, no permission.
  static let machine = ExitCode(3)
}
