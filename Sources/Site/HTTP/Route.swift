internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore

/// How a request came here: from whom, and under which address of ours.
///
/// What a proxy says about that counts only where the proxy is one that we trust; anybody can write
/// the same into a request.
struct Route: Hashable, Sendable {
  /// Who asks, for limits only, never kept and never in the log; nil where that is not known.
  let client: NetworkAddress?
  /// Whether the visitor's connection is encrypted.
  let isSecure: Bool
  /// The host and port that the visitor asked for, as they wrote it.
  let host: String?
  /// Whether a proxy on this computer says something that is not listened to.
  let isUntrustedProxy: Bool

  init(_ request: Request, peer: NetworkAddress?, trusted: [NetworkRange]) {
    func values(_ name: String) -> [Substring] {
      HTTPField.Name(name).map { request.headers[values: $0] }?.flatMap { $0.split(separator: ",") }
        ?? []
    }
    let isTrusted = { (address: NetworkAddress) in trusted.contains { $0.contains(address) } }
    let forwarded = values("X-Forwarded-For")
    guard let peer, isTrusted(peer) else {
      client = peer
      isSecure = false
      host = request.head.authority
      isUntrustedProxy = peer?.isLoopback == true && !forwarded.isEmpty
      return
    }
    // Each proxy adds whom it heard from; the last one that is none of ours is the visitor.
    var nearest = peer
    for text in forwarded.reversed() {
      guard isTrusted(nearest), let next = NetworkAddress(text) else { break }
      nearest = next
    }
    client = nearest
    isSecure = values("X-Forwarded-Proto").first?.filter { $0 != " " }.lowercased() == "https"
    host =
      values("X-Forwarded-Host").first.map { String($0.filter { $0 != " " }) }
      ?? request.head.authority
    isUntrustedProxy = false
  }

  /// Nobody in particular, as in a test.
  init() {
    client = nil
    isSecure = false
    host = nil
    isUntrustedProxy = false
  }
}

/// What the framework tells about a request beside the request itself.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end of the connection.
  let peer: NetworkAddress?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress.flatMap { NetworkAddress($0) }
  }
}
