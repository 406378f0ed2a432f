/// Whether a request is meant for this server.
///
/// A page elsewhere can make its own name lead to this machine (DNS rebinding) and then read what is here as if it were
/// its own; but the browser goes on sending that name. So only the server's own names are answered: the name that it
/// was told to listen on, `localhost`, and the address that the connection came in by, each with its port.
struct HostCheck: Sendable {
  private let names: Set<String>

  /// - Parameter host: what the server was told to listen on.
  init(host: String) {
    // “Every address” is no name of one server.
    names = ["0.0.0.0", "::"].contains(host) ? ["localhost"] : ["localhost", host.lowercased()]
  }

  /// - Parameters:
  ///   - authority: the Host header; nil where there is none.
  ///   - address: the numeric address at this end of the connection.
  ///   - port: the port at this end.
  func allows(_ authority: String?, address: String?, port: Int?) -> Bool {
    guard let authority, let port, let (name, given) = Self.split(authority.lowercased()) else { return false }
    guard (given ?? 80) == port else { return false }
    if names.contains(name) { return true }
    guard let address = address.map(Self.plain) else { return false }
    return name == address || Self.isLoopback(name) && Self.isLoopback(address)
  }

  private static func isLoopback(_ address: String) -> Bool { address == "127.0.0.1" || address == "::1" }

  /// An address of the older kind as a socket for both kinds has it, in its own form.
  private static func plain(_ address: String) -> String {
    let address = address.lowercased()
    return address.hasPrefix("::ffff:") && address.contains(".") ? String(address.dropFirst(7)) : address
  }

  /// The name, without brackets, and the port, if there is one.
  private static func split(_ authority: String) -> (name: String, port: Int?)? {
    var name = authority[...]
    var port: Int?
    if let colon = authority.lastIndex(of: ":"), authority[colon...].allSatisfy({ $0 != "]" }) {
      let digits = authority[authority.index(after: colon)...]
      guard !digits.isEmpty, digits.utf8.count <= 5, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      port = Int(digits)
      name = authority[..<colon]
    }
    if name.hasPrefix("["), name.hasSuffix("]") { return (String(name.dropFirst().dropLast()), port) }
    guard !name.isEmpty, !name.contains(":") else { return nil }
    return (String(name), port)
  }
}
