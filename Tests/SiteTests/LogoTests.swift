import Neighbourhood
import PageModel
import PrintShop
import Testing

@testable import Site

@Suite("The logo of who runs the site")
struct LogoTests {
  private static let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" width="300" height="100">
    <rect width="300" height="100" fill="#0b5a63"/><circle cx="50" cy="50" r="30" fill="#fff"/></svg>
    """

  private func logo() throws -> ScreenLogo {
    let picture = try #require(
      Picture(svg: Array(LogoTests.drawing.utf8), width: 300, height: 100))
    return try ScreenLogo(picture)
  }

  private func site() async throws -> TestSite {
    var settings = TestSite.settings
    settings.logo = try logo()
    return try await TestSite(settings: settings)
  }

  @Test("stands at the foot of every page, beside the name, and is no second name")
  func pages() async throws {
    let site = try await site()
    for path in ["/", "/7K3QX9K", "/7K3QX9K/need", "/ABCDEFP"] {
      let body = try await site.get(path).body
      let image = try #require(body.firstMatch(of: /<img class="logo" src="([^"]+)"[^>]*>/))
      #expect(image.0.contains("alt=\"\"") && image.0.contains("width=\"144\" height=\"48\""))
      #expect(image.1.wholeMatch(of: /\/logo\.png\?v=[0-9a-z]+/) != nil)
    }
  }

  @Test("is a PNG file whatever it was, which a browser keeps for a day")
  func file() async throws {
    let site = try await site()
    let answer = try await site.get("/logo.png?v=1")
    #expect(answer.status == 200)
    #expect(answer.header("Content-Type") == "image/png")
    #expect(answer.header("Cache-Control") == "public, max-age=86400")
    let picture = try #require(Picture(png: try logo().png))
    #expect(picture.pixels == (288, 96))
  }

  @Test("is on no page and at no address where there is none")
  func none() async throws {
    let site = try await TestSite()
    #expect(!(try await site.get("/").body.contains("<img")))
    #expect(try await site.get("/logo.png").status == 404)
  }

  @Test("counts where a page of many words is kept below 30 kB")
  func weight() async throws {
    let site = try await site()
    for number in 0..<80 {
      try await site.add(
        number.isMultiple(of: 2) ? .offer : .need, .shopping,
        details: String(
          repeating: "Accompagner une personne âgée chez l'ophtalmologiste, le samedi. ", count: 4),
        name: "Marie-Antoinette \(number), 3e", email: "marie-antoinette\(number)@exemple.fr")
    }
    let page = try await site.get("/7K3QX9K").body.utf8.count
    #expect(page + (try logo().png.count) < 30_000)
  }
}
