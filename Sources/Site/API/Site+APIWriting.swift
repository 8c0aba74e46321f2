internal import Exchange
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Neighbourhood
internal import Registry

extension Site {
  /// Takes what another platform sends.
  func post(to address: APIAddress, _ key: APIKeyGrant?, _ request: Request) async throws -> Reply {
    let key = try writing(key)
    let fields = try await request.json()
    return address == .places
      ? try await keepPlace(fields) : try await keepListing(fields, of: key.name)
  }

  /// Takes back a listing that the platform sent.
  func delete(_ address: APIAddress, _ key: APIKeyGrant?) async throws -> Reply {
    let key = try writing(key)
    guard case .listing(let id) = address else { throw Failure.notFound }
    switch try await registry.takeBack(id, origin: key.name, at: now()) {
    case .done: return Reply(status: .noContent, keeping: .byNobody)
    case .foreign:
      // What is not shown is not there for others.
      guard try await registry.shownListing(id, on: today, to: nil) != nil else {
        throw APIProblem.notFound("listing")
      }
      throw APIProblem(
        status: .forbidden, detail: "Only the platform that sent a listing can take it back.")
    case .unknown: throw APIProblem.notFound("listing")
    }
  }

  private func writing(_ key: APIKeyGrant?) throws(APIProblem) -> APIKeyGrant {
    guard let key else {
      throw .unauthorized("Writing needs a key: palier keys create NAME --write.")
    }
    guard key.mayWrite else {
      throw APIProblem(status: .forbidden, detail: "This key may only read.")
    }
    return key
  }

  /// The listing that an object says, with all that is wrong with it at once.
  private func foreignListing(
    _ fields: [String: JSONValue], of origin: String
  ) throws(APIProblem) -> ForeignListing {
    let form = ForeignForm(fields)
    // Contacts are personal data: whoever sends them says that the person agreed.
    let hasContact = !form[.phone].isEmpty || !form[.email].isEmpty
    var errors: [APIProblem.Detail] = []
    let consent = fields["consent"] ?? .null
    if ![.null, .flag(true), .flag(false)].contains(consent) {
      errors.append(.init(pointer: "/consent", detail: "This must be true or false."))
    } else if hasContact, consent != .flag(true) {
      errors.append(
        .init(
          pointer: "/consent",
          detail: "This must be true where there is a contact: the person agreed that it is kept."))
    }
    let terms = ForeignForm.Terms(
      origin: origin, today: today, retention: settings.retention,
      status: settings.moderation == .before ? .waiting : .published)
    var foreign: ForeignListing?
    do throws(ForeignForm.Problems) {
      foreign = try form.validated(terms)
    } catch {
      errors += error.byField.map { field, problem in
        let (what, hint) = problem.words(field, form[field])
        return APIProblem.Detail(
          pointer: "/\(field.rawValue)",
          detail: [what, hint].compactMap(\.self).joined(separator: "; "))
      }
    }
    guard errors.isEmpty, let foreign else {
      throw .content(errors.sorted { $0.pointer ?? "" < $1.pointer ?? "" })
    }
    return foreign
  }

  private func keepListing(_ fields: [String: JSONValue], of origin: String) async throws -> Reply {
    let foreign = try foreignListing(fields, of: origin)
    let kept: Kept
    do throws(RegistryError) {
      kept = try await registry.keep(foreign, at: now())
    } catch {
      guard case .unknownPlace = error else { throw error }
      throw APIProblem.content([.init(pointer: "/place", detail: "There is no such place.")])
    }
    guard
      let found = try await registry.shownListing(kept.listing.id, on: today, to: origin)
    else { throw APIProblem.notFound("listing") }
    let isNew = kept.outcome == .created
    var reply = try Reply.json(
      PublicListing(found.listing, at: found.place, isOwn: true), status: isNew ? .created : .ok)
    if isNew { reply.fields[.location] = "/api/v1/listings/\(kept.listing.id.number)" }
    return reply
  }

  private func keepPlace(_ fields: [String: JSONValue]) async throws -> Reply {
    let order = try PlaceOrder(fields)
    let (place, isNew) = try await registry.keepPlace(
      at: order.address, name: order.name, coordinates: order.coordinates, banID: order.banID)
    var reply = try Reply.json(PublicPlace(place), status: isNew ? .created : .ok)
    if isNew { reply.fields[.location] = "/api/v1/places/\(place.id.number)" }
    return reply
  }
}
