/// What a command was asked for and can't be meant: said in one line, with exit code 2. Thrown where a command runs:
/// there the parser of arguments no longer knows which one it is, and would print the usage of `candour` itself.
struct UsageError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
