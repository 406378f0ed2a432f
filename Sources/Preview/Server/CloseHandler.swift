import NIOCore
import NIOHTTP1

/// Has a connection closed behind the answer where the client waits for that, as those of HTTP/1.0 do (`ab`, old
/// proxies): the server above looks at nothing but whether a header says `Connection: close`, in just these letters.
///
/// Stands where messages are still those of HTTP/1, whose version is not handed on.
final class CloseHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(var head) = unwrapInboundIn(data), head.version != .http1_1 || !head.isKeepAlive else {
      context.fireChannelRead(data)
      return
    }
    head.headers.replaceOrAdd(name: "connection", value: "close")
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }
}

/// Puts a `CloseHandler` behind the decoder of requests; the server's own settings add handlers behind others alone.
final class CloseHandlerPlacing: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = Any

  func handlerAdded(context: ChannelHandlerContext) {
    let pipeline = context.pipeline.syncOperations
    guard let decoder = try? pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self) else { return }
    try? pipeline.addHandler(CloseHandler(), position: .after(decoder))
  }
}
