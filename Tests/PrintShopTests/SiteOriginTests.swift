import Neighbourhood
import PrintShop
import Testing

@Suite("The origin of the site") struct SiteOriginTests {
  @Test(
    "is scheme, host and port, however it is typed",
    arguments: [
      ("https://entraide.example.fr", "https://entraide.example.fr", "entraide.example.fr"),
      (" HTTPS://Entraide.Example.FR/ ", "https://entraide.example.fr", "entraide.example.fr"),
      ("https://e.fr:443", "https://e.fr", "e.fr"),
      ("http://192.168.1.7:8080", "http://192.168.1.7:8080", "192.168.1.7:8080"),
      ("http://e.fr:80", "http://e.fr", "e.fr"),
      ("http://[::1]:8080", "http://[::1]:8080", "[::1]:8080"),
      ("https://[2001:DB8:0:0::7]/", "https://[2001:db8::7]", "[2001:db8::7]"),
      ("http://[::1]:80", "http://[::1]", "[::1]"),
    ])
  func reading(typed: String, text: String, domain: String) throws {
    let origin = try SiteOrigin(typed)
    #expect(origin.text == text)
    #expect(origin.domain == domain)
  }

  @Test(
    "is refused with the reason",
    arguments: [
      ("", SiteOrigin.Problem.noScheme), ("e.fr", .noScheme), ("ftp://e.fr", .noScheme),
      ("https://", .noHost), ("https://:80", .noHost), ("https://e f.fr", .noHost),
      ("https://é.fr", .noHost), ("https://e.fr:0", .noHost), ("https://e.fr:99999", .noHost),
      ("https://e.fr:x", .noHost), ("https://e.fr/lilas", .hasPath), ("https://e.fr?a", .hasPath),
      ("https://e.fr#a", .hasPath), ("https://-e.fr", .noHost), ("https://...", .noHost),
      ("https://e.fr:+80", .noHost), ("https://[::1", .noHost), ("https://[]", .noHost),
      ("https://::1", .noHost), ("https://[::1]x", .noHost), ("https://[::1]:0", .noHost),
      ("https://[127.0.0.1]", .noHost), ("https://[fe80::1%eth0]", .noHost), ("https://[", .noHost),
      ("https://a@e.fr", .hasPath), ("https://e.fr//", .hasPath),
    ])
  func problems(typed: String, problem: SiteOrigin.Problem) {
    #expect(throws: problem) { try SiteOrigin(typed) }
  }

  @Test("gives a sheet its page, and the same in capitals for the symbol")
  func page() throws {
    let code = try ShortCode(reading: "7K3-QX9K")
    let origin = try SiteOrigin("https://e.example.fr")
    #expect(origin.page(of: code) == "https://e.example.fr/7K3QX9K")
    #expect(origin.symbolText(of: code) == "HTTPS://E.EXAMPLE.FR/7K3QX9K")
    let address = try SiteOrigin("http://[2001:db8::7]:8080")
    #expect(address.symbolText(of: code) == "HTTP://[2001:DB8::7]:8080/7K3QX9K")
  }
}
