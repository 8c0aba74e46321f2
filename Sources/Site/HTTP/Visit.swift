internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Wording

/// What a request tells about what a visitor wants.
struct Visit: Sendable {
  /// The address asked for; nil where there is nothing.
  let address: SiteAddress?
  /// What stands behind the question mark.
  let query: FormFields
  /// The language that the visitor chose with a link, if they did.
  let chosenLanguage: Language?
  /// The language that the browser asks for, if we speak it.
  let browserLanguage: Language?
  /// The cookie of a session, as the browser sent it; only pages for the staff look at it.
  let session: String?

  /// From whom it comes, and under which address of ours.
  let route: Route

  init(_ request: Request, route: Route = Route()) {
    self.route = route
    address = SiteAddress(path: request.uri.path)
    query = FormFields(request.uri.query ?? "")
    chosenLanguage = query["lang"].flatMap { Language(code: $0) }
    browserLanguage = request.headers[.acceptLanguage].flatMap { Language(acceptLanguage: $0) }
    session = request.cookies[SessionCookie.name]?.value
  }

  /// What a path asks for, with its query.
  init(path: String, browserLanguage: Language?) {
    let parts = path.split(separator: "?", maxSplits: 1)
    address = SiteAddress(path: parts.first.map(String.init) ?? "/")
    query = FormFields(parts.count > 1 ? parts[1] : "")
    chosenLanguage = query["lang"].flatMap { Language(code: $0) }
    self.browserLanguage = browserLanguage
    session = nil
    route = Route()
  }

  /// Who asks, for limits.
  var client: Client { Client(route) }

  /// The kind of address, for the log.
  var pattern: String { address?.pattern ?? "(none)" }
}
