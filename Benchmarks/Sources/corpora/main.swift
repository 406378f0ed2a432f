import Foundation

/// Writes a made-up site: `corpora NAME FOLDER [--seed N] [--hugo FOLDER] [--content FOLDER]`.
///
/// The same name and seed give the same bytes on every machine.
func run(_ arguments: [String]) throws -> Int32 {
  var names: [String] = []
  var options = ["--seed": "1", "--content": "content"]
  var rest = arguments[...]
  while let argument = rest.popFirst() {
    guard argument.hasPrefix("--") else {
      names.append(argument)
      continue
    }
    guard ["--seed", "--hugo", "--content"].contains(argument), let value = rest.popFirst() else {
      return fail("“\(argument)” is no option, or has no value")
    }
    options[argument] = value
  }
  guard names.count == 2, let corpus = Corpus(names[0]) else {
    return fail("name a corpus (england, reports-1k, reports-8k, reports-100k) and a folder")
  }
  guard let seed = UInt64(options["--seed"] ?? "") else { return fail("--seed takes a whole number") }
  let content = options["--content"] ?? ""
  try corpus.write(seed: seed, to: names[1], hugo: options["--hugo"], using: content)
  return 0
}

func fail(_ message: String) -> Int32 {
  FileHandle.standardError.write(Data("corpora: \(message)\n".utf8))
  return 2
}

do {
  exit(try run(Array(CommandLine.arguments.dropFirst())))
} catch {
  FileHandle.standardError.write(Data("corpora: \(error)\n".utf8))
  exit(1)
}
