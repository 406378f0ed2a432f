/// The addresses that a body's links have, taken apart by bytes.
enum BodyAddress: Equatable {
  /// `grade:good`
  case grade(String)
  /// `term:caf`
  case term(String)
  /// `#staying-safe`
  case fragment(String)
  /// Anything with another scheme, as it is.
  case external
  /// A file of the site, by its path relative to `content/`, with its fragment.
  case file(path: String, fragment: String?)
  /// Empty, or leading out of the content.
  case none

  /// - Parameter folder: Where the linking file stands, relative to `content/`.
  init(_ address: ArraySlice<UInt8>, from folder: [Substring]) {
    let text = String(decoding: address, as: UTF8.self)
    if text.isEmpty {
      self = .none
    } else if text.hasPrefix("grade:") {
      self = .grade(String(text.dropFirst(6)))
    } else if text.hasPrefix("term:") {
      self = .term(String(text.dropFirst(5)))
    } else if text.utf8.first == UInt8(ascii: "#") {
      self = .fragment(String(text.dropFirst()))
    } else if Self.hasScheme(address) {
      self = .external
    } else {
      self = Self.file(text, folder)
    }
  }

  /// The parts of the folder in which a file stands, without `content/` itself.
  static func folder(of path: String) -> [Substring] {
    Array(path.split(separator: "/").dropFirst().dropLast())
  }

  private static func hasScheme(_ address: ArraySlice<UInt8>) -> Bool {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")), colon > address.startIndex else {
      return false
    }
    return address[..<colon].allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "+-.".utf8.contains(byte)
      }
    }
  }

  private static func file(_ text: String, _ folder: [Substring]) -> BodyAddress {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var path = folder
    for part in parts[0].split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": continue
      case "..": if path.popLast() == nil { return .none }
      case "": return .none
      default: path.append(part)
      }
    }
    let fragment = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    return .file(path: path.joined(separator: "/"), fragment: fragment)
  }
}
