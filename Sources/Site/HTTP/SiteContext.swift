internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// What a request brings along besides itself: the other end of its connection.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end; nil where there is no network between.
  let peer: SocketAddress?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress
  }
}
