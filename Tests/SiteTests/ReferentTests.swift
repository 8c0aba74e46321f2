import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("The pages of a référent") struct ReferentTests {
  static let line: [(String, String)] = [
    ("kind", "offer"), ("category", "shopping"), ("name", "Nadia, 3e"),
    ("phone", "06 12 34 56 78"), ("audience", "referent"), ("consent", "1"),
  ]

  @Test("a key shows a button, as often as it is looked at, and lets in once")
  func key() async throws {
    let site = try await TestSite()
    let key = try await site.registry.inviteReferent(
      named: "Zoé", at: site.sheet.place, until: TestSite.noon.addingTimeInterval(60),
      at: TestSite.noon)
    let link = "/referent/key/\(key.text)"
    // As its card has it.
    #expect(try await site.get(link.uppercased()).body.contains("Bonjour Zoé"))
    for _ in 0..<2 {
      let page = try await site.get(link)
      #expect(page.status == 200 && page.body.contains("Bonjour Zoé"))
      #expect(page.body.contains("Résidence Les Lilas"))
      #expect(page.header("Set-Cookie") == nil)
    }
    let answer = try await site.post(link, [:])
    #expect(answer.status == 303 && answer.location == "/referent")
    #expect(answer.header("Set-Cookie")?.contains("HttpOnly") == true)
    #expect(try await site.get(link).status == 404)
    #expect(try await site.post(link, [:]).status == 404)
    #expect(!site.log.all.joined().contains(key.text))
  }

  @Test("are for référents only", arguments: ["/referent", "/referent/line/7K3QX9K/1"])
  func closed(path: String) async throws {
    let site = try await TestSite()
    #expect(try await site.get(path).status == 403)
    #expect(try await site.signIn(.moderator).get(path).status == 403)
    #expect(try await site.signIn(.referent, at: site.sheet.place).get(path).status == 200)
  }

  @Test("show the sheets of the place, their scans and what they show")
  func home() async throws {
    let site = try await TestSite()
    let zoe = try await site.signIn(.referent, name: "Zoé", at: site.sheet.place)
    for _ in 0..<3 {
      try await site.registry.recordScan(of: site.sheet.code, on: TestSite.today.adding(days: -2))
    }
    try await site.registry.recordScan(of: site.sheet.code, on: TestSite.today.adding(days: -40))
    try await site.add()
    let page = try await zoe.get("/referent")
    #expect(page.status == 200)
    #expect(page.body.contains("7K3-QX9K"))
    #expect(page.body.contains("3 ouvertures de la page en 30 jours"))
    #expect(page.body.contains("18 novembre 2026"))
    #expect(page.body.contains("une annonce nouvelle"))
    #expect(page.header("Cache-Control") == "no-store")
    #expect(!page.body.contains(" style="))
  }

  @Test("show what the place lists, with the contacts that are for the référent only")
  func listings() async throws {
    let site = try await TestSite()
    try await site.add(details: "Porter un carton", phone: "0611111111", audience: .referent)
    try await site.add(details: "En attente", phone: "0622222222", status: .waiting)
    let zoe = try await site.signIn(.referent, name: "Zoé", at: site.sheet.place)
    let page = try await zoe.get("/referent").body
    #expect(page.contains("Porter un carton") && page.contains("tel:0611111111"))
    #expect(page.contains("Vous seul voyez comment joindre"))
    #expect(!page.contains("En attente") && !page.contains("0622222222"))
    #expect(!(try await site.get("/7K3QX9K").body.contains("0611111111")))
  }

  @Test("show the messages for those who have no page, who writes knows it, and no others")
  func passedOn() async throws {
    let site = try await TestSite()
    let zoe = try await site.signIn(.referent, name: "Zoé", at: site.sheet.place)
    _ = try await zoe.post("/referent/line/7K3QX9K/1", Self.line)
    let copied = try #require(
      try await site.registry.listings(ListingFilter(place: site.sheet.place)).first)
    _ = try await site.registry.publish([copied.id], at: TestSite.noon)
    let sent = try await site.add(
      details: "Avec une page", phone: "0633333333", audience: .referent)
    for (id, words) in [(copied.id, "Bonjour, samedi ?"), (sent.listing.id, "Pour elle seule")] {
      let path = "/7K3QX9K/write/\(id.number)"
      let form = try await site.get(path).body
      #expect(form.contains("Le référent lit votre message") == (id == copied.id))
      let answer = try await site.post(
        path,
        [
          "message": words, "name": "Inès", "phone": "0699887766", "language": "fr",
          "receipt": String(repeating: id == copied.id ? "a" : "b", count: 32),
        ])
      #expect(answer.status == 303)
    }
    let page = try await zoe.get("/referent").body
    #expect(page.contains("Messages à transmettre") && page.contains("Bonjour, samedi"))
    #expect(!page.contains("Pour elle seule"))
  }

  @Test(
    "a line is typed as it is printed, in one field",
    arguments: [
      ("7K3-QX9K-07", "/referent/line/7K3QX9K/7"), ("7k3qx9k 12", "/referent/line/7K3QX9K/12"),
      ("7K3-QX9K", "/referent/line/7K3QX9K/1"),
    ])
  func typed(text: String, location: String) async throws {
    let site = try await TestSite()
    let zoe = try await site.signIn(.referent, at: site.sheet.place)
    let answer = try await zoe.get("/referent/line?line=\(PercentCoding.encoded(text))")
    #expect(answer.status == 303 && answer.location == location)
  }

  @Test(
    "a line that is none comes back with what is wrong",
    arguments: [
      ("7K3-QX9J-07", "n’est pas le bon"), ("7K3-QX9K-AB", "n’est pas un numéro de ligne"),
      ("123-4568-01", "n’est pas de votre lieu"), ("", "Tapez le code"),
    ])
  func mistyped(text: String, words: String) async throws {
    let site = try await TestSite()
    let zoe = try await site.signIn(.referent, at: site.sheet.place)
    let answer = try await zoe.get("/referent/line?line=\(PercentCoding.encoded(text))")
    #expect(answer.status == 422)
    #expect(answer.body.contains(words))
    #expect(answer.body.contains("value=\"\(text)\""))
    #expect(answer.body.contains("<title>Erreur"))
  }

  @Test("a line is kept with its sheet and number, and the next one follows")
  func kept() async throws {
    let site = try await TestSite()
    let zoe = try await site.signIn(.referent, at: site.sheet.place)
    let answer = try await zoe.post("/referent/line/7K3QX9K/7", Self.line)
    #expect(answer.status == 303 && answer.location == "/referent/line/7K3QX9K/8?sent=7")
    let next = try await zoe.get(answer.location)
    #expect(next.body.contains("La ligne 7 est recopiée") && next.body.contains("Ligne 8"))
    let listing = try #require(try await site.registry.listings(ListingFilter()).first)
    #expect(listing.source == .paper && listing.line == 7 && listing.sheet == site.sheet.code)
    #expect(listing.place == site.sheet.place && listing.status == .waiting)
    #expect(listing.content.audience == .referent && listing.content.mode == .inPerson)
    #expect(try await zoe.get("/referent").body.contains("Recopier la ligne 8"))
  }

  @Test("the same line twice says so, and makes one listing")
  func twice() async throws {
    let site = try await TestSite()
    let zoe = try await site.signIn(.referent, at: site.sheet.place)
    let omar = try await site.signIn(.referent, name: "Omar", at: site.sheet.place)
    for _ in 0..<2 {
      // The button was pressed twice.
      #expect(try await zoe.post("/referent/line/7K3QX9K/7", Self.line).status == 303)
    }
    #expect(try await omar.get("/referent/line/7K3QX9K/7").body.contains("est déjà recopiée"))
    let other = Self.line.map { $0.0 == "name" ? ("name", "Nadja") : $0 }
    let answer = try await omar.post("/referent/line/7K3QX9K/7", other)
    #expect(answer.status == 422 && answer.body.contains("est déjà recopiée"))
    #expect(answer.body.contains("value=\"Nadja\""))
    #expect(try await site.registry.listings(ListingFilter()).map(\.content.name) == ["Nadia, 3e"])
  }

  @Test("a line that its person took back is not shown again")
  func withdrawn() async throws {
    let site = try await TestSite()
    let zoe = try await site.signIn(.referent, at: site.sheet.place)
    _ = try await zoe.post("/referent/line/7K3QX9K/7", Self.line)
    let listing = try #require(try await site.registry.listings(ListingFilter()).first)
    let key = try await site.registry.installationKey()
    _ = try await site.registry.withdraw(
      listing.id, key: key.manageKey(for: key.receipt(for: site.sheet.code, line: 7)),
      at: TestSite.noon)
    let answer = try await zoe.post("/referent/line/7K3QX9K/7", Self.line)
    #expect(answer.status == 422 && answer.body.contains("a retiré son annonce"))
  }

  @Test("an empty line comes back with all that is missing, each beside its field")
  func missing() async throws {
    let site = try await TestSite()
    let zoe = try await site.signIn(.referent, at: site.sheet.place)
    let answer = try await zoe.post("/referent/line/7K3QX9K/7")
    #expect(answer.status == 422)
    #expect(answer.body.contains("6 points à corriger") || answer.body.contains("6\u{A0}points"))
    for field in ["kind", "category", "name", "phone", "audience", "consent"] {
      #expect(answer.body.contains("id=\"\(field)-problem\""), "\(field)")
      #expect(answer.body.contains("href=\"#\(field)\""), "\(field)")
    }
    #expect(answer.body.contains("case cochée sur la feuille"))
    #expect(try await site.registry.listings(ListingFilter()).isEmpty)
  }

  @Test("a sheet is taken down, or asked for anew, by who looks after it")
  func changes() async throws {
    let site = try await TestSite()
    let zoe = try await site.signIn(.referent, name: "Zoé", at: site.sheet.place)
    let asked = try await zoe.post("/referent/reprint/7K3QX9K")
    #expect(asked.status == 303)
    let page = try await zoe.get(asked.location)
    #expect(page.body.contains("réimpression de l’affiche 7K3-QX9K est demandée"))
    #expect(!page.body.contains("/referent/reprint/"))
    let gone = try await zoe.post("/referent/taken-down/7K3QX9K")
    #expect(gone.status == 303)
    #expect(try await zoe.get(gone.location).body.contains("n’est plus accrochée"))
    #expect(try await zoe.get("/referent").body.contains("Aucune affiche"))
    #expect(try await site.registry.sheet(site.sheet.code)?.takenDown == TestSite.noon)
  }

  @Test(
    "nobody changes the sheets of another place",
    arguments: ["reprint/7K3QX9K", "taken-down/7K3QX9K", "line/7K3QX9K/1"])
  func foreign(path: String) async throws {
    let site = try await TestSite()
    let elsewhere = try await site.registry.addPlace(at: PostalAddress("1 rue Zola"), name: nil)
    let omar = try await site.signIn(.referent, name: "Omar", at: elsewhere.id)
    #expect(try await omar.post("/referent/\(path)", Self.line).status == 404)
    #expect(try await omar.post("/referent/\(path)", [("mark", "0")]).status >= 403)
    #expect(try await site.registry.sheet(site.sheet.code)?.takenDown == nil)
    #expect(try await site.registry.listings(ListingFilter()).isEmpty)
  }

  @Test("a form of another site changes nothing")
  func foreignForm() async throws {
    let site = try await TestSite()
    let zoe = try await site.signIn(.referent, at: site.sheet.place)
    #expect(
      try await zoe.post("/referent/line/7K3QX9K/7", Self.line + [("mark", "0123")]).status == 403)
    #expect(try await site.registry.listings(ListingFilter()).isEmpty)
  }
}
