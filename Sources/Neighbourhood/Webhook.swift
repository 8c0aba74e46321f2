internal import Crypto
public import Foundation

/// Where another platform wants to be told of what changes.
public struct Webhook: Hashable, Sendable {
  /// Where notices are sent.
  public let url: String
  /// What only the two know: 32 characters at least.
  private let secret: String

  /// Fewest characters of a secret: 128 bits in hexadecimal digits.
  public static let shortestSecret = 32

  /// What can be wrong with a webhook.
  public enum Problem: Error, Hashable, Sendable {
    /// The address does not begin with https:// or http://, or has no host.
    case notAnAddress
    /// The secret has fewer characters than ``Webhook/shortestSecret``.
    case shortSecret
  }

  /// A webhook as settings say it.
  ///
  /// - Parameters:
  ///   - url: Where notices are sent.
  ///   - secret: What only the two know.
  /// - Throws: ``Problem`` that says what is wrong.
  public init(url: String, secret: String) throws(Problem) {
    guard let parts = URLComponents(string: url), ["http", "https"].contains(parts.scheme ?? ""),
      !(parts.host ?? "").isEmpty
    else { throw .notAnAddress }
    guard secret.count >= Webhook.shortestSecret else { throw .shortSecret }
    self.url = url
    self.secret = secret
  }

  /// What proves that a notice is ours: `t=1795176000,v1=…`, the HMAC with SHA-256 (RFC 2104) over
  /// the seconds, a dot and the body.
  ///
  /// - Parameters:
  ///   - body: What is sent.
  ///   - time: When it is sent, so that nobody can send it again later.
  /// - Returns: The value of the field `Palier-Signature`.
  public func signature(of body: String, at time: Date) -> String {
    let seconds = Int64(time.timeIntervalSince1970)
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("\(seconds).\(body)".utf8), using: SymmetricKey(data: Data(secret.utf8)))
    let digits = code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return "t=\(seconds),v1=\(digits)"
  }
}
