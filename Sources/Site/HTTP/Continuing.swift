internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Tells a visitor who asks first that the rest of the request may come (RFC 9110 §10.1.1).
///
/// Some programs send a body only after that, or after having waited a second for it in vain. Where
/// earlier requests of the connection are still to be answered, it is told after those answers.
final class Continuing: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// Requests that came and were not answered in full.
  private var unanswered = 0
  /// Whether the last of them waits to be told.
  private var isWaiting = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let request):
      unanswered += 1
      isWaiting = request.headerFields[.expect]?.lowercased() == "100-continue"
      tellIfDue(context)
    case .body, .end:
      // It comes unasked.
      isWaiting = false
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let part = unwrapOutboundIn(data)
    // A final answer, which comes instead.
    if case .head(let response) = part, response.status.kind != .informational, unanswered == 1 {
      isWaiting = false
    }
    context.write(data, promise: promise)
    guard case .end = part else { return }
    unanswered -= 1
    tellIfDue(context)
  }

  private func tellIfDue(_ context: ChannelHandlerContext) {
    guard isWaiting, unanswered == 1 else { return }
    isWaiting = false
    context.writeAndFlush(
      wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
  }
}
