internal import Exchange
internal import HTTPTypes
internal import HummingbirdCore

/// Why a program does not get what it asked for, as RFC 9457 has it.
struct APIProblem: Error, Sendable {
  /// Something that is wrong with what was sent.
  struct Detail: Encodable, Hashable, Sendable {
    /// Where in the body it is (RFC 6901).
    var pointer: String?
    /// Which parameter of the query it is.
    var parameter: String?
    let detail: String
  }

  let status: HTTPResponse.Status
  let detail: String
  var errors: [Detail] = []
  var fields: HTTPFields = [:]

  private struct Document: Encodable {
    let type = "about:blank"
    let title: String
    let status: Int
    let detail: String
    let instance: String?
    let errors: [Detail]?
  }

  /// The answer that says so.
  ///
  /// - Parameter reference: Under which reference the log has it.
  /// - Returns: The answer.
  /// - Throws: Where it cannot be encoded.
  func reply(reference: String?) throws -> Reply {
    let document = Document(
      title: status.reasonPhrase, status: status.code, detail: detail,
      instance: reference.map { "urn:palier:reference:\($0)" },
      errors: errors.isEmpty ? nil : errors)
    var reply = Reply.plain(
      try ExchangeJSON.text(document), type: "application/problem+json", status: status)
    reply.fields = fields
    return reply
  }

  /// There is nothing at that address.
  static func notFound(_ what: String) -> APIProblem {
    APIProblem(status: .notFound, detail: "There is no \(what) here.")
  }

  /// A key is missing, or it is none of ours (RFC 6750 §3).
  static func unauthorized(_ detail: String) -> APIProblem {
    APIProblem(
      status: .unauthorized, detail: detail, fields: [.wwwAuthenticate: "Bearer realm=\"Palier\""])
  }

  /// Something is wrong with the query.
  static func query(_ errors: [Detail]) -> APIProblem {
    APIProblem(
      status: .badRequest, detail: "Something is wrong with the query: see “errors”.",
      errors: errors)
  }

  /// Something is wrong with what was sent.
  static func content(_ errors: [Detail]) -> APIProblem {
    APIProblem(
      status: .unprocessableContent, detail: "Something is wrong with what was sent: see “errors”.",
      errors: errors)
  }

  /// What a failure of the site means to a program.
  init(_ failure: Failure) {
    status = failure.status
    fields[.retryAfter] = failure.retryAfter.map { String($0) }
    switch failure {
    case .methodNotAllowed(let methods):
      let list = methods.map(\.rawValue).joined(separator: ", ")
      detail = "This address takes \(list)."
      fields[.allow] = list
    case .tooLarge: detail = "At most \(Request.longestJSON) bytes may be sent."
    case .unsupportedMediaType: detail = "Send application/json."
    case .tooManyCodes: detail = "Too many codes of no sheet came from there. Try again later."
    case .incomplete: detail = "What was sent broke off."
    case .busy, .unavailable: detail = "The store does not answer at this moment. Try again later."
    case .broken: detail = "Something went wrong on our side."
    default: detail = "There is nothing at this address."
    }
  }

  /// A problem with a status and words.
  init(
    status: HTTPResponse.Status, detail: String, errors: [Detail] = [], fields: HTTPFields = [:]
  ) {
    self.status = status
    self.detail = detail
    self.errors = errors
    self.fields = fields
  }
}
