internal import Foundation

/// An address of the network, IPv4 or IPv6: for limits, kept in memory only and never in the log.
public struct NetworkAddress: Hashable, Sendable {
  /// Four bytes or sixteen, most significant first.
  let bytes: [UInt8]

  /// The address that a text is, or nil; with a port, in brackets or with a zone, as headers have it.
  ///
  /// An IPv4 address inside an IPv6 one is that IPv4 address.
  public init?(_ text: some StringProtocol) {
    var host = String(text).trimmingCharacters(in: .whitespaces)
    if host.hasPrefix("[") {
      host = String(host.dropFirst().prefix { $0 != "]" })
    } else if host.count(where: { $0 == ":" }) == 1 {
      host = String(host.prefix { $0 != ":" })
    }
    host = String(host.prefix { $0 != "%" })
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, host, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, host, &six) == 1 {
      let all = withUnsafeBytes(of: &six) { Array($0) }
      let mapped = Array(repeating: UInt8(0), count: 10) + [0xFF, 0xFF]
      bytes = all.starts(with: mapped) ? Array(all.suffix(4)) : all
    } else {
      return nil
    }
  }

  /// Whether it is of this computer itself.
  var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes == Array(repeating: 0, count: 15) + [1]
  }

  /// What one household has: the address, or the first half of an IPv6 one, whose second half
  /// everyone chooses freely.
  var household: [UInt8] { bytes.count == 4 ? bytes : Array(bytes.prefix(8)) }
}

/// Addresses that begin alike, as in `10.0.0.0/8` or `::1`.
public struct NetworkRange: Hashable, Sendable {
  private let address: NetworkAddress
  private let bits: Int

  /// The range that a text is, an address or an address with the number of bits that count; or nil.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, !first.contains("["),
      let address = NetworkAddress(first)
    else { return nil }
    let most = address.bytes.count * 8
    guard parts.count == 2 else {
      (self.address, bits) = (address, most)
      return
    }
    guard let bits = Int(parts[1]), (0...most).contains(bits) else { return nil }
    (self.address, self.bits) = (address, bits)
  }

  /// Whether an address is in it.
  func contains(_ other: NetworkAddress) -> Bool {
    guard other.bytes.count == address.bytes.count else { return false }
    return address.bytes.indices.allSatisfy { index in
      let left = bits - index * 8
      guard left > 0 else { return true }
      let mask: UInt8 = left >= 8 ? 0xFF : ~(0xFF >> UInt8(left))
      return address.bytes[index] & mask == other.bytes[index] & mask
    }
  }
}
