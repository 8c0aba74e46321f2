import HTTPTypes
import Registry
import Testing

@testable import Site

@Suite("When something goes wrong")
struct FailureTests {
  @Test("a code with a slip gets a page that says so, with the form filled in")
  func miscopied() async throws {
    let answer = try await TestSite().get("/7K3QX9A")
    #expect(answer.status == 404)
    #expect(answer.body.contains("Une lettre ou un chiffre n’est pas le bon"))
    #expect(answer.body.contains("value=\"7K3QX9A\""))
    #expect(try await TestSite().get("/7K3QX9A/offer").body.contains("n’est pas le bon"))
  }

  @Test("a code that no sheet has gets another page")
  func unknown() async throws {
    let answer = try await TestSite().get("/ABCDEFP")
    #expect(answer.status == 404)
    #expect(answer.body.contains("Aucune affiche ne porte le code ABC-DEFP"))
  }

  @Test(
    "what is nowhere gets a page with a reference that stands in the log",
    arguments: ["/nothing", "/a/b/c/d", "/7K3QX9K/else", "/wp-login.php"])
  func notFound(path: String) async throws {
    let site = try await TestSite()
    let answer = try await site.get(path)
    #expect(answer.status == 404)
    let reference = try #require(
      answer.body.firstMatch(of: /référence.{1,4}([0-9A-F]{8})/)?.output.1)
    #expect(site.log.all.contains { $0.contains(reference) })
    #expect(!site.log.all.contains { $0.contains("nothing") || $0.contains("wp-login") })
  }

  @Test(
    "a method that an address does not take is refused with those that it does",
    arguments: [
      ("/", HTTPRequest.Method.post, "GET, HEAD"), ("/7K3QX9K", .delete, "GET, HEAD"),
      ("/7K3QX9K/offer", .put, "GET, POST, HEAD"), ("/listings/1/withdraw", .get, "POST"),
    ])
  func method(path: String, method: HTTPRequest.Method, allowed: String) async throws {
    let answer = try await TestSite().send(method, path)
    #expect(answer.status == 405)
    #expect(answer.header("Allow") == allowed)
    #expect(answer.body.contains("Cela ne se fait pas ici"))
  }

  @Test("a form past 16 kB is refused")
  func tooLarge() async throws {
    let site = try await TestSite()
    let form = TestSite.goodForm.merging(["details": String(repeating: "x", count: 20_000)]) { $1 }
    let answer = try await site.post("/7K3QX9K/offer", form)
    #expect(answer.status == 413)
    #expect(answer.body.contains("Rien n’a été gardé"))
  }

  @Test("the longest form that is right is taken, in the longest encoding")
  func longest() async throws {
    let form = TestSite.goodForm.merging(["details": String(repeating: "漢", count: 500)]) { $1 }
    #expect(try await TestSite().post("/7K3QX9K/offer", form).status == 303)
  }

  @Test("what is no form is refused")
  func mediaType() async throws {
    let answer = try await TestSite().send(
      .post, "/7K3QX9K/offer", headers: [.contentType: "application/json"], body: "{}")
    #expect(answer.status == 415)
  }

  @Test("a store that is held asks to come back")
  func busy() async throws {
    let answer = try await TestSite(failing: .busy).get("/7K3QX9K")
    #expect(answer.status == 503)
    #expect(answer.header("Retry-After") == "5")
    #expect(answer.body.contains("Beaucoup de monde"))
  }

  @Test("a broken store shows none of its words to a visitor, all of them to the log")
  func broken() async throws {
    let site = try await TestSite(failing: .damaged("disk image is malformed"))
    for answer in try await [
      site.get("/7K3QX9K"), site.get("/?code=7K3QX9K"), site.get("/7K3QX9K/offer"),
      site.post("/7K3QX9K/offer", TestSite.goodForm),
    ] {
      #expect(answer.status == 500)
      #expect(!answer.body.contains("malformed"))
      #expect(answer.body.contains("Ce n’est pas de votre faute"))
    }
    #expect(site.log.all.contains { $0.contains("malformed") && $0.hasPrefix("error: ") })
  }

  @Test("machines learn whether the store answers")
  func health() async throws {
    let well = try await TestSite().get("/health")
    #expect(well.status == 200)
    #expect(well.body == "{\"status\":\"ok\"}\n")
    #expect(well.header("Content-Type") == "application/json")
    let ill = try await TestSite(failing: .unavailable("/srv/palier.sqlite")).get("/HEALTH")
    #expect(ill.status == 503)
    #expect(!ill.body.contains("sqlite"))
    #expect(try await TestSite(failing: .unavailable("gone")).get("/7K3QX9K").status == 503)
  }
}
