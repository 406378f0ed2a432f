import Foundation
import TestSupport
import Testing

/// A small site in one text file, with the problems that it must give marked in the text.
///
/// `-- PATH --` starts a file, which takes the place of the base site's; `-- delete PATH --` takes one away.
/// In a file `⟦1|text⟧` is the text alone, and the place of problem 1. `⟦hex FF 0A⟧` is bytes, and
/// `⟦repeat 3 text⟧` is the text three times. After `-- problems --` stands a line for each problem: its mark,
/// or `@PATH` where it has no place, its severity, its rule, a colon, and the message, word for word.
struct SiteText {
  struct Problem: Hashable, CustomStringConvertible {
    var file: String
    var line = 1
    var column = 1
    var endLine = 1
    var endColumn = 1
    var severity: String
    var rule: String
    var message: String

    var description: String {
      "\(file):\(line):\(column)-\(endLine):\(endColumn): \(severity): \(message) [\(rule)]"
    }
  }

  let title: String
  private(set) var files: [String: [UInt8]] = [:]
  private(set) var deleted: [String] = []
  private(set) var problems: [Problem] = []

  private struct Mark {
    let file: String
    let start: (line: Int, column: Int)
    let end: (line: Int, column: Int)
  }

  init(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    title = String(lines.first ?? "")
    var path: String?
    var body: [Substring] = []
    var marks: [String: Mark] = [:]
    var problemLines: [Substring] = []
    func isHeader(_ line: Substring) -> Bool {
      line.hasPrefix("-- ") && line.hasSuffix(" --") && line.count > 6
    }
    func end(_ files: inout [String: [UInt8]]) throws {
      if path == "problems" { problemLines = body }
      if let path, path != "problems" {
        files[path] = try Self.bytes(body.joined(separator: "\n") + "\n", path, &marks)
      }
    }
    for line in lines.dropFirst() {
      guard isHeader(line) else {
        body.append(line)
        continue
      }
      try end(&files)
      body = []
      let name = String(line.dropFirst(3).dropLast(3))
      if name.hasPrefix("delete ") {
        deleted.append(String(name.dropFirst("delete ".count)))
        path = nil
      } else {
        path = name
      }
    }
    try end(&files)
    problems = try problemLines.filter { !$0.isEmpty }.map { try Self.problem($0, marks) }
  }

  /// A file's bytes without the marks, which are added to `marks`.
  private static func bytes(_ text: String, _ path: String, _ marks: inout [String: Mark]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var line = 1
    var column = 1
    var open: (name: String, line: Int, column: Int)?
    var rest = text.unicodeScalars[...]
    func append(_ scalar: Unicode.Scalar) {
      bytes += Array(String(scalar).utf8)
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    while let scalar = rest.popFirst() {
      if scalar == "⟧", let mark = open {
        marks[mark.name] = Mark(file: path, start: (mark.line, mark.column), end: (line, column))
        open = nil
      } else if scalar == "⟦" {
        let word = String(String.UnicodeScalarView(rest.prefix { $0 != "|" && $0 != " " }))
        rest = rest.dropFirst(word.unicodeScalars.count + 1)
        if word == "hex" || word == "repeat" {
          let argument = String(String.UnicodeScalarView(rest.prefix { $0 != "⟧" }))
          rest = rest.dropFirst(argument.unicodeScalars.count + 1)
          if word == "hex" {
            bytes += argument.split(separator: " ").compactMap { UInt8($0, radix: 16) }
            column += 1
          } else {
            let parts = argument.split(separator: " ", maxSplits: 1)
            let text = parts.count > 1 ? parts[1].replacing("\\n", with: "\n") : ""
            for _ in 0..<(Int(parts[0]) ?? 0) { for scalar in text.unicodeScalars { append(scalar) } }
          }
        } else {
          try #require(open == nil, "a mark within a mark in \(path)")
          open = (word, line, column)
        }
      } else {
        append(scalar)
      }
    }
    try #require(open == nil, "a mark that never ends in \(path)")
    return bytes
  }

  private static func problem(_ line: Substring, _ marks: [String: Mark]) throws -> Problem {
    let words = line.split(separator: " ", maxSplits: 2)
    let parts = words.count == 3 ? words[2].split(separator: ":", maxSplits: 1) : []
    try #require(parts.count == 2, "a problem is written “MARK severity rule: message”: \(line)")
    var problem = Problem(
      file: "", severity: String(words[1]), rule: String(parts[0]), message: String(parts[1].dropFirst()))
    if words[0].hasPrefix("@") {
      problem.file = String(words[0].dropFirst())
    } else {
      let mark = try #require(marks[String(words[0])], "no mark \(words[0])")
      problem.file = mark.file
      (problem.line, problem.column) = mark.start
      (problem.endLine, problem.endColumn) = mark.end
    }
    return problem
  }

  /// Writes the base site with this one over it.
  func write(over base: [String: [UInt8]], to folder: ScratchFolder) throws {
    var all = base
    for path in deleted { all = all.filter { $0.key != path && !$0.key.hasPrefix(path + "/") } }
    for (path, bytes) in files { all[path] = bytes }
    for (path, bytes) in all { try folder.write(path, bytes) }
  }
}
