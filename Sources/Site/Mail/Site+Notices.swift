internal import Foundation
internal import Logging
internal import Neighbourhood
internal import Registry
internal import Wording

extension Site {
  /// Tells somebody something by e-mail, where this installation sends any.
  ///
  /// The message is kept and sent later: nobody waits for a server, and one that is down loses
  /// nothing. A failure is noted in the log and is none of the caller's.
  ///
  /// - Parameters:
  ///   - notice: What is told.
  ///   - recipient: Whom; nobody where nil.
  ///   - tag: The language of the message.
  ///   - listing: The listing that it is about; withdrawing it takes the message back.
  func notify(
    _ notice: MailNotice, _ recipient: EmailAddress?, in tag: String, about listing: Listing.ID?
  ) async {
    guard let recipient, let wording = wording(Language(code: tag) ?? settings.language) else {
      return
    }
    await enqueue(
      OutgoingMail(
        recipient: recipient, subject: notice.subject(in: wording),
        body: notice.body(in: wording, organisation: settings.organisation), listing: listing))
  }

  /// Tells the moderators that something waits for them, at most once in half an hour.
  func notifyModerators() async {
    guard post != nil, let recipient = settings.moderators, let wording = wording(settings.language)
    else { return }
    guard moderatorNotices.isDue(at: now()) else { return }
    let waiting = (try? await registry.queueLengths().waitingListings) ?? 0
    guard waiting > 0 else { return }
    let address = settings.site.map { $0.absoluteString.trimmingSuffix("/") } ?? ""
    await enqueue(
      OutgoingMail(
        recipient: recipient, subject: wording("staff-mail.waiting-subject"),
        body: wording("staff-mail.waiting", count: waiting) + "\n\n" + address
          + SiteAddress.area(.moderation, []).path + "\n"))
  }

  private func enqueue(_ mail: OutgoingMail) async {
    guard post != nil else { return }
    do throws(RegistryError) {
      try await registry.enqueue(mail, at: now())
    } catch {
      logger.warning("mail: a message was not kept: \(error)")
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
