#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system is asked of ports, and how it says no.
enum Ports {
  static let addressInUse = EADDRINUSE
  static let notPermitted = EACCES
  static let addressNotAvailable = EADDRNOTAVAIL

  /// The reason that the system gives for an error.
  static func text(of code: Int32) -> String { String(cString: strerror(code)) }

  /// The next port on which nothing listens; nil where there is none among the next hundred.
  static func nextFreePort(after port: Int, host: String) -> Int? {
    ((port + 1)...(port + 100)).first { $0 <= 65535 && isFree($0, host: host) }
  }

  private static func isFree(_ port: Int, host: String) -> Bool {
    var hints = addrinfo()
    hints.ai_flags = AI_PASSIVE
    #if canImport(Glibc)
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      hints.ai_socktype = SOCK_STREAM
    #endif
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &found) == 0, let info = found else { return false }
    defer { freeaddrinfo(info) }
    let descriptor = socket(info.pointee.ai_family, info.pointee.ai_socktype, info.pointee.ai_protocol)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var isOn: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
    return bind(descriptor, info.pointee.ai_addr, info.pointee.ai_addrlen) == 0 && listen(descriptor, 1) == 0
  }
}
