internal import Exchange
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import Neighbourhood
internal import Registry

extension Site {
  /// Answers what is asked below `/api`, in JSON whatever happens.
  ///
  /// What is read without a key is the same for everybody, so that pages of other sites may read it.
  func api(_ parts: [String], _ visit: Visit, _ request: Request) async throws -> Reply {
    let isRead = [.get, .head].contains(request.method)
    var reply = try await answer(parts, visit, request)
    if isRead, reply.status == .ok { reply = reply.ifChanged(since: request.headers[.ifNoneMatch]) }
    reply.isForOtherSites = isRead && request.headers[.authorization] == nil
    return reply
  }

  private func answer(_ parts: [String], _ visit: Visit, _ request: Request) async throws -> Reply {
    do {
      guard let address = APIAddress(parts) else { throw Failure.notFound }
      guard address.methods.contains(request.method) else {
        throw Failure.methodNotAllowed(address.methods)
      }
      let key = try await keyGrant(of: request)
      switch request.method {
      case .post: return try await post(to: address, key, request)
      case .delete: return try await delete(address, key)
      default: return try await get(address, key, visit)
      }
    } catch let problem as APIProblem {
      return try problem.reply(reference: nil)
    } catch {
      let failure = Failure(error)
      return try APIProblem(failure).reply(reference: note(failure, visit))
    }
  }

  private func get(_ address: APIAddress, _ key: APIKeyGrant?, _ visit: Visit) async throws -> Reply
  {
    switch address {
    case .description: return .json(try Resource.text("openapi.json"))
    case .places: return try await places(visit.query)
    case .place(let id):
      guard let place = try await registry.place(id) else { throw APIProblem.notFound("place") }
      return try .json(PublicPlace(place))
    case .feed(let id): return try await feed(of: id)
    case .sheets:
      // Whoever has a code sees how neighbours can be reached, so the list of codes is not public.
      guard key != nil else {
        throw APIProblem.unauthorized("The list of sheets needs a key: palier keys create NAME.")
      }
      return try await sheets(visit.query)
    case .sheet(let code):
      guard let sheet = try await registry.sheet(code), sheet.edition != nil else {
        noteUnknownCode(visit)
        throw APIProblem.notFound("sheet")
      }
      return try .json(PublicSheet(sheet))
    case .listings: return try await listings(visit.query)
    case .listing(let id):
      guard let found = try await registry.shownListing(id, on: today, to: key?.name) else {
        throw APIProblem.notFound("listing")
      }
      let isOwn = key != nil && found.listing.external?.origin == key?.name
      return try .json(PublicListing(found.listing, at: found.place, isOwn: isOwn))
    case .export(let format): return try await export(format, visit.query)
    }
  }

  /// What the key that was sent allows; nil where none was.
  private func keyGrant(of request: Request) async throws -> APIKeyGrant? {
    guard let header = request.headers[.authorization] else { return nil }
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer",
      let key = APIKey(parts[1].trimmingPrefix(" ").description),
      let grant = try await registry.keyGrant(digest: key.digest)
    else { throw APIProblem.unauthorized("This key is none of ours, or it was revoked.") }
    return grant
  }
}

extension Reply {
  /// JSON for any program, in any page.
  static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Reply {
    Reply(status: status, type: "application/json", body: text, keeping: .byNobody)
  }

  /// A value as JSON.
  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Reply {
    .json(try ExchangeJSON.text(value), status: status)
  }
}
