internal import Hummingbird
internal import HummingbirdCore
internal import Neighbourhood
internal import Registry

extension Site {
  /// Where a link to sign in leads: a button, so that whatever looks at links before people do does
  /// not use it up.
  func invitation(_ token: AccessToken, _ visit: Visit) async throws -> Reply {
    guard let staff = try await registry.invitation(token, at: now()) else {
      throw Failure.usedInvitation
    }
    let language = try language(for: visit)
    let content = InvitationContent(
      heading: language("sign-in.heading", ["name": staff.name]),
      role: language(
        "sign-in.role",
        [
          "role": language("staff.role-\(staff.role.rawValue)"),
          "organisation": settings.organisation ?? language("site.name"),
        ]),
      action: language.link(ModerationAddress.invitation(token).address))
    return reply(
      Page(
        template: .invitation, title: content.heading, content: content, language: language,
        theme: settings.theme, keeping: .byNobody),
      to: visit)
  }

  /// Uses a link up and signs its person in.
  func accept(_ invitation: AccessToken, _ visit: Visit) async throws -> Reply {
    guard let staff = try await registry.invitation(invitation, at: now()),
      let token = try await registry.accept(invitation, until: endOfSession, at: now())
    else { throw Failure.usedInvitation }
    return try await welcome(staff, token, visit)
  }

  /// Ends a session, or all of the same person.
  func signOut(_ visit: Visit, _ request: Request) async throws -> Reply {
    let signedIn = try await staff(visit, Set(Staff.Role.allCases))
    if try await form(request, of: signedIn)["everywhere"] == "1" {
      try await registry.closeSessions(of: signedIn.staff)
    } else {
      try await registry.closeSession(signedIn.token)
    }
    return set(nil, in: .seeOther(try language(for: visit).link(.home)), to: visit)
  }
}

/// What the page shows to which a link to sign in leads.
struct InvitationContent {
  let heading: String
  let role: String
  let action: String
}
