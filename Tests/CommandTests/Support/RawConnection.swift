import Foundation
import Testing

/// A socket to a server on this machine, for requests that no client would send.
final class RawConnection: Sendable {
  private let descriptor: Int32

  /// Nothing listens on the port.
  struct Refused: Error {
    let port: Int
  }

  init(port: Int) throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let descriptor = descriptor
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(descriptor)
      throw Refused(port: port)
    }
    #if canImport(Darwin)
      var isOn: Int32 = 1
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
    #endif
    // A server that does not answer makes a test fail, not hang.
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// Sending to a server that has closed is to fail, and not to end the tests by a signal.
  #if canImport(Darwin)
    private static let withoutSignal: Int32 = 0
  #else
    private static let withoutSignal = Int32(MSG_NOSIGNAL)
  #endif

  /// Says that nothing more will be sent; answers can still come.
  func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Breaks the connection off when it is closed, in place of ending it in order.
  func resetWhenClosed() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
  }

  /// What can't be sent because the server has closed is its answer.
  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Self.withoutSignal)
      }
      if count <= 0 { return }
      sent += count
    }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Some bytes, or none where the server has closed.
  func receive() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : []
  }

  /// All that comes until some words have come, the server closes, or two minutes have gone: a server that only keeps
  /// the connection alive makes a test fail, not hang.
  func receive(until words: String) -> String {
    var all: [UInt8] = []
    let deadline = ContinuousClock.now.advanced(by: .seconds(120))
    while true {
      let some = receive()
      all += some
      let text = String(decoding: all, as: UTF8.self)
      if some.isEmpty || text.contains(words) || .now > deadline { return text }
    }
  }

  /// Sends a request line with the right host and gives the status, or nil where the server only closes.
  static func status(_ line: String, port: Int, headers: String = "") throws -> Int? {
    try status(Array("\(line)\r\nHost: 127.0.0.1:\(port)\r\n\(headers)Connection: close\r\n\r\n".utf8), port: port)
  }

  static func status(_ request: [UInt8], port: Int) throws -> Int? {
    let connection = try RawConnection(port: port)
    connection.send(request)
    let answer = connection.receive(until: "\r\n")
    guard answer.hasPrefix("HTTP/1.") else { return nil }
    return answer.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }
}
