internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore
internal import Registry
internal import Telemetry

/// Where the site tells what it measures of itself.
struct MetricsPort: Sendable {
  let host: String
  let port: Int
  /// Called with the port once it is open.
  var started: @Sendable (_ port: Int) -> Void = { _ in }
}

/// Tells what the site measures of itself, on a port of its own that is not for visitors.
struct MetricsResponder: HTTPResponder {
  let site: Site

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    guard request.uri.path == "/metrics", [.get, .head].contains(request.method) else {
      return Response(status: .notFound)
    }
    if let lengths = try? await site.registry.queueLengths() {
      site.measures.queue("moderation", length: lengths.waitingListings)
      site.measures.queue("mail", length: lengths.mail)
    }
    let text = ByteBuffer(string: site.measures.exposition())
    return Response(
      status: .ok, headers: [.contentType: Measures.contentType, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: text))
  }
}
