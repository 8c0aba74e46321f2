internal import HTTPTypes

/// What the site answers, before it is put into the terms of a server.
struct Reply: Sendable {
  /// Who may keep the answer.
  enum Keeping: Sendable {
    /// The visitor's browser, which asks again each time but may go back to it.
    case byVisitor
    /// Nobody: it holds something private.
    case byNobody
    /// Whoever it passes, for that long.
    case byAnyone(seconds: Int)
  }

  var status: HTTPResponse.Status = .ok
  var type = "text/html; charset=utf-8"
  var body = ""
  /// Whether programs in pages of other sites may read it.
  var isForOtherSites = false
  /// What is sent instead of a text, as in a PDF file.
  var data: [UInt8]?
  var keeping: Keeping = .byVisitor
  /// Whether search engines may show it.
  var isFindable = false
  /// The mark that lets the page's own style through the security policy, where there is one.
  var nonce: String?
  /// Further fields of the head.
  var fields: HTTPFields = [:]

  /// Sends the visitor on to another address with GET (RFC 9110 §15.4.4).
  static func seeOther(_ location: String) -> Reply {
    var reply = Reply(status: .seeOther, type: "text/plain; charset=utf-8", keeping: .byNobody)
    reply.fields[.location] = location
    return reply
  }

  /// A few words for machines.
  static func plain(
    _ body: String, type: String = "text/plain; charset=utf-8", status: HTTPResponse.Status = .ok
  ) -> Reply {
    Reply(status: status, type: type, body: body, keeping: .byNobody)
  }
}
