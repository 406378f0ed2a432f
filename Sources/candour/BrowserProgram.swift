#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The program that shows an address to the person at this machine.
enum BrowserProgram {
  #if os(macOS)
    private static let name = "open"
  #else
    private static let name = "xdg-open"
  #endif

  /// Starts it and does not wait for it; false where there is none.
  static func open(_ address: String) -> Bool {
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(name), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, name, nil, nil, &arguments, environ) == 0 else { return false }
    return true
  }
}
