internal import Foundation
internal import Logging
internal import Neighbourhood
internal import Registry
internal import ServiceLifecycle

extension Site {
  /// For how long nobody else tries a message that is being tried.
  private static let lease: TimeInterval = 300
  /// Most messages at a time.
  private static let batch = 20

  /// Hands over the messages that are due.
  ///
  /// What cannot be delivered waits for a minute, then for
  /// twice as long each time, up to two hours, and is given up after three days.
  func deliverMail() async {
    guard let post else { return }
    do throws(RegistryError) {
      let time = now()
      let due = try await registry.takeDueMail(
        at: time, until: time + Site.lease, limit: Site.batch)
      for mail in due {
        if Task.isCancelled || Task.isShuttingDownGracefully {
          try await registry.mailFailed(mail.id, next: time)
        } else if mail.created <= Keeping.standard.firstMail(at: time) {
          logger.warning("mail \(mail.id.number): given up after three days")
          try await registry.mailFailed(mail.id, next: nil)
        } else {
          try await deliver(mail, through: post)
        }
      }
    } catch {
      logger.warning("mail: \(error)")
    }
  }

  private func deliver(_ mail: QueuedMail, through post: Post) async throws(RegistryError) {
    let failure: Undelivered?
    do throws(Undelivered) {
      try await post.send(mail)
      failure = nil
    } catch {
      failure = error
    }
    switch failure {
    case nil:
      try await registry.mailWasSent(mail.id)
    case .forGood(let reason):
      logger.warning("mail \(mail.id.number): refused: \(reason)")
      try await registry.mailFailed(mail.id, next: nil)
    case .forNow(let reason):
      logger.warning("mail \(mail.id.number): attempt \(mail.attempts): \(reason)")
      try await registry.mailFailed(mail.id, next: now() + Site.pause(after: mail.attempts))
    }
  }

  /// How long a message waits after so many attempts.
  static func pause(after attempts: Int) -> TimeInterval {
    min(60 * pow(2, Double(max(attempts, 1) - 1)), 7_200)
  }
}
