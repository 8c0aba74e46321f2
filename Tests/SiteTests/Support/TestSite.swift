import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Neighbourhood
import PageModel
import Registry
import Wording

@testable import Site

/// A site over a registry in memory, with one printed sheet, `7K3-QX9K`, at noon of 20 November 2026.
struct TestSite {
  let registry: any SiteRegistry
  let sheet: Sheet
  let site: Site
  let log = Lines()

  static let noon = Date(timeIntervalSince1970: 1_795_176_000)
  static let today = CalendarDay(noon, in: .gmt)
  static let codes = ["7K3QX9K", "1234568", "ABCDEFP", "ZZZZZZS"]

  init(
    language: String = "fr", theme: String = "lagune", name: String? = "Résidence Les Lilas",
    address: String = "12 rue des Lilas, 38000 Grenoble",
    settings: SiteSettings = TestSite.settings, wordings: [Language: Wording]? = nil,
    post: Post? = nil, now: Date = TestSite.noon
  ) async throws {
    let codes = try Codes(TestSite.codes)
    let registry = MemoryRegistry(codes: CodeSource { codes.next() })
    let run = try await registry.reserve(
      PrintOrder(
        destination: .address(
          try PostalAddress(address), name: try name.flatMap { try PlaceName($0) }),
        layout: "lobby-poster",
        options: SheetOptions(language: language, paper: "A4", theme: theme)),
      at: now)
    sheet = run.sheets[0]
    try await registry.confirm(
      run.id, editions: [sheet.code: Edition(printed: now, revisions: [:])])
    self.registry = registry
    site = try TestSite.site(
      over: registry, settings: settings, wordings: wordings, post: post, now: now, log: log)
  }

  /// A site over a registry that answers with nothing but an error.
  init(failing error: RegistryError) async throws {
    registry = FailingRegistry(error: error)
    sheet = Sheet(
      code: try ShortCode(reading: "7K3QX9K"), place: Place.ID(1), layout: "lobby-poster",
      options: SheetOptions(language: "fr", paper: "A4", theme: "lagune"), created: TestSite.noon)
    site = try TestSite.site(over: registry, settings: TestSite.settings, log: log)
  }

  /// The same site, once its store can be read but no longer written.
  init(_ other: TestSite, failingToWrite error: RegistryError) throws {
    registry = FailingRegistry(error: error, readable: other.registry)
    sheet = other.sheet
    site = try TestSite.site(over: registry, settings: TestSite.settings, log: log)
  }

  static let settings = SiteSettings(
    organisation: "Ville de Grenoble", site: URL(string: "https://entraide.example.fr"),
    hotline: PhoneNumber("04 76 00 00 00"), imprint: "Imprimé par nos soins.")

  private static func site(
    over registry: any SiteRegistry, settings: SiteSettings, wordings: [Language: Wording]? = nil,
    post: Post? = nil, now: Date = TestSite.noon, log: Lines
  ) throws -> Site {
    try Site(
      registry: registry, wordings: try wordings ?? Wording.shipped(), settings: settings,
      pictograms: pictograms, post: post, now: { now }, log: { log.append($0) })
  }

  /// Squares, as big as a real pictogram is in bytes.
  static let pictograms: [Neighbourhood.Category: PictogramOutline] = {
    let square = Path.rounded(
      Rect(x: .points(3), y: .points(3), width: .points(18), height: .points(18)),
      radius: .points(4))
    let outline = PictogramOutline(
      path: Path(Array(repeating: square.elements, count: 2).flatMap { $0 }), size: 24)
    return Dictionary(uniqueKeysWithValues: Neighbourhood.Category.allCases.map { ($0, outline) })
  }()
}

extension TestSite {
  /// What the site answers.
  struct Answer {
    let status: Int
    let headers: HTTPFields
    let body: String

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    var location: String { header("Location") ?? "" }
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String? = nil
  ) async throws -> Answer {
    let answer = try await site.application().test(.router) { client in
      let response = try await client.execute(
        uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
      return Answer(
        status: response.status.code, headers: response.headers,
        body: String(buffer: response.body))
    }
    await site.recordScans()
    return answer
  }

  func get(_ path: String, language: String? = nil) async throws -> Answer {
    try await send(.get, path, headers: language.map { [.acceptLanguage: $0] } ?? [:])
  }

  /// Sends a form as from a page that was shown a minute ago, unless the fields say when.
  func post(_ path: String, _ fields: [String: String]) async throws -> Answer {
    var fields = fields
    if fields["shown"] == nil, let mark = try? await shownMark(secondsAgo: 60) {
      fields["shown"] = mark
    }
    let body = fields.map {
      PercentCoding.encoded($0.key) + "=" + PercentCoding.encoded($0.value)
    }.joined(separator: "&")
    return try await send(
      .post, path, headers: [.contentType: "application/x-www-form-urlencoded"], body: body)
  }

  /// What a form carries that was shown so long ago.
  func shownMark(secondsAgo seconds: Double) async throws -> String {
    try await registry.installationKey().shownMark(at: site.now() - seconds).text
  }

  /// A form in which nothing is wrong.
  static let goodForm = [
    "kind": "offer", "category": "shopping", "mode": "in-person",
    "details": "Courses au marché", "name": "Nadia", "phone": "06 12 34 56 78",
    "email": "nadia@exemple.fr", "audience": "neighbours", "until": "", "consent": "1",
    "language": "fr", "receipt": "0123456789abcdef0123456789abcdef",
  ]

  /// Puts a listing into the registry.
  @discardableResult func add(
    _ kind: Listing.Kind = .offer, _ category: Neighbourhood.Category = .shopping,
    details: String = "Courses au marché", name: String = "Nadia", phone: String? = "0612345678",
    email: String? = nil, audience: Audience = .neighbours, onBehalf: Bool = false,
    status: Listing.Status = .published, language: String = "fr", lastDay: CalendarDay? = nil,
    at place: Place.ID? = nil
  ) async throws -> Submitted {
    var generator = SystemRandomNumberGenerator()
    return try await registry.submit(
      Submission(
        content: ListingContent(
          kind: kind, category: category, mode: .inPerson, details: details, name: name,
          contact: Contact(
            phone: phone.flatMap { PhoneNumber($0) }, email: email.flatMap { EmailAddress($0) }),
          audience: audience, onBehalf: onBehalf, language: language),
        place: place ?? sheet.place, sheet: place == nil ? sheet.code : nil, source: .site,
        receipt: .random(using: &generator), status: status,
        lastDay: lastDay ?? TestSite.today.adding(days: 30)),
      at: TestSite.noon)
  }
}
