internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// The cookie of a session: out of reach of scripts and of forms on other sites (RFC 6265bis).
enum SessionCookie {
  static let name = "palier-session"
  /// For how long one stays signed in.
  static let days = 30

  /// The field that sets it; without a value, the one that takes it away.
  static func field(_ value: String?, isSecure: Bool) -> String {
    Cookie(
      name: name, value: value ?? "", maxAge: value == nil ? 0 : days * 86_400, path: "/",
      secure: isSecure, httpOnly: true, sameSite: .lax
    ).description
  }
}

extension Site {
  /// Lets an answer set the cookie of a session, or take it away.
  ///
  /// The browser keeps it to encrypted connections where this one is, or where the site is known to
  /// be reached that way only.
  func set(_ cookie: String?, in reply: Reply, to visit: Visit) -> Reply {
    var reply = reply
    reply.fields[.setCookie] = SessionCookie.field(
      cookie, isSecure: visit.route.isSecure || settings.site?.scheme == "https")
    return reply
  }

  /// When a session that begins now ends.
  var endOfSession: Date { now().addingTimeInterval(Double(SessionCookie.days) * 86_400) }
}
