import Foundation

/// What a page shows as wrong or right: a site that is sound is changed by it, checked, and put back as it was.
enum SiteExample {
  /// Some lines, or the whole, of one file. With `bytes` it says in ASCII what can't be printed.
  case part(FilePart, inBytes: Bool)
  /// Files that are named and not shown; each is made as the one at `model` is, in whose place they stand.
  case files([NamedFile], model: String)

  enum Edit {
    case write([UInt8])
    case link(to: String)
    case remove
  }

  /// What it comes to, by path; nil where there is no such file to begin with.
  func edits(_ read: (String) -> [UInt8]?) -> [String: Edit]? {
    switch self {
    case .part(let part, let inBytes):
      let file = read(part.path)
      if file == nil, !part.isWhole { return nil }
      let whole = part.put(into: String(decoding: file ?? [], as: UTF8.self))
      return [part.path: .write(inBytes ? Self.bytes(whole) : Array(whole.utf8))]
    case .files(let files, let model):
      guard let original = read(model) else { return nil }
      let made = files.map { ($0.path, $0.target.map(Edit.link) ?? .write($0.bytes(original))) }
      return [model: Edit.remove].merging(made) { $1 }
    }
  }

  /// `caf\xE9` and `cafe + U+0301`, without the remark in brackets that may stand behind.
  private static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text.replacing(/\ {2,}\(.*\)/, with: "").replacing(/\ \+ U\+([0-9A-F]+)/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }[...]
    while let match = rest.firstMatch(of: /\\x([0-9A-F]{2})/) {
      bytes += Array(rest[..<match.range.lowerBound].utf8) + [UInt8(match.1, radix: 16) ?? 0]
      rest = rest[match.range.upperBound...]
    }
    return bytes + Array(rest.utf8)
  }
}

/// `content/papers/a.md    3 MiB`, `content/pages/a.md -> ../b.md    (a link)`: a file that a page names.
struct NamedFile {
  let path: String
  /// Where it leads, if it is a link.
  let target: String?
  private let size: Int

  init(_ line: Substring) {
    let parts = line.split(separator: "  ", maxSplits: 1)
    let names = (parts.first ?? "").components(separatedBy: " -> ")
    path = names[0]
    target = names.count > 1 ? names[1] : nil
    let size = parts.last?.firstMatch(of: /(\d+) ([KM])iB/)
    self.size = size.map { (Int($0.1) ?? 0) * ($0.2 == "K" ? 1024 : 1_048_576) } ?? 0
  }

  /// As another file, with so many more words that it has its size.
  func bytes(_ original: [UInt8]) -> [UInt8] {
    let words = Array("\nMore words.\n".utf8)
    let count = max(0, size - original.count) / words.count
    return original + Array(repeatElement(words, count: count).joined())
  }
}
