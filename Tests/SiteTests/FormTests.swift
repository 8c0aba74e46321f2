import Foundation
import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("The form")
struct FormTests {
  @Test("shows every field with its label, by the names of the interface")
  func fields() async throws {
    let body = try await TestSite().get("/7K3QX9K/need").body
    for field in ListingForm.Field.allCases {
      #expect(body.contains("name=\"\(field.rawValue)\""), "\(field.rawValue)")
    }
    for field in ["details", "name", "phone", "email", "until"] {
      #expect(body.contains("<label for=\"\(field)\">"), "\(field)")
    }
    for category in Neighbourhood.Category.allCases {
      #expect(body.contains("name=\"category\" value=\"\(category.rawValue)\""))
    }
    #expect(body.contains("autocomplete=\"tel\" inputmode=\"tel\""))
    #expect(body.contains("min=\"2026-11-20\" max=\"2026-12-20\""))
    #expect(body.contains("20 décembre 2026"))
    #expect(body.contains("Ville de Grenoble garde ces informations"))
  }

  @Test("has a fresh receipt each time, and is kept by nobody, so that Back brings another")
  func receipts() async throws {
    let site = try await TestSite()
    let (first, second) = (
      try await site.get("/7K3QX9K/offer"), try await site.get("/7K3QX9K/offer")
    )
    let receipt = /name="receipt" value="([0-9a-f]{32})"/
    let one = try #require(first.body.firstMatch(of: receipt)?.output.1)
    let two = try #require(second.body.firstMatch(of: receipt)?.output.1)
    #expect(one != two)
    #expect(first.header("Cache-Control") == "no-store")
    let wrong = try await site.post("/7K3QX9K/offer", [:])
    #expect(wrong.header("Cache-Control") == "no-store")
  }

  @Test("keeps a good form and leads to the private page")
  func sent() async throws {
    let site = try await TestSite()
    let answer = try await site.post("/7K3QX9K/offer", TestSite.goodForm)
    #expect(answer.status == 303)
    #expect(answer.location.contains(/^\/listings\/\d+\?key=[0-9a-f]{32}&sent=1$/))
    let listings = try await site.registry.listings(ListingFilter())
    #expect(listings.count == 1)
    #expect(listings[0].status == .waiting)
    #expect(listings[0].sheet == site.sheet.code)
    #expect(listings[0].lastDay == TestSite.today.adding(days: 90))
    #expect(listings[0].content.name == "Nadia")
    #expect(!(try await site.get("/7K3QX9K").body.contains("Courses au marché")))
  }

  @Test("shows a listing at once where moderators look afterwards")
  func moderatedAfter() async throws {
    var settings = TestSite.settings
    settings.moderation = .after
    let site = try await TestSite(settings: settings)
    _ = try await site.post("/7K3QX9K/offer", TestSite.goodForm)
    #expect(try await site.get("/7K3QX9K").body.contains("Courses au marché"))
  }

  @Test("sent twice makes one listing and leads to the same page")
  func twice() async throws {
    let site = try await TestSite()
    let first = try await site.post("/7K3QX9K/offer", TestSite.goodForm)
    let second = try await site.post("/7K3QX9K/offer", TestSite.goodForm)
    #expect(first.location == second.location)
    #expect(try await site.registry.listings(ListingFilter()).count == 1)
  }

  @Test("takes its kind from its address")
  func kind() async throws {
    let site = try await TestSite()
    _ = try await site.post("/7K3QX9K/need", TestSite.goodForm)
    #expect(try await site.registry.listings(ListingFilter())[0].content.kind == .need)
  }
}
