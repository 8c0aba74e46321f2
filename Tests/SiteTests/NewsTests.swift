import Foundation
import Neighbourhood
import Registry
import Synchronization
import Testing

@testable import Site

@Suite("E-mails to those who look after listings") struct NewsTests {
  /// A post that keeps what it is given.
  private final class Sink: Sendable {
    private let kept = Mutex<[OutgoingMail]>([])
    var post: Post {
      Post { mail async throws(Undelivered) in self.kept.withLock { $0.append(mail.mail) } }
    }
    var sent: [OutgoingMail] { kept.withLock { $0 } }
  }

  private func site(_ sink: Sink) async throws -> TestSite {
    var settings = TestSite.settings
    settings.moderators = EmailAddress("moderation@ville.example.fr")
    return try await TestSite(settings: settings, post: sink.post)
  }

  @Test("say how many listings wait, with the link, once in half an hour, and never what they say")
  func moderators() async throws {
    let sink = Sink()
    let site = try await site(sink)
    try await site.add(details: "Un secret", status: .waiting)
    for _ in 0..<5 { await site.site.tellStaff() }
    await site.site.deliverMail()
    #expect(sink.sent.map(\.recipient.text) == ["moderation@ville.example.fr"])
    let body = try #require(sink.sent.first?.body)
    #expect(body.contains("https://entraide.example.fr/moderation"))
    #expect(body.contains("1 annonce attend votre relecture"))
    #expect(!body.contains("secret"))
  }

  @Test("reach a référent who asked for them on their page, until they ask for none")
  func referent() async throws {
    let sink = Sink()
    let site = try await site(sink)
    let zoe = try await site.signIn(.referent, name: "Zoé", at: site.sheet.place)
    #expect(try await zoe.get("/referent").body.contains("name=\"email\""))
    let wrong = try await zoe.post("/referent/news", [("email", "zoé")])
    #expect(wrong.status == 422)
    #expect(wrong.body.contains("zoé") && wrong.body.contains("id=\"email-problem\""))
    let kept = try await zoe.post("/referent/news", [("email", " zoe@exemple.fr ")])
    #expect(kept.location == "/referent?told=yes")
    #expect(try await zoe.get("/referent?told=yes").body.contains("value=\"zoe@exemple.fr\""))
    try await site.add(details: "Courses du samedi")
    await site.site.tellStaff()
    await site.site.deliverMail()
    let mail = try #require(sink.sent.first { $0.recipient.text == "zoe@exemple.fr" })
    #expect(mail.subject == "Du nouveau dans votre lieu")
    #expect(mail.body.contains("Résidence Les Lilas"))
    #expect(mail.body.contains("1 annonce est nouvelle"))
    #expect(mail.body.contains("https://entraide.example.fr/referent\n"))
    #expect(!mail.body.contains("samedi"))
    let stopped = try await zoe.post("/referent/news", [("email", "")])
    #expect(stopped.location == "/referent?told=no")
    #expect(!(try await zoe.get("/referent").body.contains("zoe@exemple.fr")))
  }

  @Test("are offered to nobody where no e-mail leaves")
  func none() async throws {
    let site = try await TestSite()
    let zoe = try await site.signIn(.referent, name: "Zoé", at: site.sheet.place)
    #expect(!(try await zoe.get("/referent").body.contains("name=\"email\"")))
  }
}
