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

  /// The path relative to `content/` that a relative link in a file leads to, nil where it leads out of it,
  /// and its fragment.
  ///
  /// - Parameter path: the linking file, relative to the site.
  package static func resolve(_ link: String, from path: String) -> (path: String?, fragment: String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    var folders = path.split(separator: "/").dropFirst().dropLast().map(String.init)
    for part in parts[0].split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "..": if folders.popLast() == nil { return (nil, fragment) }
      case "": return (nil, fragment)
      default: folders.append(String(part))
      }
    }
    return (folders.joined(separator: "/"), fragment)
  }

  /// The folder of `content/` that a path relative to it is in.
  static func folder(of path: String) -> String { String(path.prefix { $0 != "/" }) }

  /// A link from one file to another.
  ///
  /// - Parameters:
  ///   - linked: relative to `content/`.
  ///   - path: the linking file, relative to the site.
  static func relative(_ linked: String, from path: String) -> String {
    var folders = path.split(separator: "/").dropFirst().dropLast()
    var parts = linked.split(separator: "/")[...]
    while let folder = folders.first, parts.count > 1, parts.first == folder {
      folders.removeFirst()
      parts.removeFirst()
    }
    return String(repeating: "../", count: folders.count) + parts.joined(separator: "/")
  }
}
