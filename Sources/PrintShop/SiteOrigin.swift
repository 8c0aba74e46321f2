internal import Foundation
public import Neighbourhood

/// The origin of the companion site (RFC 6454): where the QR codes lead.
public struct SiteOrigin: Hashable, Sendable {
  /// `http` or `https`.
  public let scheme: String
  /// The name of the host, in lower case.
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
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    let port =
      parts.count == 2 && parts[1].allSatisfy(\.isNumber)
      ? Int(parts[1]).flatMap { (1...65535).contains($0) ? $0 : nil } : nil
    guard SiteOrigin.isHost(parts[0]), parts.count == 1 || parts.count == 2 && port != nil else {
      throw .noHost
    }
    self.scheme = scheme
    host = String(parts[0])
    self.port = port == (scheme == "https" ? 443 : 80) ? nil : port
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
  public func symbolText(of code: ShortCode) -> String { page(of: code).uppercased() }
}
