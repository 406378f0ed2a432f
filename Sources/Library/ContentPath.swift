/// Paths of content files as links name them.
package enum ContentPath {
  /// Whether the address starts with a scheme such as `https:`.
  package static func hasScheme(_ address: String) -> Bool {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return address.utf8[..<colon].allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "+-.".utf8.contains(byte)
      }
    } && colon != address.utf8.startIndex
  }

  /// The folders in which a file stands, without `content/` itself.
  ///
  /// - Parameter path: relative to the site.
  package static func folders(of path: String) -> [Substring] {
    Array(path.split(separator: "/").dropFirst().dropLast())
  }

  /// The path relative to `content/` that a relative link in a file leads to, nil where it leads out of it,
  /// and its fragment.
  ///
  /// - Parameter folders: those in which the linking file stands.
  package static func resolve(_ link: String, in folders: [Substring]) -> (path: String?, fragment: String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    var path = folders
    for part in parts[0].split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "..": if path.popLast() == nil { return (nil, fragment) }
      case "": return (nil, fragment)
      default: path.append(part)
      }
    }
    return (path.joined(separator: "/"), fragment)
  }

  /// The folder of `content/` that a path relative to it is in.
  package static func folder(of path: String) -> String { String(path.prefix { $0 != "/" }) }

  /// A link from one file to another.
  ///
  /// - Parameters:
  ///   - linked: relative to `content/`.
  ///   - path: the linking file, relative to the site.
  package static func relative(_ linked: String, from path: String) -> String {
    var folders = folders(of: path)[...]
    var parts = linked.split(separator: "/")[...]
    while let folder = folders.first, parts.count > 1, parts.first == folder {
      folders.removeFirst()
      parts.removeFirst()
    }
    return String(repeating: "../", count: folders.count) + parts.joined(separator: "/")
  }
}
