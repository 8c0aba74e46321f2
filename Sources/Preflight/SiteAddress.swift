internal import Foundation

/// From where an address can be reached.
public enum SiteAddress {
  /// How far an address reaches, from everyone to nobody else.
  public enum Reach: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// Everyone, and encrypted.
    case everyone
    /// Everyone, but for all in between to read.
    case unencrypted
    /// Whoever is in the same network.
    case sameNetwork
    /// Nobody but this computer.
    case sameComputer

    /// Whether the first reaches further.
    public static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
  }

  /// How far an address reaches, told from the address alone.
  ///
  /// Networks of their own are those of RFC 1918, RFC 3927, RFC 4193 and RFC 4291, names without a
  /// dot, and those under `local`, `lan`, `home`, `internal`, `home.arpa`, `test`, `invalid` and
  /// `localhost` (RFC 6761, 6762, 8375).
  ///
  /// - Parameter address: An address that starts with `http:` or `https:`.
  /// - Returns: How far it reaches; nil where it is no such address.
  public static func reach(of address: String) -> Reach? {
    guard let (scheme, host) = parts(of: address) else { return nil }
    return ownReach(ofHost: host) ?? (scheme == "https" ? .everyone : .unencrypted)
  }

  /// The host of an address in small letters, without the brackets of an IPv6 address.
  ///
  /// - Parameter address: An address that starts with `http:` or `https:`.
  /// - Returns: The host; nil where it is no such address.
  public static func host(of address: String) -> String? { parts(of: address)?.host }

  private static func parts(of address: String) -> (scheme: String, host: String)? {
    guard let parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), var host = parts.host?.lowercased(), !host.isEmpty
    else { return nil }
    host = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    if host.hasSuffix(".") { host.removeLast() }
    return (scheme, host)
  }

  /// How far a host reaches that is not there for everyone; nil for all others.
  static func ownReach(ofHost host: String) -> Reach? {
    host.contains(Character(":"))
      ? reach(ofIPv6: host) : reach(ofIPv4: host) ?? (isNumber(host) ? nil : reach(ofName: host))
  }

  /// Whether a host is an IP address rather than a name.
  static func isNumber(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return host.contains(Character(":"))
      || parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func reach(ofName host: String) -> Reach? {
    let labels = host.split(separator: ".")
    if labels.last == "localhost" { return .sameComputer }
    let own: Set<Substring> = ["local", "lan", "home", "internal", "test", "invalid"]
    guard let last = labels.last, labels.count > 1 else { return .sameNetwork }
    return own.contains(last) || host.hasSuffix(".home.arpa") ? .sameNetwork : nil
  }

  private static func reach(ofIPv4 host: String) -> Reach? {
    let parts = host.split(separator: ".").compactMap { UInt8($0) }
    guard parts.count == 4, host.split(separator: ".").count == 4 else { return nil }
    return switch (parts[0], parts[1]) {
    case (127, _), (0, _): .sameComputer
    case (10, _), (192, 168), (172, 16...31), (169, 254): .sameNetwork
    default: nil
    }
  }

  private static func reach(ofIPv6 host: String) -> Reach? {
    if host == "::1" || host == "::" { return .sameComputer }
    // An IPv4 address in the clothes of an IPv6 one (RFC 4291 §2.5.5.2).
    if host.hasPrefix("::ffff:") { return reach(ofIPv4: String(host.dropFirst(7))) }
    let first = host.prefix { $0 != ":" }
    guard let group = UInt16(first, radix: 16) else { return nil }
    // fc00::/7 and fe80::/10
    return group & 0xFE00 == 0xFC00 || group & 0xFFC0 == 0xFE80 ? .sameNetwork : nil
  }
}
