import Foundation
import HTTPTypes
import Neighbourhood
import Registry
import Testing

@testable import Site

extension TestSite {
  /// A browser in which someone has signed in: its cookie, and the mark of its forms.
  struct Browser {
    let site: TestSite
    let cookie: String
    let mark: String

    func get(_ path: String) async throws -> Answer {
      try await site.send(.get, path, headers: [.cookie: cookie])
    }

    /// Sends a form with the mark of the session, unless the fields have another.
    func post(_ path: String, _ fields: [(String, String)] = []) async throws -> Answer {
      let marked = fields.contains { $0.0 == "mark" } ? fields : fields + [("mark", mark)]
      let body = marked.map { "\(PercentCoding.encoded($0.0))=\(PercentCoding.encoded($0.1))" }
      return try await site.send(
        .post, path,
        headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
        body: body.joined(separator: "&"))
    }
  }

  /// Signs someone in.
  func signIn(_ role: Staff.Role = .moderator, name: String = "Claire", at place: Place.ID? = nil)
    async throws -> Browser
  {
    let token = try await registry.openSession(
      for: Staff(name: name, role: role, place: place),
      until: TestSite.noon.addingTimeInterval(86_400), at: TestSite.noon)
    let key = try await registry.installationKey()
    return Browser(
      site: self, cookie: "palier-session=\(key.signed(token))", mark: key.formMark(of: token))
  }
}
