internal import NIOCore
internal import NIOHTTPTypes

/// Tells the table of open connections how one of them is doing.
final class ConnectionPlace: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let connections: OpenConnections
  private var isOpen = false
  /// Requests that arrived whole and were not answered in full.
  private var unanswered = 0

  init(_ connections: OpenConnections) { self.connections = connections }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { open(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    open(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    connections.close(context.channel)
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .end = unwrapInboundIn(data) {
      unanswered += 1
      if unanswered == 1 { connections.set(context.channel, isWaiting: false) }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let part = unwrapOutboundIn(data)
    context.write(data, promise: promise)
    // An answer may come before its request has arrived whole.
    guard case .end = part, unanswered > 0 else { return }
    unanswered -= 1
    if unanswered == 0 { connections.set(context.channel, isWaiting: true) }
  }

  private func open(_ context: ChannelHandlerContext) {
    guard !isOpen else { return }
    isOpen = true
    let address = context.channel.remoteAddress?.ipAddress.flatMap { NetworkAddress($0) }
    connections.open(context.channel, of: Client(address?.household ?? []))
  }
}
