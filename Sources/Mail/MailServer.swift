internal import Foundation

/// The server that takes messages, and how it is spoken to.
public struct MailServer: Hashable, Sendable {
  /// Why an address is not that of a server.
  public enum Problem: Error, Hashable, Sendable {
    /// It does not begin with smtp:// or smtps://.
    case scheme
    /// It has no host, or a wrong one or a wrong port.
    case host
    /// Something stands behind the port, or a name before the host.
    case more
  }

  /// The address, as in `smtp://mail.example.fr:587`; with `smtps` all is encrypted from the start.
  public let url: String
  /// The name to sign in with; nil where the server asks for none.
  public var user: String?
  /// The password that belongs to it.
  public var password: String?
  /// Whether nothing is sent before the connection is encrypted.
  public var starttls: Bool
  /// The file with the authorities whose certificates count, in PEM; those of this computer where nil.
  public var authorities: String?

  /// A server.
  ///
  /// - Parameters:
  ///   - url: Its address, `smtp://host:port` or `smtps://host:port`.
  ///   - user: The name to sign in with.
  ///   - password: The password that belongs to it.
  ///   - starttls: Whether the connection must be encrypted; only a server on the same computer does
  ///     without.
  ///   - authorities: The file with the authorities whose certificates count, in PEM.
  /// - Throws: ``Problem`` where that is no address of a server.
  public init(
    url: String, user: String? = nil, password: String? = nil, starttls: Bool = true,
    authorities: String? = nil
  ) throws(Problem) {
    guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
      ["smtp", "smtps"].contains(scheme)
    else { throw .scheme }
    guard let host = parts.host, !host.isEmpty, (1...65535).contains(parts.port ?? 25) else {
      throw .host
    }
    guard parts.path.isEmpty || parts.path == "/", parts.query == nil, parts.fragment == nil,
      parts.user == nil, parts.password == nil
    else { throw .more }
    self.url = "\(scheme)://\(host)" + (parts.port.map { ":\($0)" } ?? "")
    self.user = user
    self.password = password
    self.starttls = starttls
    self.authorities = authorities
  }
}
