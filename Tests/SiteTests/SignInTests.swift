import Foundation
import HTTPTypes
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("Signing in") struct SignInTests {
  private let week = TestSite.noon.addingTimeInterval(7 * 86_400)

  @Test("a link shows a button, as often as it is looked at, and signs in once")
  func once() async throws {
    let site = try await TestSite()
    let link = try await invite(site, .moderator)
    for _ in 0..<3 {
      let page = try await site.get(link)
      #expect(page.status == 200)
      #expect(page.body.contains("Bonjour Claire"))
      #expect(page.body.contains("<form method=\"post\" action=\"\(link)\""))
      #expect(page.header("Set-Cookie") == nil)
      #expect(page.header("Cache-Control") == "no-store")
    }
    let answer = try await site.post(link, [:])
    #expect(answer.status == 303)
    #expect(answer.location == "/moderation")
    let cookie = try #require(answer.header("Set-Cookie"))
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Secure", "Max-Age=2592000"] {
      #expect(cookie.contains(part), "\(cookie)")
    }
    #expect(try await site.post(link, [:]).status == 404)
    let used = try await site.get(link)
    #expect(used.status == 404)
    #expect(used.body.contains("Ce lien ne sert plus"))
    #expect(!site.log.all.joined().contains(link.suffix(32)))
  }

  @Test(
    "leads each role to its own page",
    arguments: [(Staff.Role.admin, "/moderation"), (.operator, "/operator")])
  func home(role: Staff.Role, page: String) async throws {
    let site = try await TestSite()
    #expect(try await site.post(try await invite(site, role), [:]).location == page)
  }

  @Test("without https the cookie is not kept back")
  func plain() async throws {
    var settings = TestSite.settings
    settings.site = URL(string: "http://192.168.1.7:8080")
    let site = try await TestSite(settings: settings)
    let answer = try await site.post(try await invite(site, .moderator), [:])
    #expect(answer.header("Set-Cookie")?.contains("Secure") == false)
  }

  @Test("a cookie that is not signed by us is none", arguments: [0, 31, 33, 96])
  func forged(position: Int) async throws {
    let site = try await TestSite()
    let browser = try await site.signIn()
    var cookie = Array(browser.cookie)
    let index = "palier-session=".count + position
    cookie[index] = cookie[index] == "0" ? "1" : "0"
    let answer = try await site.send(
      .post, "/moderation/sign-out", headers: [.cookie: String(cookie)])
    #expect(answer.status == 403)
    #expect(answer.body.contains("réservée à l’équipe"))
  }

  @Test("nobody in: the page says how to get in, and nothing else")
  func nobody() async throws {
    let site = try await TestSite()
    let answer = try await site.post("/moderation/sign-out", [:])
    #expect(answer.status == 403)
    #expect(answer.body.contains("lien de connexion"))
  }

  @Test("a form without the mark of its session changes nothing")
  func foreignForm() async throws {
    let site = try await TestSite()
    let browser = try await site.signIn()
    let other = try await site.signIn(name: "Omar")
    for mark in ["", "0123", other.mark] {
      let answer = try await browser.post("/moderation/sign-out", [("mark", mark)])
      #expect(answer.status == 403)
      #expect(answer.body.contains("Rien n’a été changé"))
    }
    #expect(try await browser.post("/moderation/sign-out").status == 303)
  }

  @Test("signing out ends this session, or all of the same person")
  func signOut() async throws {
    let site = try await TestSite()
    let browsers = [
      try await site.signIn(), try await site.signIn(), try await site.signIn(),
      try await site.signIn(.operator, name: "Omar"),
    ]
    let answer = try await browsers[0].post("/moderation/sign-out")
    #expect(answer.status == 303)
    #expect(answer.header("Set-Cookie")?.contains("Max-Age=0") == true)
    #expect(try await browsers[0].post("/moderation/sign-out").status == 403)
    #expect(
      try await browsers[1].post("/moderation/sign-out", [("everywhere", "1")]).status == 303)
    #expect(try await browsers[2].post("/moderation/sign-out").status == 403)
    #expect(try await browsers[3].post("/moderation/sign-out").status == 303)
  }

  @Test(
    "an admin may do what moderators and operators may, and each of them only their own",
    arguments: Staff.Role.allCases)
  func roles(role: Staff.Role) {
    let staff = Staff(name: "Claire", role: role, place: Place.ID(1))
    #expect(staff.may([.moderator]) == (role == .moderator || role == .admin))
    #expect(staff.may([.operator]) == (role == .operator || role == .admin))
    #expect(staff.may([.referent]) == (role == .referent))
    #expect(staff.may([.admin]) == (role == .admin))
    #expect(staff.may(Set(Staff.Role.allCases)))
    #expect((staff.place != nil) == (role == .referent))
  }

  private func invite(_ site: TestSite, _ role: Staff.Role) async throws -> String {
    let token = try await site.registry.invite(
      Staff(name: "Claire", role: role), until: week, at: TestSite.noon)
    return "/moderation/invitation/\(token.text)"
  }
}
