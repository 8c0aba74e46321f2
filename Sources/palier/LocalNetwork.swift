import Foundation
import PrintShop

/// This computer, as others on the local network reach it.
enum LocalNetwork {
  /// The site address of this computer: its first IPv4 address that is not the loopback one.
  static func site(port: Int) -> SiteOrigin {
    let host = address() ?? "127.0.0.1"
    guard let site = try? SiteOrigin("http://\(host):\(port)") else {
      preconditionFailure("an IPv4 address and a port make a site address")
    }
    return site
  }

  private static func address() -> String? {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return nil }
    defer { freeifaddrs(first) }
    var next = first
    while let interface = next?.pointee {
      next = interface.ifa_next
      let flags = Int32(bitPattern: interface.ifa_flags)
      guard let address = interface.ifa_addr, address.pointee.sa_family == sa_family_t(AF_INET),
        flags & Int32(IFF_UP) != 0, flags & Int32(IFF_LOOPBACK) == 0
      else { continue }
      var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      let result = getnameinfo(
        address, socklen_t(MemoryLayout<sockaddr_in>.size), &host, socklen_t(host.count), nil, 0,
        NI_NUMERICHOST)
      if result == 0 {
        return String(
          decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
    }
    return nil
  }
}
