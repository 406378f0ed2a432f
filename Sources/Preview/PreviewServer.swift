package import Files
import Hummingbird
import Logging
import NIOCore
import SiteBuild
import Synchronization
import UnixSignals

/// Serves a site from memory as its files are now, until it is told to end.
package struct PreviewServer: Sendable {
  private let options: PreviewOptions
  private let tell: @Sendable (PreviewEvent) -> Void

  /// - Parameter tell: called from any thread, one event at a time.
  package init(_ options: PreviewOptions, tell: @escaping @Sendable (PreviewEvent) -> Void) {
    self.options = options
    self.tell = tell
  }

  private enum Ending: Sendable {
    case signal
    case failure(String)
  }

  /// Serves until the program gets SIGINT or SIGTERM, and returns at once: whoever calls ends the program, which closes
  /// the port and the connections that are open.
  ///
  /// - Throws: where the port can't be had.
  package func run() async throws(FileError) {
    let (endings, end) = AsyncStream<Ending>.makeStream()
    // From now on a signal ends the preview in order, also while the first build is under way.
    let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    Task {
      for await _ in signals { end.yield(.signal) }
    }
    let site = PreviewSite(options.site, tell: tell)
    let port = Mutex<Int?>(nil)
    let (started, start) = AsyncStream<Int>.makeStream()
    let application = application(site) { channel in
      let bound = channel.localAddress?.port ?? options.port
      port.withLock { $0 = bound }
      start.yield(bound)
    }
    Task {
      do {
        try await application.run()
        end.yield(.failure("it ended"))
      } catch {
        end.yield(.failure(ListenFailure.reason(error, options)))
      }
    }
    let building = Task {
      for await port in started {
        await PreviewBuilds(site: site, options: options, tell: tell).run {
          tell(ready(port: port, basePath: $0, isFirst: $1))
        }
      }
    }
    var ending = Ending.signal
    for await first in endings {
      ending = first
      break
    }
    building.cancel()
    // The server is not cancelled: NIO traps where a connection that was accepted is dropped before it was taken up.
    // The program ends, and the system closes what is open.
    if case .failure(let reason) = ending {
      throw FileError("listen on", "\(options.host):\(port.withLock { $0 } ?? options.port)", reason: reason)
    }
  }

  private func application(
    _ site: PreviewSite,
    onStart: @escaping @Sendable (any Channel) async -> Void
  ) -> some ApplicationProtocol {
    var logger = Logger(label: "candour")
    logger.logLevel = .critical
    let responder = PreviewResponder(
      site: site, hosts: HostCheck(host: options.host), folder: options.site.site)
    return Application(
      responder: responder,
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [
            IdleStateHandler(writeTimeout: ConnectionLimits.stall), StallHandler(), CloseHandlerPlacing(),
          ],
          idleTimeout: ConnectionLimits.idle,
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: ConnectionLimits.headerBytes, maxHeaderListSize: ConnectionLimits.headerListBytes,
            maxHeaderFieldCount: ConnectionLimits.headerCount))),
      configuration: ApplicationConfiguration(
        address: .hostname(options.host, port: options.port),
        availableConnectionsDelegate: .maximum(ConnectionLimits.connections(), logger: logger)),
      onServerRunning: onStart,
      logger: logger)
  }

  private func ready(port: Int, basePath: String, isFirst: Bool) -> PreviewEvent {
    let addresses = ListenAddresses(host: options.host, port: port, path: basePath)
    return .ready(local: addresses.local, network: addresses.network, isFirst: isFirst)
  }
}

/// What one client may take up.
enum ConnectionLimits {
  static let headerBytes = 16 << 10
  static let headerListBytes = 32 << 10
  static let headerCount = 100
  /// For a request to come whole, or the next one to begin.
  static let idle = TimeAmount.seconds(20)
  /// For a client to take something of what it asked for.
  static let stall = TimeAmount.seconds(40)

  /// At most a thousand, and fewer where the system gives fewer descriptors; further ones wait. A server that has none
  /// left for a connection ends, so that some are spared: three for each event loop, and those of files being read.
  static func connections() -> Int {
    max(4, min(1000, OpenFileLimit.raise(to: 4096) - 3 * System.coreCount - 64))
  }
}
