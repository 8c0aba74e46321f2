import Registry
import Testing
import Wording

@Suite("The language of a page")
struct LanguageTests {
  @Test("is the sheet's before the browser's")
  func sheetFirst() async throws {
    let french = try await TestSite().get("/7K3QX9K", language: "en")
    #expect(french.body.contains("<html lang=\"fr\" dir=\"ltr\">"))
    let english = try await TestSite(language: "en").get("/7K3QX9K", language: "fr")
    #expect(english.body.contains("<html lang=\"en\""))
    #expect(english.body.contains("I can help"))
    #expect(english.header("Vary") == "Accept-Language")
  }

  @Test("is the browser's where there is no sheet, or one in a language that we do not speak")
  func browser() async throws {
    #expect(
      try await TestSite().get("/", language: "nl, en;q=0.8").body.contains("lang=\"en\" dir"))
    #expect(try await TestSite().get("/", language: "nl").body.contains("lang=\"fr\" dir"))
    let site = try await TestSite(language: "nl")
    #expect(try await site.get("/7K3QX9K", language: "en").body.contains("lang=\"en\" dir"))
  }

  @Test("is the visitor's choice before all, and the links carry it on")
  func chosen() async throws {
    let site = try await TestSite()
    let body = try await site.get("/7K3QX9K?lang=en").body
    #expect(body.contains("<html lang=\"en\""))
    #expect(body.contains("href=\"/7K3QX9K/offer?lang=en\""))
    #expect(body.contains("href=\"/?lang=en\""))
    let form = try await site.get("/7K3QX9K/offer?lang=en").body
    #expect(form.contains("action=\"/7K3QX9K/offer?lang=en\""))
    let sent = try await site.post("/7K3QX9K/offer?lang=en", TestSite.goodForm)
    #expect(sent.location.hasSuffix("&sent=1&lang=en"))
    #expect(try await site.get(sent.location).body.contains("Thank you, it is sent"))
    let typed = try await site.get("/?lang=en&code=7K3QX9K")
    #expect(typed.location == "/7K3QX9K?lang=en")
  }

  @Test("can be changed with a link that keeps the rest of the address")
  func link() async throws {
    let body = try await TestSite().get("/7K3QX9K?all=1").body
    #expect(
      body.contains("<a href=\"/7K3QX9K?all=1&amp;lang=en\" lang=\"en\">English</a>"))
    for language in Language.all where language != .french {
      #expect(body.contains("lang=\(language.code)\" lang=\"\(language.code)\""))
    }
    #expect(!body.contains("lang=fr\""))
    #expect(body.contains("lang=\"ar\" dir=\"rtl\">العربية</a>"))
  }

  @Test("runs from right to left in Arabic, where names of other languages do not")
  func rightToLeft() async throws {
    let body = try await TestSite().get("/7K3QX9K?lang=ar").body
    #expect(body.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(body.contains("lang=\"fr\" dir=\"ltr\">Français</a>"))
    #expect(body.contains("<h1 dir=\"auto\">Résidence Les Lilas</h1>"))
    #expect(body.contains("يمكنني المساعدة"))
  }

  @Test("can be easy French, also by the name that people know it by")
  func easyFrench() async throws {
    for tag in ["falc", "fr-x-falc"] {
      let body = try await TestSite().get("/7K3QX9K?lang=\(tag)").body
      #expect(body.contains("<html lang=\"fr-x-falc\" dir=\"ltr\">"))
      #expect(body.contains("J’ai besoin d’aide"))
      #expect(body.contains("href=\"/7K3QX9K/offer?lang=fr-x-falc\""))
      // What easy French does not say otherwise it says as French does.
      #expect(body.contains("Je peux aider"))
    }
  }

  @Test("of easy French is that of French words")
  func wordsOfEasyFrench() async throws {
    let site = try await TestSite()
    try await site.add(details: "Courses au marché", language: "fr")
    try await site.add(details: "Monter un colis", language: "fr-x-falc")
    #expect(try await site.get("/7K3QX9K?lang=falc").body.contains("<h3>Courses au marché</h3>"))
    #expect(try await site.get("/7K3QX9K").body.contains("<h3>Monter un colis</h3>"))
    #expect(
      try await site.get("/7K3QX9K?lang=en").body
        .contains("<h3 lang=\"fr\">Monter un colis</h3>"))
  }

  @Test("of the person's own words is marked where it is another")
  func foreignWords() async throws {
    let site = try await TestSite()
    try await site.add(details: "Shopping on Saturdays", language: "en")
    #expect(try await site.get("/7K3QX9K").body.contains("<h3 lang=\"en\">Shopping"))
  }
}
