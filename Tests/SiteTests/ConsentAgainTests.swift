import Foundation
import Neighbourhood
import Registry
import TestKit
import Testing
import Wording

@testable import Site

@Suite("Words of consent that have changed") struct ConsentAgainTests {
  /// A site whose words mean something else than when its listings came in.
  private func site(_ lastDay: CalendarDay = TestSite.today.adding(days: 3)) async throws -> (
    TestSite, Submitted
  ) {
    var settings = TestSite.settings
    settings.consentWording = 2
    let site = try await TestSite(settings: settings)
    return (site, try await site.add(lastDay: lastDay))
  }

  private func path(_ sent: Submitted, _ rest: String = "") -> String {
    "/listings/\(sent.listing.id.number)\(rest)"
  }

  private func page(_ site: TestSite, _ sent: Submitted, _ language: String = "fr") async throws
    -> String
  {
    try await site.get(path(sent) + "?key=\(sent.key.text)&lang=\(language)").body
  }

  private func wordings(_ site: TestSite, _ sent: Submitted) async throws -> Set<Int> {
    let record = PersonRecord(.listing, sent.listing.id.number)
    return Set(try await site.registry.consents(to: record).map(\.wording))
  }

  @Test("are put before the person on their page, in every language", arguments: Language.all)
  func asks(language: Language) async throws {
    let (site, sent) = try await site()
    let body = try await page(site, sent, language.code)
    #expect(body.contains("name=\"consent\" value=\"1\" required"))
    #expect(body.contains("formaction=\"/listings/\(sent.listing.id.number)/renew"))
    #expect(!body.contains(" checked"))
  }

  @Test("are not asked about where nothing has changed")
  func unchanged() async throws {
    let site = try await TestSite()
    let sent = try await site.add(lastDay: TestSite.today.adding(days: 3))
    #expect(!(try await page(site, sent).contains("name=\"consent\"")))
  }

  @Test("keep a listing from being shown for longer without the box, and say why")
  func renewing() async throws {
    let (site, sent) = try await site()
    let refused = try await site.post(path(sent, "/renew"), ["key": sent.key.text])
    #expect(refused.status == 422)
    #expect(refused.body.contains("Cochez la case pour prolonger"))
    #expect(refused.body.contains("aria-describedby=\"consent-problem\""))
    #expect(try await site.registry.listing(sent.listing.id)?.lastDay == sent.listing.lastDay)
    #expect(try await wordings(site, sent) == [1])

    let renewed = try await site.post(
      path(sent, "/renew"), ["key": sent.key.text, "consent": "1"])
    #expect(renewed.status == 303)
    let listing = try #require(try await site.registry.listing(sent.listing.id))
    #expect(listing.lastDay > sent.listing.lastDay)
    #expect(try await wordings(site, sent) == [2])
    #expect(!(try await page(site, sent).contains("name=\"consent\"")))
  }

  @Test("can be agreed to on their own")
  func agreeing() async throws {
    let (site, sent) = try await site(TestSite.today.adding(days: 60))
    let refused = try await site.post(path(sent, "/agree"), ["key": sent.key.text])
    #expect(refused.status == 422)
    let agreed = try await site.post(
      path(sent, "/agree"), ["key": sent.key.text, "consent": "1"])
    #expect(agreed.status == 303)
    #expect(try await site.get(agreed.location).body.contains("votre accord est confirmé"))
    #expect(try await wordings(site, sent) == [2])
  }

  @Test("leave the box of the form that changes a listing unticked, and keep what it said")
  func changing() async throws {
    let (site, sent) = try await site()
    let form = try await site.get(path(sent, "/change") + "?key=\(sent.key.text)").body
    let box = try #require(form.components(separatedBy: "name=\"consent\"").last?.prefix(40))
    #expect(!box.contains("checked"))
    var fields = TestSite.goodForm.merging(["key": sent.key.text, "audience": "lobby"]) { $1 }
    fields["consent"] = nil
    let refused = try await site.post(path(sent, "/change"), fields)
    #expect(refused.status == 422)
    #expect(
      try await site.registry.listing(sent.listing.id)?.content.audience == .neighbours)
    fields["consent"] = "1"
    #expect(try await site.post(path(sent, "/change"), fields).status == 303)
    #expect(try await wordings(site, sent) == [2])
    #expect(try await site.registry.listing(sent.listing.id)?.content.audience == .lobby)
  }

  @Test("are in the reminder of its end, in every language")
  func reminder() throws {
    for language in Language.all {
      let wording = try Wording.shipped(in: language)
      let asking = MailNotice.expiring(place: "P", days: 7, link: "L", asksConsent: true)
      #expect(asking.body(in: wording, organisation: nil).contains(wording("mail.consent")))
      let plain = MailNotice.expiring(place: "P", days: 7, link: "L")
      #expect(!plain.body(in: wording, organisation: nil).contains(wording("mail.consent")))
    }
  }

  @Test("are marked for the moderators")
  func staff() async throws {
    let (site, sent) = try await site()
    let browser = try await site.signIn()
    let address = ModerationAddress.listing(sent.listing.id).address.path
    #expect(try await browser.get(address).body.contains("Accord à redemander"))
    _ = try await site.registry.agree(
      sent.listing.id, key: sent.key, wording: 2, language: "fr", at: TestSite.noon)
    #expect(!(try await browser.get(address).body.contains("Accord à redemander")))
  }

  @Test("come with another version: the words of this one are those of its reference")
  func version() throws {
    let keys = [
      "form.consent-legend", "form.consent-label", "privacy.who-unnamed", "privacy.why",
      "privacy.rights", "audience.referent", "audience.referent-note", "audience.neighbours",
      "audience.neighbours-note", "audience.lobby", "audience.lobby-note",
    ]
    var lines: [String] = []
    for language in Language.all {
      let wording = try Wording.shipped(in: language)
      lines += keys.map { "\(language.code) \($0): \(wording($0))" }
      lines += [
        "\(language.code) privacy.who: "
          + wording("privacy.who", ["organisation": "Ville de Grenoble"]),
        "\(language.code) privacy.how-long: " + wording("privacy.how-long", count: 90),
      ]
    }
    for code in ["fr", "en"] {
      let wording = try Wording.shipped(in: #require(Language(code: code)))
      lines += ["referent.consent-label", "operator.consent-label"].map {
        "\(code) \($0): \(wording($0))"
      }
    }
    // Whoever changes what people agree to raises the version, and everyone is asked again. A comma
    // that changes no meaning may be recorded under the same version.
    let text = lines.map { $0.replacing("\n", with: " / ") }.joined(separator: "\n")
    #expect(
      try Reference.difference(of: text, from: "consent-\(ConsentWording.version).txt") == nil)
  }
}
