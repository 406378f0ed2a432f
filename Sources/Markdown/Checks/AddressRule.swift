/// Which addresses a link or an image may have: http, https, mailto, tel, relative ones, and for links the two
/// of this program, `grade:` and `term:`.
///
/// The address is judged as a browser reads it, character references and escapes resolved: spaces before it
/// do not count, capitals do not matter, and control characters, which browsers drop wherever they stand
/// (`java&#9;script:`), are never allowed. `//host` is not a relative address of this site, and browsers take
/// a backslash for a slash.
enum AddressRule {
  /// What is wrong with an address and what to write instead, or nil.
  static func problem(_ address: ArraySlice<UInt8>, isImage: Bool) -> String? {
    let address = address.drop { $0 == .space }
    guard !address.isEmpty else {
      return isImage
        ? "this image has no address" : "this link has no address; write one between the round brackets"
    }
    if address.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return "this address holds a control character; write it without"
    }
    if isSlash(address.first), isSlash(address.dropFirst().first) {
      return "this address names a host without a scheme; start it with “https:”"
    }
    guard let scheme = scheme(address) else { return nil }
    switch scheme {
    case "http", "https":
      let rest = address.dropFirst(scheme.utf8.count + 1)
      let hasHost =
        rest.starts(with: [.slash, .slash]) && rest.count > 2 && !isSlash(rest.dropFirst(2).first)
      return hasHost ? nil : "this address names no host; write it as “\(scheme)://host/…”"
    case "mailto", "tel", "grade", "term":
      return isImage
        ? "an image can't have an address of “\(scheme):”; write https: or a relative address" : nil
    default:
      return """
        “\(scheme):” is not allowed in an address; write http:, https:, mailto:, tel: or a relative address
        """
    }
  }

  /// A letter, then letters, digits, `+`, `-` and `.`, up to a colon; in small letters.
  private static func scheme(_ address: ArraySlice<UInt8>) -> String? {
    guard let first = address.first, first.isLetter else { return nil }
    let isPart = { (byte: UInt8) in byte.isAlphanumeric || byte == .plus || byte == .dash || byte == .period }
    guard let colon = address.firstIndex(where: { !isPart($0) }), address[colon] == .colon else { return nil }
    return String(decoding: address[..<colon].map(\.lowercased), as: UTF8.self)
  }

  private static func isSlash(_ byte: UInt8?) -> Bool { byte == .slash || byte == .backslash }
}
