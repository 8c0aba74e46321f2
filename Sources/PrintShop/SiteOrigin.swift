internal import Foundation
public import Neighbourhood

/// The origin of the companion site (RFC 6454): where the QR codes lead.
public struct SiteOrigin: Hashable, Sendable {
  /// `http` or `https`.
  public let scheme: String
  /// The name of the host, in lower case; an IPv6 address stands in brackets.
  public let host: String
  /// The port, where it is not the usual one of the scheme.
  public let port: Int?

  /// What can be wrong with a site address.
  public enum Problem: Error, Hashable, Sendable {
    /// It does not start with `http://` or `https://`.
    case noScheme
    /// There is no host in it, or one with characters that no host has.
    case noHost
    /// It goes on behind the host: QR codes in capitals need the root.
    case hasPath
  }

  /// A site address as it was typed: `https://entraide.example.fr`.
  ///
  /// - Parameter text: Scheme, host and, where needed, port.
  /// - Throws: ``Problem`` that says what is wrong with it.
  public init(_ text: String) throws(Problem) {
    let line = CleanText.line(text).lowercased()
    guard let scheme = ["https", "http"].first(where: { line.hasPrefix($0 + "://") }) else {
      throw .noScheme
    }
    var rest = line.dropFirst(scheme.count + 3)
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    guard !rest.contains(where: { "/?#@".contains($0) }) else { throw .hasPath }
    // The colons of an IPv6 address stand in brackets (RFC 3986 §3.2.2).
    let end = rest.hasPrefix("[") ? rest.firstIndex(of: "]").map { rest.index(after: $0) } : nil
    let host = rest[..<(end ?? rest.firstIndex(of: ":") ?? rest.endIndex)]
    let tail = rest[host.endIndex...]
    let port =
      tail.first == ":" && tail.dropFirst().allSatisfy(\.isNumber)
      ? Int(tail.dropFirst()).flatMap { (1...65535).contains($0) ? $0 : nil } : nil
    guard tail.isEmpty || port != nil,
      let known = SiteOrigin.isHost(host) ? String(host) : SiteOrigin.address(host)
    else { throw .noHost }
    self.scheme = scheme
    self.host = known
    self.port = port == (scheme == "https" ? 443 : 80) ? nil : port
  }

  /// An IPv6 address in brackets the way it is written (RFC 5952), or nil where it is none.
  private static func address(_ text: Substring) -> String? {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
    var bytes = in6_addr()
    guard inet_pton(AF_INET6, String(text.dropFirst().dropLast()), &bytes) == 1 else { return nil }
    var written = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(AF_INET6, &bytes, &written, socklen_t(written.count)) != nil else { return nil }
    let plain = written.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return "[" + String(decoding: plain, as: UTF8.self) + "]"
  }

  /// Labels of letters, digits and hyphens inside, at most 253 characters (RFC 1123 §2.1).
  private static func isHost(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return text.count <= 253
      && labels.allSatisfy { label in
        !label.isEmpty && label.first != "-" && label.last != "-"
          && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" }
      }
  }

  /// Host and port, as they are printed in clear beside a QR code.
  public var domain: String { port.map { "\(host):\($0)" } ?? host }

  /// The whole address, without a slash at the end.
  public var text: String { "\(scheme)://\(domain)" }

  /// The landing page of a sheet.
  public func page(of code: ShortCode) -> String { "\(text)/\(code.symbols)" }

  /// The same in capitals, as QR codes hold it: alphanumeric mode, fewer and larger modules.
  ///
  /// The brackets of an IPv6 address are none of its 45 characters; they take a few bytes more.
  public func symbolText(of code: ShortCode) -> String { page(of: code).uppercased() }
}
