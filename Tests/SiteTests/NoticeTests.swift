import Foundation
import Neighbourhood
import Registry
import Synchronization
import Testing
import Wording

@testable import Site

@Suite("Notices by e-mail") struct NoticeTests {
  /// A post that keeps what it is given, or fails as it is told.
  private final class Sink: Sendable {
    private let state = Mutex<(sent: [OutgoingMail], failure: Undelivered?)>(([], nil))

    var post: Post {
      Post { mail async throws(Undelivered) in
        if let failure = self.state.withLock({ $0.failure }) { throw failure }
        self.state.withLock { $0.sent.append(mail.mail) }
      }
    }
    var sent: [OutgoingMail] { state.withLock { $0.sent } }
    func fail(_ failure: Undelivered?) { state.withLock { $0.failure = failure } }
  }

  private func site(
    _ sink: Sink?, registry: MemoryRegistry = MemoryRegistry(), now: Date = TestSite.noon,
    log: Lines = Lines()
  ) throws -> Site {
    var settings = TestSite.settings
    settings.moderators = EmailAddress("moderation@ville.example.fr")
    return try Site(
      registry: registry, wordings: try Wording.shipped(), settings: settings, post: sink?.post,
      now: { now }, log: { log.append($0) })
  }

  private let notice = MailNotice.published(
    place: "Les Lilas", link: "https://x.fr/listings/1?key=0")
  private let ana = EmailAddress("ana@exemple.fr")

  @Test("are sent in the language of the person, and leave nothing behind")
  func sent() async throws {
    let (sink, registry) = (Sink(), MemoryRegistry())
    let site = try site(sink, registry: registry)
    await site.notify(notice, ana, in: "en", about: nil)
    await site.deliverMail()
    let mail = try #require(sink.sent.first)
    #expect(mail.recipient == ana)
    #expect(mail.subject == "Your listing is online")
    #expect(mail.body.contains("Les Lilas"))
    #expect(mail.body.contains("\n\nhttps://x.fr/listings/1?key=0\n\n"))
    #expect(mail.body.contains("Ville de Grenoble"))
    #expect(try await registry.queueLengths().mail == 0)
    await site.deliverMail()
    #expect(sink.sent.count == 1)
  }

  @Test("remind people of the end of their listing, once, with the link that is theirs")
  func reminding() async throws {
    let (sink, registry) = (Sink(), MemoryRegistry())
    let site = try site(sink, registry: registry)
    let place = try await registry.addPlace(
      at: try PostalAddress("12 rue des Lilas, 38000 Grenoble"), name: nil)
    let sent = try await registry.submit(
      Submission(
        content: ListingContent(
          kind: .offer, category: .pets, mode: .inPerson, details: "", name: "Ana",
          contact: Contact(email: ana), audience: .referent, language: "de"),
        place: place.id, sheet: nil, source: .site,
        receipt: try #require(Receipt(String(repeating: "b", count: 32))), status: .published,
        lastDay: TestSite.today.adding(days: Site.remindingDays)),
      at: TestSite.noon.addingTimeInterval(-2 * 86_400))
    await site.remindOfEnds()
    await site.remindOfEnds()
    await site.deliverMail()
    #expect(sink.sent.count == 1)
    let mail = try #require(sink.sent.first)
    #expect(mail.recipient == ana)
    let link = "https://entraide.example.fr/listings/\(sent.listing.id.number)?key=\(sent.key.text)"
    #expect(mail.body.contains(link))
    await site.notifyOwner(of: sent.listing.id) { .message(place: $0, link: $1) }
    _ = try await registry.withdraw(sent.listing.id, key: sent.key, at: TestSite.noon)
    await site.deliverMail()
    #expect(sink.sent.count == 1, "withdrawing takes back what waits")
  }

  @Test("are not kept where no server is known, and for nobody")
  func none() async throws {
    let registry = MemoryRegistry()
    try await site(nil, registry: registry).notify(notice, ana, in: "fr", about: nil)
    try await site(Sink(), registry: registry).notify(notice, nil, in: "fr", about: nil)
    #expect(try await registry.queueLengths().mail == 0)
  }

  @Test("wait for a server that is down, longer each time, and come once it is up")
  func down() async throws {
    let (sink, registry, log) = (Sink(), MemoryRegistry(), Lines())
    try await site(sink, registry: registry).notify(notice, ana, in: "fr", about: nil)
    sink.fail(.forNow("no answer"))
    for seconds in [0.0, 60, 180] {
      let site = try site(sink, registry: registry, now: TestSite.noon + seconds, log: log)
      await site.deliverMail()
      await site.deliverMail()
    }
    #expect(
      log.all.map { $0.split(separator: ":")[2] } == [" attempt 1", " attempt 2", " attempt 3"])
    #expect(log.all.allSatisfy { !$0.contains("@") })
    sink.fail(nil)
    try await site(sink, registry: registry, now: TestSite.noon + 419).deliverMail()
    #expect(sink.sent.isEmpty)
    try await site(sink, registry: registry, now: TestSite.noon + 420).deliverMail()
    #expect(sink.sent.count == 1)
  }

  @Test("are given up where a server refuses them, and after three days")
  func givenUp() async throws {
    let (sink, registry) = (Sink(), MemoryRegistry())
    let first = try site(sink, registry: registry)
    await first.notify(notice, ana, in: "fr", about: nil)
    sink.fail(.forGood("550"))
    await first.deliverMail()
    #expect(try await registry.queueLengths().mail == 0)
    await first.notify(notice, ana, in: "fr", about: nil)
    let late = try site(sink, registry: registry, now: TestSite.noon + 3 * 86_400)
    await late.deliverMail()
    #expect(try await registry.queueLengths().mail == 0)
    #expect(sink.sent.isEmpty)
  }

  @Test("pause at most two hours")
  func pauses() {
    #expect([1, 2, 3, 7, 8, 60].map { Site.pause(after: $0) } == [60, 120, 240, 3840, 7200, 7200])
  }

  @Test("say everything in every language")
  func words() throws {
    let notices: [MailNotice] = [
      .message(place: "P", link: "L"), .expiring(place: "P", days: 1, link: "L"),
      .expiring(place: "P", days: 5, link: "L"), .published(place: "P", link: "L"),
      .refused(place: "P", reason: "R", link: "L"),
    ]
    for wording in try Wording.shipped().values {
      for notice in notices {
        let text = notice.subject(in: wording) + notice.body(in: wording, organisation: nil)
        #expect(!text.contains("mail."), "\(wording.language.code): \(text)")
        #expect(text.contains("P") && text.contains("L"))
      }
    }
  }
}
