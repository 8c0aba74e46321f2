import Testing

@Suite("Typing a code")
struct CodeTypingTests {
  @Test(
    "leads to the sheet, however it is typed",
    arguments: [
      "7K3-QX9K", "7k3qx9k", "%207K3%20QX9K%20", "7K3+QX9K", "7K3%E2%80%91QX9K",
      "https%3A%2F%2Fexample.fr%2F7K3QX9K",
    ])
  func forgiving(typed: String) async throws {
    let answer = try await TestSite().get("/?code=\(typed)")
    #expect(answer.status == 303)
    #expect(answer.location == "/7K3QX9K")
  }

  @Test("reads O as zero and I as one")
  func lookalikes() async throws {
    let site = try await TestSite()
    // 1234568 is the second code that the registry gives out, so no sheet has it yet.
    let answer = try await site.get("/?code=I234568")
    #expect(answer.status == 404)
    #expect(answer.body.contains("Aucune affiche ne porte le code 123-4568"))
  }

  @Test("says that a letter or digit is wrong when the check symbol does not fit")
  func wrongSymbol() async throws {
    let answer = try await TestSite().get("/?code=7K3-QX9A")
    #expect(answer.status == 422)
    #expect(answer.body.contains("Une lettre ou un chiffre n’est pas le bon"))
    #expect(answer.body.contains("value=\"7K3-QX9A\""))
    #expect(answer.body.contains("aria-describedby=\"code-hint code-problem\" aria-invalid"))
    #expect(!answer.body.contains("Aucune affiche"))
  }

  @Test(
    "says how many of the seven symbols are there",
    arguments: [("7K3", "que 3 ici"), ("7K3QX9K7K", "en a 9 ici"), ("7", "qu’un ici")])
  func wrongLength(typed: String, words: String) async throws {
    let answer = try await TestSite().get("/?code=\(typed)")
    #expect(answer.status == 422)
    #expect(answer.body.contains(words))
  }

  @Test("names a sign that no code holds")
  func unknownSymbol() async throws {
    let answer = try await TestSite().get("/?code=7K3-QXU%3C")
    #expect(answer.status == 422)
    #expect(answer.body.contains("Le signe «\u{202F}U\u{202F}»"))
    #expect(answer.body.contains("value=\"7K3-QXU&lt;\""))
  }

  @Test("asks for a code where nothing was typed")
  func empty() async throws {
    let answer = try await TestSite().get("/?code=")
    #expect(answer.status == 422)
    #expect(answer.body.contains("Tapez le code imprimé"))
  }

  @Test("shows what a code looks like and where it stands")
  func firstPage() async throws {
    let answer = try await TestSite().get("/")
    #expect(answer.status == 200)
    #expect(answer.body.contains("7K3\u{2011}QX9K"))
    #expect(answer.body.contains("<label for=\"code\">"))
    #expect(answer.body.contains("À côté du carré à scanner"))
  }
}
