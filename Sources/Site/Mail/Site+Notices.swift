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

  /// For how long nobody who looks after the listings is told anything again, in seconds.
  private static let pause = 1_800.0

  /// Tells those who look after the listings what is new for them, each at most once in half an hour;
  /// what comes meanwhile is told the next time.
  func tellStaff() async {
    guard post != nil else { return }
    do throws(RegistryError) {
      try await tellModerators()
      try await tellReferents()
    } catch {
      logger.warning("mail: those who look after listings were not told: \(error)")
    }
  }

  private func tellModerators() async throws(RegistryError) {
    guard let recipient = settings.moderators, let wording = wording(settings.language),
      let news = try await registry.takeModeratorNews(after: Site.pause, at: now())
    else { return }
    let subject = news.waiting > 0 ? "waiting-subject" : "reported-subject"
    await enqueue(
      recipient, subject: wording("staff-mail.\(subject)"),
      [
        news.waiting > 0 ? wording("staff-mail.waiting", count: news.waiting) : nil,
        news.reported > 0 ? wording("staff-mail.reported", count: news.reported) : nil,
        wording("staff-mail.moderation"), link(to: .area(.moderation, [])),
      ])
  }

  private func tellReferents() async throws(RegistryError) {
    guard let wording = wording(settings.language) else { return }
    for news in try await registry.takeReferentNews(after: Site.pause, at: now()) {
      let place = try await registry.place(news.place)
      await enqueue(
        news.recipient, subject: wording("staff-mail.referent-subject"),
        [
          place.map { wording("staff-mail.at-place", ["place": $0.title]) },
          news.listings > 0 ? wording("staff-mail.listings", count: news.listings) : nil,
          news.messages > 0 ? wording("staff-mail.messages", count: news.messages) : nil,
          wording("staff-mail.referent"), link(to: ReferentAddress.home.address),
          wording("staff-mail.stop"),
        ])
    }
  }

  private func link(to address: SiteAddress) -> String {
    (settings.site.map(ListingPageContent.base) ?? "") + address.path
  }

  private func enqueue(_ recipient: EmailAddress, subject: String, _ words: [String?]) async {
    await enqueue(
      OutgoingMail(
        recipient: recipient, subject: subject,
        body: words.compactMap(\.self).joined(separator: "\n\n") + "\n"))
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
