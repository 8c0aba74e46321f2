/// Who asks, as far as limits must tell visitors apart: a number that only this process can make out
/// of an address of the network, and that leads back to none.
struct Client: Hashable, Sendable {
  private let digest: Int

  /// The client of a visit, as far as it is known from where it comes.
  init(_ route: Route) { self.init(route.client?.household ?? []) }

  /// A client by the bytes of its address.
  init(_ bytes: [UInt8]) {
    // Seeded anew at every start, and salted besides: the number means nothing outside.
    var hasher = Hasher()
    hasher.combine(Client.salt)
    hasher.combine(bytes)
    digest = hasher.finalize()
  }

  private static let salt = (0..<4).map { _ in UInt64.random(in: .min ... .max) }
}
