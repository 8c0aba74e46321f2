internal import Hummingbird
internal import HummingbirdCore
internal import Neighbourhood
internal import Registry

extension Site {
  /// Answers what is asked below `/referent`.
  func referent(_ parts: [String], _ visit: Visit, _ request: Request) async throws -> Reply {
    if let address = Tending.Address(parts) {
      return try await tend(address, try await caretaker(visit).tending, visit, request)
    }
    guard let address = ReferentAddress(parts) else { throw Failure.notFound }
    switch address {
    case .key(let key):
      try request.allow(.get, .post)
      return request.method == .post
        ? try await acceptReferent(key, visit) : try await referentKey(key, visit)
    case .home:
      try request.allow(.get)
      return try await referentHome(try await caretaker(visit), visit)
    case .typed:
      try request.allow(.get)
      return try await typedLine(try await caretaker(visit), visit)
    case .line(let code, let line):
      try request.allow(.get, .post)
      let caretaker = try await caretaker(visit)
      try await caretaker.owns(code, in: registry)
      return request.method == .post
        ? try await takeLine(code, line, caretaker, visit, request)
        : try await lineForm(code, line, caretaker, visit)
    case .news:
      try request.allow(.post)
      return try await takeNewsAddress(try await caretaker(visit), visit, request)
    case .takenDown(let code), .reprint(let code):
      try request.allow(.post)
      return try await change(address, of: code, try await caretaker(visit), visit, request)
    }
  }

  /// The référent who has signed in, and their place.
  private func caretaker(_ visit: Visit) async throws -> Caretaker {
    let signedIn = try await staff(visit, [.referent])
    guard let id = signedIn.staff.place, let place = try await registry.place(id) else {
      throw Failure.notAllowed
    }
    return Caretaker(signedIn: signedIn, place: place)
  }

  /// Records what happened to a sheet, and goes back to all of them.
  private func change(
    _ address: ReferentAddress, of code: ShortCode, _ caretaker: Caretaker, _ visit: Visit,
    _ request: Request
  ) async throws -> Reply {
    _ = try await form(request, of: caretaker.signedIn)
    try await caretaker.owns(code, in: registry)
    let name = caretaker.signedIn.staff.name
    let isReprint = address == .reprint(code)
    if isReprint {
      try await registry.requestReprint(of: code, at: now(), by: name)
    } else {
      try await registry.markTakenDown(code, at: now(), by: name)
    }
    return .seeOther(
      try language(for: visit).link(
        ReferentAddress.home.address,
        [.init(name: isReprint ? "asked" : "gone", value: code.symbols)]))
  }

  /// Keeps where a référent wants to be told what is new, or shows their page with what is wrong.
  private func takeNewsAddress(_ caretaker: Caretaker, _ visit: Visit, _ request: Request)
    async throws -> Reply
  {
    let signedIn = caretaker.signedIn
    let typed = CleanText.line(try await form(request, of: signedIn)["email"] ?? "")
    let address = EmailAddress(typed)
    guard typed.isEmpty || address != nil else {
      return try await referentHome(caretaker, visit, wrongAddress: typed)
    }
    try await registry.setNewsAddress(
      address, of: signedIn.staff, in: signedIn.token, at: now())
    return .seeOther(
      try language(for: visit).link(
        ReferentAddress.home.address,
        [.init(name: "told", value: address == nil ? "no" : "yes")]))
  }

  /// Where the key of a référent leads: a button, as whatever looks at links must not use it up.
  private func referentKey(_ key: AccessToken, _ visit: Visit) async throws -> Reply {
    guard let staff = try await registry.referent(holding: key, at: now()),
      let id = staff.place, let place = try await registry.place(id)
    else { throw Failure.usedInvitation }
    let language = try language(for: visit)
    let content = InvitationContent(
      heading: language("sign-in.heading", ["name": staff.name]),
      role: language("referent.key", ["place": place.title]),
      action: language.link(ReferentAddress.key(key).address))
    return reply(
      Page(
        template: .invitation, title: content.heading, content: content, language: language,
        theme: settings.theme, keeping: .byNobody),
      to: visit)
  }

  /// Uses a key up and signs its person in.
  private func acceptReferent(_ key: AccessToken, _ visit: Visit) async throws -> Reply {
    guard let staff = try await registry.referent(holding: key, at: now()),
      let token = try await registry.acceptReferent(holding: key, until: endOfSession, at: now())
    else { throw Failure.usedInvitation }
    return try await welcome(staff, token, visit)
  }
}

/// A référent who has signed in, and the place that they look after.
struct Caretaker: Sendable {
  let signedIn: SignedIn
  let place: Place

  /// What they change for others.
  var tending: Tending { Tending(signedIn: signedIn, area: .referent, place: place.id) }

  /// Makes sure that a sheet is of their place; that of another is as good as none.
  func owns(_ code: ShortCode, in registry: any SiteRegistry) async throws {
    guard try await registry.sheet(code)?.place == place.id else { throw Failure.notFound }
  }
}
