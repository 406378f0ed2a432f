internal import Diagnostics

/// The addresses that the preview has besides those of the site. No page can have one: their names begin with `_`.
enum PreviewAddress {
  static let script = "/_candour/live.js"
  static let worker = "/_candour/worker.js"
  static let styles = "/_candour/preview.css"
  static let events = "/_candour/events"
  static let state = "/_candour/state"
  static let prefix = "/_candour/"
  static let source = "/_candour/source/"

  /// Where a line of a file of the site can be read.
  static func source(_ path: String, line: Int) -> String { source + encoded(path) + "#L\(line)" }

  /// A path as it stands in an address.
  static func encoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
