import NIOCore
import NIOPosix

/// The addresses at which a server can be reached.
struct ListenAddresses: Sendable, Hashable {
  /// On this machine.
  let local: String
  /// From elsewhere; none where the server listens on this machine alone.
  let network: [String]

  /// - Parameter path: of the site's root, with slashes.
  init(host: String, port: Int, path: String) {
    func address(_ name: String) -> String {
      "http://" + (name.contains(":") ? "[\(name)]" : name) + (port == 80 ? "" : ":\(port)") + path
    }
    let isEverywhere = host == "0.0.0.0" || host == "::"
    let isLoopback = host == "localhost" || host == "::1" || host.hasPrefix("127.")
    local = address(isEverywhere ? "127.0.0.1" : host)
    if isEverywhere {
      network = Self.ownAddresses(olderKindOnly: host == "0.0.0.0").map(address)
    } else {
      network = isLoopback ? [] : [address(host)]
    }
  }

  /// Those of this machine's interfaces that lead elsewhere.
  private static func ownAddresses(olderKindOnly: Bool) -> [String] {
    let devices = (try? System.enumerateDevices()) ?? []
    return devices.compactMap { device in
      guard let address = device.address, let text = address.ipAddress else { return nil }
      if olderKindOnly, address.protocol != .inet { return nil }
      if text.hasPrefix("127.") || text == "::1" || text.lowercased().hasPrefix("fe80:") { return nil }
      return text
    }
  }
}

/// Why a server could not listen, in words, with what to do instead.
enum ListenFailure {
  private static let unknownHost = "this machine has no address of that name; write localhost, or a number as 127.0.0.1"

  static func reason(_ error: any Error, _ options: PreviewOptions) -> String {
    if error is SocketAddressError.UnknownHost { return Self.unknownHost }
    guard let failure = error as? IOError else { return "\(error)" }
    switch failure.errnoCode {
    case Ports.addressInUse:
      let next = Ports.nextFreePort(after: options.port, host: options.host)
      return "the port is taken" + (next.map { "; --port \($0) is free" } ?? "")
    case Ports.notPermitted:
      return "ports below 1024 are not for everybody; try --port 8080"
    case Ports.addressNotAvailable:
      return "this machine has no such address"
    default:
      return Ports.text(of: failure.errnoCode)
    }
  }
}
