internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import PrintShop
internal import Telemetry

/// Answers each request to a site, whatever happens.
struct SiteResponder: HTTPResponder {
  let site: Site

  func respond(to request: Request, context: SiteContext) async throws -> Response {
    let start = ContinuousClock.now
    let visit = Visit(
      request,
      route: Route(request, peer: context.peer, trusted: site.settings.trustedProxies))
    site.noteProxy(visit)
    var reply: Reply
    do {
      reply = try await answer(visit, request)
    } catch {
      let failure = Failure(error)
      if case .unknownCode = failure { site.noteUnknownCode(visit) }
      reply = site.failurePage(failure, visit)
    }
    let duration = ContinuousClock.now - start
    note(request, visit, reply, duration)
    let length = reply.data?.count ?? reply.body.utf8.count
    var head = reply.head
    head[.contentLength] = String(length)
    // Over a connection in the clear it would mean nothing (RFC 6797 §7.2).
    if visit.route.isSecure { head[.strictTransportSecurity] = "max-age=31536000" }
    let isEmpty = request.method == .head || length == 0
    var response = Response(
      status: reply.status, headers: head,
      body: isEmpty ? ResponseBody() : ResponseBody(byteBuffer: reply.buffer))
    // These never have a body, and say no length (RFC 9110 §8.6), which the framework adds.
    if [.noContent, .notModified].contains(reply.status) { response.headers[.contentLength] = nil }
    return response
  }

  /// What is known of a request afterwards: never who asked, nor for what exactly.
  private func note(_ request: Request, _ visit: Visit, _ reply: Reply, _ duration: Duration) {
    let (method, status) = (request.method.rawValue, reply.status.code)
    site.logger.info(
      "\(method) \(visit.pattern) \(status)",
      metadata: [
        "method": "\(method)", "pattern": "\(visit.pattern)", "status": "\(status)",
        "milliseconds": "\((duration / .milliseconds(1) * 1000).rounded() / 1000)",
      ])
    site.measures.answered(
      pattern: visit.pattern, method: method, status: status, in: duration)
  }

  private func answer(_ visit: Visit, _ request: Request) async throws -> Reply {
    guard let address = visit.address else { throw Failure.notFound }
    let isAPI = if case .area(.api, _) = address { true } else { false }
    if request.method == .post, !isAPI, request.comesFromElsewhere(than: visit, site) {
      throw Failure.elsewhere
    }
    if let failure = site.tooManyCodes(visit) {
      guard isAPI else { throw failure }
      return try APIProblem(failure).reply(reference: site.note(failure, visit))
    }
    if request.method == .post, !address.keepsForms, let failure = site.tooManyForms(visit) {
      throw failure
    }
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
    case .twin(let code):
      try request.allow(.get)
      return try await site.twin(of: code, visit)
    case .slip(let code):
      try request.allow(.get, .post)
      // A page that is loaded anew after the form was sent asks for this address.
      guard request.method == .post else { return .seeOther(SiteAddress.sheet(code).path) }
      return try await site.take(done: request.form(), of: code, visit)
    case .report(let code, let id):
      try request.allow(.get, .post)
      return request.method == .post
        ? try await site.take(report: request.form(), about: id, under: code, visit)
        : try await site.report(about: id, under: code, visit)
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
    case .feed:
      try request.allow(.get)
      return try await site.feed()
    case .robots:
      try request.allow(.get)
      return .plain("User-agent: *\nAllow: /$\nDisallow: /\n")
    case .icon:
      try request.allow(.get)
      return .plain("", status: .noContent)
    case .logo:
      try request.allow(.get)
      guard let logo = site.settings.logo else { throw Failure.notFound }
      return Reply(type: "image/png", data: logo.png, keeping: .byAnyone(seconds: 86_400))
    }
  }
}

extension Request {
  /// Refuses a method that is none of these; HEAD goes where GET goes (RFC 9110 §9.3.2).
  func allow(_ methods: HTTPRequest.Method...) throws(Failure) { try allow(methods) }

  /// Whether a browser says that a page of another site sent this (Fetch Metadata §2.3), or an older
  /// one that it came from another origin (RFC 6454 §7).
  ///
  /// Nobody's name is needed for the forms of neighbours, so that a cookie would protect nothing:
  /// what another site could borrow is only the address of whoever looks at it.
  fileprivate func comesFromElsewhere(than visit: Visit, _ site: Site) -> Bool {
    if let said = HTTPField.Name("Sec-Fetch-Site").flatMap({ headers[$0] }) {
      return said != "same-origin" && said != "none"
    }
    // A page that keeps its address to itself, as ours do, says `null`.
    guard let origin = headers[.origin]?.lowercased(), origin != "null" else { return false }
    let ours = ["https://", "http://"].flatMap { scheme in
      [visit.route.host, head.authority].compactMap(\.self).map { scheme + $0.lowercased() }
    }
    let address = site.settings.site?.absoluteString.lowercased()
    return !ours.contains(origin) && origin != address && origin + "/" != address
  }

  /// The same for methods in a list.
  func allow(_ methods: [HTTPRequest.Method]) throws(Failure) {
    guard methods.contains(method == .head ? .get : method) else {
      throw .methodNotAllowed(methods.contains(.get) ? methods + [.head] : methods)
    }
  }
}

extension SiteAddress {
  /// Whether it counts forms itself, so that it can show one again with all that was typed.
  fileprivate var keepsForms: Bool {
    switch self {
    case .form: true
    default: false
    }
  }
}

extension Reply {
  /// What is sent, in the terms of the server.
  fileprivate var buffer: ByteBuffer {
    data.map { ByteBuffer(bytes: $0) } ?? ByteBuffer(string: body)
  }
}
