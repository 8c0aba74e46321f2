import Neighbourhood
import Registry
import Testing

@Suite("A form with something wrong in it")
struct FormProblemTests {
  @Test("comes back with every problem beside its field and in the list above")
  func empty() async throws {
    let site = try await TestSite()
    let answer = try await site.post("/7K3QX9K/offer", ["receipt": "x", "phone": "abc"])
    #expect(answer.status == 422)
    #expect(answer.body.contains("<title>Erreur\u{A0}: Je peux aider"))
    for field in ["category", "mode", "name", "phone", "audience", "consent"] {
      #expect(answer.body.contains("id=\"\(field)-problem\""), "\(field)")
      #expect(answer.body.contains("<a href=\"#\(field)\">"), "\(field)")
      #expect(answer.body.contains(" id=\"\(field)\""), "\(field)")
    }
    #expect(answer.body.contains("role=\"alert\""))
    #expect(answer.body.contains("href=\"#send\""))
    #expect(try await site.registry.listings(ListingFilter()).isEmpty)
  }

  @Test("keeps what was typed and chosen")
  func kept() async throws {
    let form = TestSite.goodForm.merging(["phone": "12", "until": "2027-01-01"]) { $1 }
    let body = try await TestSite().post("/7K3QX9K/offer", form).body
    #expect(body.contains(">Courses au marché</textarea>"))
    #expect(body.contains("value=\"Nadia\""))
    #expect(body.contains("value=\"12\""))
    #expect(body.contains("value=\"2027-01-01\""))
    #expect(body.contains("value=\"shopping\" required checked"))
    #expect(body.contains("value=\"neighbours\" required checked"))
    #expect(body.contains("name=\"consent\" value=\"1\" required checked"))
    #expect(body.contains("value=\"0123456789abcdef0123456789abcdef\""))
    #expect(body.contains("aria-describedby=\"phone-hint phone-problem\" aria-invalid=\"true\""))
  }

  @Test(
    "says what is wrong and how to mend it",
    arguments: [
      (["phone": "", "email": ""], "Donnez un téléphone ou un e-mail"),
      (["email": "nadia"], "Ce n’est pas une adresse e-mail"),
      (["until": "2026-11-19"], "Ce jour est passé"),
      (["until": "2026-02-30"], "Ce n’est pas un jour du calendrier"),
      (["details": String(repeating: "x", count: 507)], "500 caractères au plus, il y en a 507"),
      (["name": " "], "Dites comment vous appeler"),
      (["category": "other", "details": ""], "puisque c’est autre chose"),
      (["category": "gold"], "Choisissez ce dont il s’agit"),
      (["consent": ""], "sans accord, nous ne gardons rien"),
      (["receipt": ""], "ouverte depuis longtemps"),
    ])
  func words(change: [String: String], words: String) async throws {
    let form = TestSite.goodForm.merging(change) { $1 }
    let answer = try await TestSite().post("/7K3QX9K/offer", form)
    #expect(answer.status == 422)
    #expect(answer.body.contains(words))
    #expect(answer.body.contains("Un point à corriger"))
  }

  @Test("a lost receipt is replaced, so that sending again works")
  func receipt() async throws {
    let form = TestSite.goodForm.merging(["receipt": "old"]) { $1 }
    let body = try await TestSite().post("/7K3QX9K/offer", form).body
    #expect(body.contains(/name="receipt" value="[0-9a-f]{32}"/))
  }
}
