internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore

/// Answers each request to a site, whatever happens.
struct SiteResponder: HTTPResponder {
  let site: Site

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    let visit = Visit(request)
    var reply: Reply
    do {
      reply = try await answer(visit, request)
    } catch {
      reply = site.failurePage(Failure(error), visit)
    }
    site.logger.info("\(request.method.rawValue) \(visit.pattern) \(reply.status.code)")
    let length = reply.data?.count ?? reply.body.utf8.count
    var head = reply.head
    head[.contentLength] = String(length)
    let isEmpty = request.method == .head || length == 0
    return Response(
      status: reply.status, headers: head,
      body: isEmpty ? ResponseBody() : ResponseBody(byteBuffer: reply.buffer))
  }

  private func answer(_ visit: Visit, _ request: Request) async throws -> Reply {
    guard let address = visit.address else { throw Failure.notFound }
    switch address {
    case .home:
      try request.allow(.get)
      return try await site.home(visit)
    case .sheet(let code):
      try request.allow(.get)
      return try await site.landing(of: code, visit, isCounted: request.method == .get)
    case .miscopied(let text, let error):
      throw Failure.miscopied(text, error)
    case .form(let code, let kind):
      try request.allow(.get, .post)
      return request.method == .post
        ? try await site.take(request.form(), for: code, kind, visit)
        : try await site.form(for: code, kind, visit)
    case .listing(let id):
      try request.allow(.get)
      return try await site.listing(id, visit)
    case .ownListing(let id, let action):
      try request.allow(action.methods)
      return request.method == .post
        ? try await site.take(request.form(), for: id, action, visit)
        : try await site.show(id, action, visit)
    case .near(let code, let id):
      try request.allow(.get)
      return try await site.near(id, of: code, visit)
    case .message(let code, let id):
      try request.allow(.get, .post)
      return request.method == .post
        ? try await site.takeMessage(request.form(), for: id, at: code, visit)
        : try await site.messageForm(for: id, at: code, visit)
    case .withdrawal(let id):
      try request.allow(.post)
      return try await site.withdraw(id, request.form(), visit)
    case .area(let area, let parts):
      return try await site.answer(area, parts, visit, request)
    case .health:
      try request.allow(.get)
      return await site.health()
    case .robots:
      try request.allow(.get)
      return .plain("User-agent: *\nAllow: /$\nDisallow: /\n")
    case .icon:
      try request.allow(.get)
      return .plain("", status: .noContent)
    }
  }
}

extension Request {
  /// Refuses a method that is none of these; HEAD goes where GET goes (RFC 9110 §9.3.2).
  func allow(_ methods: HTTPRequest.Method...) throws(Failure) { try allow(methods) }

  /// The same for methods in a list.
  func allow(_ methods: [HTTPRequest.Method]) throws(Failure) {
    guard methods.contains(method == .head ? .get : method) else {
      throw .methodNotAllowed(methods.contains(.get) ? methods + [.head] : methods)
    }
  }
}

extension Reply {
  /// What is sent, in the terms of the server.
  fileprivate var buffer: ByteBuffer {
    data.map { ByteBuffer(bytes: $0) } ?? ByteBuffer(string: body)
  }
}
