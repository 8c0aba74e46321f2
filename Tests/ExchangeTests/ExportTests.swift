import Exchange
import Foundation
import Neighbourhood
import Testing

@Suite("Exports") struct ExportTests {
  @Test("never tell a name or a way to reach someone", arguments: Export.Format.allCases)
  func privacy(format: Export.Format) throws {
    let need = try Example.listing(kind: .need, source: .import)
    let text = try Example.export([Example.listing(), need]).text(format)
    for word in ["Nadia", "nadia", "0612345678", "06 12", "45.187", "5.735"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test(
    "as a table, begin what a spreadsheet would calculate with an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+33", "'+33"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"),
      ("=HYPERLINK(\"x\";\"y\")", "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\""), ("a, b", "\"a, b\""),
      ("plain", "plain"),
    ])
  func formulas(details: String, field: String) throws {
    let table = try Example.export([Example.listing(details)]).text(.csv)
    #expect(
      table == """
        id,kind,category,mode,details,on_behalf,language,place,place_name,address,latitude,\
        longitude,created,changed,last_day\r
        7,offer,shopping,in-person,\(field),no,fr,3,Les Lilas,"12 rue des Lilas, 38000 Grenoble",\
        45.19,5.74,2026-11-20T12:00:00.000Z,2026-11-20T12:01:00.500Z,2026-12-20\r

        """)
  }

  @Test("as points on a map, are nowhere where nobody knows where", arguments: [true, false])
  func maps(isPlaceKnown: Bool) throws {
    struct Collection: Decodable {
      struct Feature: Decodable {
        struct Geometry: Decodable { let coordinates: [Double] }
        let geometry: Geometry?
      }
      let features: [Feature]
    }
    let text = try Example.export([Example.listing()], isPlaceKnown: isPlaceKnown).text(.geojson)
    let read = try JSONDecoder().decode(Collection.self, from: Data(text.utf8))
    #expect(read.features.map(\.geometry?.coordinates) == [isPlaceKnown ? [5.74, 45.19] : nil])
    #expect(text.contains("\"geometry\":null") != isPlaceKnown)
  }

  @Test("as linked data, are offers and demands")
  func linkedData() throws {
    let need = try Example.listing(kind: .need)
    let text = try Example.export([Example.listing(), need]).text(.jsonld)
    #expect(text.contains("\"@type\":\"Offer\"") && text.contains("\"@type\":\"Demand\""))
    #expect(text.contains("\"@id\":\"https://entraide.example.fr/api/v1/listings/7\""))
    #expect(text.contains("\"validThrough\":\"2026-12-20\""))
  }

  @Test("as a feed, escape what XML reads as its own")
  func feed() async throws {
    let text = try Example.export([Example.listing("<b>a & b</b> \u{1}]]>")]).text(.atom)
    #expect(text.contains("&lt;b&gt;a &amp; b&lt;/b&gt; ]]&gt; · Les Lilas, 12 rue des Lilas"))
    #expect(text.contains("<updated>2026-11-20T12:01:00.500Z</updated>"))
    let parser = XMLChecking(text)
    #expect(parser.isWellFormed && parser.names.contains("entry"))
  }

  @Test(
    "as missions, tell what is needed at places of organisations, and never what a person asks for"
  )
  func missions() throws {
    struct Feed: Decodable {
      struct Mission: Decodable {
        struct Address: Decodable { let city, postalCode: String? }
        let clientId, title, domain, remote, applicationUrl, startAt, endAt: String
        let activities: [String]
        let addresses: [Address]
      }
      let data: [Mission]
      let total: Int
    }
    let listings = [
      try Example.listing(), try Example.listing(kind: .need),
      try Example.listing(kind: .need, onBehalf: true),
      try Example.listing(source: .import), try Example.listing(kind: .need, source: .import),
    ]
    let empty = try Example.export(listings).text(.missions)
    #expect(empty.contains("\"total\":0"))
    // However it is written.
    let text = try Example.export(listings, ownPlaces: ["12, RUE DES LILAS 38000 Grenoble"])
      .text(.missions)
    let feed = try JSONDecoder().decode(Feed.self, from: Data(text.utf8))
    #expect(feed.total == 3 && feed.data.count == 3)
    let mission = try #require(feed.data.first)
    #expect(mission.domain == "solidarite-insertion" && mission.activities == ["distribution"])
    #expect(mission.remote == "no" && mission.endAt == "2026-12-20T23:59:59.000Z")
    #expect(mission.addresses.map(\.postalCode) == ["38000"])
    #expect(mission.applicationUrl == "https://entraide.example.fr/")
    #expect(!text.contains("rue des Lilas"))
  }
}
