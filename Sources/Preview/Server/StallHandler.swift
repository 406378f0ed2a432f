import NIOCore

/// Closes a connection whose client takes nothing of what it has asked for, so that it can't hold it for ever.
///
/// Stands behind an `IdleStateHandler` that tells when nothing could be written for a while. What waits for its answer
/// (for the first build of a large site, say) or only has its pulse of events has nothing left to write, and stays; what
/// waits for the next request is closed sooner by the server itself.
final class StallHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = Any
  typealias InboundOut = Any

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .write? = event as? IdleStateHandler.IdleStateEvent else {
      context.fireUserInboundEventTriggered(event)
      return
    }
    if !context.channel.isWritable { context.close(promise: nil) }
  }
}
