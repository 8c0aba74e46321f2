import Neighbourhood
import Registry
import Testing

@testable import Site

@Suite("What templates ask for") struct PagePartTests {
  @Test("is found by its name, all that a page has")
  func names() async throws {
    let site = try await TestSite()
    for _ in 0..<31 { try await site.add(email: "nadia@example.fr") }
    let visit = Visit(path: "/7K3QX9K?category=shopping&lang=ar", browserLanguage: nil)
    let code = site.sheet.code
    let source = try #require(
      try await site.site.landingSource(of: code, on: TestSite.today))
    let page = try await site.site.landingPage(of: code, source, visit)
    let rows = ListingRows(
      site: site.site, language: page.language, code: code, limit: nil, allHref: "")
    let place = NearbyPlace(place: source.shown.place, metres: 90)
    let notice = SheetNotice(text: "a", code: "b", href: "c", changes: "d")

    var parts: [String: Bool] = [:]
    for value: Any in [
      site.site.frame(page, visit, nonce: "n"), rows.row(source.shown.listings[0]), notice,
      NearbyRow(place, code: code, in: page.language),
    ] {
      parts.merge(PagePartTests.parts(of: value)) { $0 && $1 }
    }
    #expect(parts.filter { !$0.value }.isEmpty)
    #expect(Set(parts.keys.map { $0.split(separator: ".")[0] }).count == 14, "\(parts.keys)")
  }

  /// The properties of a part and of all its parts, each with whether it is found by its name.
  private static func parts(of value: Any) -> [String: Bool] {
    var found: [String: Bool] = [:]
    // What may be missing conforms where what it may hold does.
    let isThere = Mirror(reflecting: value).displayStyle == .struct
    for property in Mirror(reflecting: value).children {
      let mirror = Mirror(reflecting: property.value)
      let isOptional = mirror.displayStyle == .optional
      if isThere, let part = value as? any PagePart, let name = property.label,
        let shown = isOptional ? mirror.children.first?.value : property.value
      {
        let child = part.child(named: name).map { String(describing: $0) }
        found["\(type(of: value)).\(name)"] = child == String(describing: shown)
      }
      found.merge(parts(of: property.value)) { $0 && $1 }
    }
    return found
  }
}
