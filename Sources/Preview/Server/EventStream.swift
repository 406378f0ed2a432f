import HTTPTypes
import Hummingbird

/// Server-sent events: each state that the preview comes to, to whoever keeps the connection open.
enum EventStream {
  /// So often something is sent in any case, so that a connection that has died is noticed.
  private static let pulse = Duration.seconds(10)

  static func response(to request: Request, _ states: AsyncStream<String>) -> Response {
    var headers = PreviewHeaders.common
    headers[.contentType] = "text/event-stream; charset=utf-8"
    headers[.cacheControl] = "no-store"
    let body = request.body
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        // The client asks again after so many milliseconds where the server has gone.
        try await writer.write(ByteBuffer(string: "retry: 500\n\n"))
        let (lines, line) = AsyncStream<String>.makeStream(bufferingPolicy: .bufferingNewest(8))
        try await body.consumeWithInboundCloseHandler { _ in
          let pulses = Task {
            while !Task.isCancelled {
              try await Task.sleep(for: pulse)
              line.yield(":\n\n")
            }
          }
          let told = Task {
            for await state in states { line.yield("event: state\ndata: \(state)\n\n") }
          }
          defer {
            pulses.cancel()
            told.cancel()
          }
          for await line in lines { try await writer.write(ByteBuffer(string: line)) }
        } onInboundClosed: {
          line.finish()
        }
        try await writer.finish(nil)
      })
  }
}
