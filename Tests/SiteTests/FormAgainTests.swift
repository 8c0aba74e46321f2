import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("A form that comes back though nothing in it is wrong")
struct FormAgainTests {
  @Test("keeps what was typed where its listing was withdrawn, and makes a new one when sent again")
  func withdrawn() async throws {
    let site = try await TestSite()
    let first = try await site.post("/7K3QX9K/offer", TestSite.goodForm)
    let key = try #require(first.location.firstMatch(of: /key=([0-9a-f]{32})/)?.output.1)
    let old = try await site.registry.listings(ListingFilter())[0].id
    _ = try await site.post("/listings/\(old.number)/withdraw", ["key": String(key)])

    var form = TestSite.goodForm.merging(["details": "Courses le samedi"]) { $1 }
    let again = try await site.post("/7K3QX9K/offer", form)
    #expect(again.status == 422)
    #expect(again.header("Cache-Control") == "no-store")
    #expect(again.body.contains("a été retirée. Pour en publier une nouvelle"))
    #expect(again.body.contains("role=\"alert\""))
    #expect(again.body.contains("<title>Je peux aider"))
    expectTyped("Courses le samedi", in: again)
    #expect(try await site.registry.listings(ListingFilter()).count == 1)

    let receipt = try receipt(of: again)
    #expect(receipt != form["receipt"])
    form["receipt"] = receipt
    let second = try await site.post("/7K3QX9K/offer", form)
    #expect(second.status == 303)
    #expect(second.location != first.location)
    let listings = try await site.registry.listings(ListingFilter())
    #expect(listings.map(\.status) == [.waiting, .withdrawn])
    #expect(listings[0].content.details == "Courses le samedi")
  }

  @Test("neither changes nor shows the listing of whoever used it before, and makes a new one")
  func used() async throws {
    let site = try await TestSite()
    let first = try await site.post("/7K3QX9K/offer", TestSite.goodForm)
    var form = TestSite.goodForm.merging(["details": "Courses le samedi"]) { $1 }
    let again = try await site.post("/7K3QX9K/offer", form)
    #expect(again.status == 422)
    #expect(again.location.isEmpty)
    #expect(!again.body.contains("key="))
    #expect(again.body.contains("a déjà servi pour une autre annonce"))
    expectTyped("Courses le samedi", in: again)
    #expect(
      try await site.registry.listings(ListingFilter()).map(\.content.details)
        == ["Courses au marché"])

    form["receipt"] = try receipt(of: again)
    let second = try await site.post("/7K3QX9K/offer", form)
    #expect(second.status == 303)
    #expect(second.location != first.location)
    #expect(try await site.registry.listings(ListingFilter()).count == 2)
  }

  @Test("says that a full disk did not keep it, with the number to ring, and may be sent again")
  func unavailable() async throws {
    let well = try await TestSite()
    let full = try TestSite(well, failingToWrite: .unavailable("database or disk is full"))
    let answer = try await full.post("/7K3QX9K/offer", TestSite.goodForm)
    #expect(answer.status == 503)
    #expect(answer.header("Retry-After") == "300")
    #expect(answer.body.contains("Votre annonce n’a pas été gardée"))
    #expect(answer.body.contains("appelez le 04\u{A0}76\u{A0}00\u{A0}00\u{A0}00"))
    #expect(answer.body.contains("<title>Erreur"))
    #expect(!answer.body.contains("disk is full"))
    #expect(full.log.all.contains { $0.hasPrefix("error: ") && $0.contains("disk is full") })
    expectTyped("Courses au marché", in: answer)

    // The same receipt, so that sending it once more makes one listing whatever became of it.
    #expect(try receipt(of: answer) == TestSite.goodForm["receipt"])
    #expect(try await well.post("/7K3QX9K/offer", TestSite.goodForm).status == 303)
  }

  @Test("says that a held store did not keep it yet")
  func busy() async throws {
    let held = try TestSite(try await TestSite(), failingToWrite: .busy)
    let answer = try await held.post("/7K3QX9K/offer", TestSite.goodForm)
    #expect(answer.status == 503)
    #expect(answer.header("Retry-After") == "5")
    #expect(answer.body.contains("pas encore gardée"))
    expectTyped("Courses au marché", in: answer)
  }

  @Test("nothing is withdrawn where nothing can be written, and the page says so")
  func withdrawing() async throws {
    let full = try TestSite(
      try await TestSite(), failingToWrite: .unavailable("attempt to write a readonly database"))
    let key = String(repeating: "0", count: 32)
    let answer = try await full.post("/listings/1/withdraw", ["key": key])
    #expect(answer.status == 503)
    #expect(answer.header("Retry-After") == "300")
    #expect(answer.body.contains("Rien n’a été gardé ni changé"))
    #expect(answer.body.contains("appelez le 04\u{A0}76\u{A0}00\u{A0}00\u{A0}00"))
  }

  private func expectTyped(_ details: String, in answer: TestSite.Answer) {
    #expect(answer.body.contains(">\(details)</textarea>"))
    #expect(answer.body.contains("value=\"Nadia\""))
    #expect(answer.body.contains("value=\"06 12 34 56 78\""))
    #expect(answer.body.contains("value=\"neighbours\" required checked"))
    #expect(answer.body.contains("name=\"consent\" value=\"1\" required checked"))
  }

  private func receipt(of answer: TestSite.Answer) throws -> String {
    let receipt = /name="receipt" value="([0-9a-f]{32})"/
    return String(try #require(answer.body.firstMatch(of: receipt)?.output.1))
  }
}
