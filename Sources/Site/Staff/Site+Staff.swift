internal import Hummingbird
internal import HummingbirdCore
internal import Neighbourhood
internal import Registry

/// Someone who has signed in, for the length of one request.
struct SignedIn: Sendable {
  /// Who, in which role, and for a référent at which place.
  let staff: Staff
  /// The secret of the session.
  let token: AccessToken
  /// What each form of theirs carries in its field ``markField``.
  let mark: String

  /// The name of the field that carries ``mark``.
  static let markField = "mark"

  /// The page from which they work.
  var home: SiteAddress {
    switch staff.role {
    case .moderator, .admin: .area(.moderation, [])
    case .operator: .area(.operator, [])
    case .referent: .area(.referent, [])
    }
  }
}

/// How pages for the staff know who asks.
///
/// - A page asks with ``staff(_:_:)`` first of all. It gets someone in one of these roles, or the
///   visitor gets a page with status 403 that says how to sign in.
/// - Each form has `<input type="hidden" name="mark" value="…">` with ``SignedIn/mark``, and what
///   takes it reads its fields with ``form(_:of:)``, which checks that.
/// - Whoever signs in otherwise than by an invitation gets a session with
///   ``signIn(_:_:)``, which answers with the cookie and leads to their own page.
/// - Pages have ``Page/isForStaff``, and show a ``StaffBar`` in their hero (`{{>staff-bar}}`).
extension Site {
  /// Who has signed in, or nil.
  func staff(_ visit: Visit) async throws -> SignedIn? {
    guard let cookie = visit.session else { return nil }
    let key = try await registry.installationKey()
    guard let token = key.token(signed: cookie),
      let staff = try await registry.session(for: token, at: now())
    else { return nil }
    return SignedIn(staff: staff, token: token, mark: key.formMark(of: token))
  }

  /// Who has signed in, where they may be here.
  ///
  /// - Parameters:
  ///   - visit: What the visitor wants.
  ///   - roles: Those whom the page is for; an admin may do what moderators and operators may.
  /// - Returns: Who it is.
  /// - Throws: ``Failure/notSignedIn`` or ``Failure/notAllowed``.
  func staff(_ visit: Visit, _ roles: Set<Staff.Role>) async throws -> SignedIn {
    guard let signedIn = try await staff(visit) else { throw Failure.notSignedIn }
    guard signedIn.staff.may(roles) else { throw Failure.notAllowed }
    return signedIn
  }

  /// The fields of a form that someone sent from a page of ours.
  ///
  /// - Parameters:
  ///   - request: What was sent.
  ///   - signedIn: Who has signed in.
  /// - Returns: The fields.
  /// - Throws: ``Failure/foreignForm`` where it does not carry the mark of their session, or what
  ///   reading a form throws.
  func form(_ request: Request, of signedIn: SignedIn) async throws -> FormFields {
    let fields = try await request.form()
    let key = try await registry.installationKey()
    guard key.isFormMark(fields[SignedIn.markField] ?? "", of: signedIn.token) else {
      throw Failure.foreignForm
    }
    return fields
  }

  /// Opens a session for someone, and leads them to the page from which they work.
  func signIn(_ staff: Staff, _ visit: Visit) async throws -> Reply {
    let token = try await registry.openSession(for: staff, until: endOfSession, at: now())
    return try await welcome(staff, token, visit)
  }

  /// Leads someone whose session has begun to the page from which they work.
  func welcome(_ staff: Staff, _ token: AccessToken, _ visit: Visit) async throws -> Reply {
    let key = try await registry.installationKey()
    let home = SignedIn(staff: staff, token: token, mark: "").home
    return set(key.signed(token), in: .seeOther(try language(for: visit).link(home)), to: visit)
  }
}
