import Neighbourhood
import Testing

@testable import Site

@Suite("Addresses")
struct AddressTests {
  @Test("are read back as they are written")
  func roundTrip() throws {
    let code = try ShortCode(reading: "7K3QX9K")
    for address: SiteAddress in [
      .home, .sheet(code), .miscopied("7K3QX9A", .wrongSymbol), .form(code, .offer),
      .form(code, .need), .report(code, Listing.ID(12)), .listing(Listing.ID(12)),
      .withdrawal(Listing.ID(12)), .health, .robots,
      .icon,
    ] {
      #expect(SiteAddress(path: address.path) == address)
    }
  }

  @Test(
    "are read in any case, with a slash at the end, with or without the hyphen",
    arguments: [
      ("/7k3-qx9k/OFFER/", "/7K3QX9K/offer"), ("//HEALTH/", "/health"), ("", "/"),
      ("/Listings/7/Withdraw", "/listings/7/withdraw"), ("/7K3%2DQX9K", "/7K3QX9K"),
    ])
  func forgiving(written: String, meant: String) {
    #expect(SiteAddress(path: written)?.path == meant)
  }

  @Test(
    "of nothing are nothing",
    arguments: [
      "/index.html", "/listings", "/listings/x", "/listings/-1", "/listings/99999999999999999999",
      "/7K3QX9K/offers", "/a/b", "/%FF%FE", "/...",
    ])
  func nothing(path: String) {
    #expect(SiteAddress(path: path) == nil)
  }

  @Test("tell the log nothing of what a visitor typed")
  func pattern() throws {
    let code = try ShortCode(reading: "7K3QX9K")
    #expect(SiteAddress.sheet(code).pattern == "/{code}")
    #expect(SiteAddress.miscopied("hello", .wrongSymbol).pattern == "/{code}")
    #expect(SiteAddress.listing(Listing.ID(1)).pattern == "/listings/{id}")
  }

  @Test("and forms decode as the URL Standard has it")
  func fields() {
    let fields = FormFields("a=1+2&b=%C3%A9%2B&c&d=%ZZ&a=3&=x")
    #expect(fields["a"] == "1 2")
    #expect(fields["b"] == "é+")
    #expect(fields["c"] == "")
    #expect(fields["d"] == "%ZZ")
    #expect(fields["e"] == nil)
    #expect(FormFields(pairs: [.init(name: "a b", value: "é&")]).query == "?a%20b=%C3%A9%26")
  }
}
