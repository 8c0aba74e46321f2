public import Registry

/// How messages leave the house.
public struct Post: Sendable {
  /// Hands a message to a server, or throws ``Undelivered``.
  let send: @Sendable (QueuedMail) async throws(Undelivered) -> Void

  /// Messages that leave through a function.
  public init(send: @escaping @Sendable (QueuedMail) async throws(Undelivered) -> Void) {
    self.send = send
  }
}

/// Why a message was not delivered.
public enum Undelivered: Error, Hashable, Sendable {
  /// It never will be; why, without any address.
  case forGood(String)
  /// It may be later; why, without any address.
  case forNow(String)
}
