public import Foundation

extension MemoryRegistry {
  /// Keeps a message until it is sent.
  public func enqueue(_ mail: OutgoingMail, at time: Date) async throws(RegistryError) {
    let moment = time.keptMoment
    self.mail.append(
      MemoryMail(id: QueuedMail.ID(nextNumber()), mail: mail, created: moment, due: moment))
  }

  /// Takes the messages that are due.
  public func takeDueMail(at time: Date, until lease: Date, limit: Int)
    async throws(RegistryError) -> [QueuedMail]
  {
    mail.indices.filter { mail[$0].due <= time }
      .sorted { (mail[$0].due, mail[$0].id.number) < (mail[$1].due, mail[$1].id.number) }
      .prefix(limit)
      .map { index in
        mail[index].attempts += 1
        mail[index].due = lease.keptMoment
        return mail[index].queued
      }
  }

  /// Records that a server has taken a message, and erases it.
  public func mailWasSent(_ id: QueuedMail.ID) async throws(RegistryError) {
    mail.removeAll { $0.id == id }
  }

  /// Records that a message could not be sent.
  public func mailFailed(_ id: QueuedMail.ID, next: Date?) async throws(RegistryError) {
    guard let next else { return try await mailWasSent(id) }
    guard let index = mail.firstIndex(where: { $0.id == id }) else { return }
    mail[index].due = next.keptMoment
  }
}

/// What the memory keeps of a message.
struct MemoryMail {
  let id: QueuedMail.ID
  let mail: OutgoingMail
  let created: Date
  var due: Date
  var attempts = 0

  var queued: QueuedMail {
    QueuedMail(id: id, mail: mail, created: created, attempts: attempts)
  }
}
