internal import NIOCore

/// Closes a connection whose client takes nothing of what it has asked for, so that it can't hold it for ever.
///
/// Stands behind an `IdleStateHandler` that tells when nothing could be written for a while; what is open for events
/// has its pulse, and what only waits for the next request is closed sooner by the server itself.
final class StallHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = Any
  typealias InboundOut = Any

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .write? = event as? IdleStateHandler.IdleStateEvent {
      context.close(promise: nil)
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }
}
