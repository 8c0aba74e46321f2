import Foundation
import Neighbourhood
import Registry
import Testing
import Wording

@testable import Site

@Suite("Templates")
struct TemplateTests {
  @Test("name no phrase that a language lacks, and none that has values")
  func phrases() throws {
    let wordings = try Wording.shipped()
    for name in Templates.Name.allCases {
      for match in try Templates.text(name).matches(of: /words\.([a-z.-]+)/) {
        let key = String(match.output.1)
        for (language, wording) in wordings {
          let phrase = try #require(wording.phrases[key], "\(key) in \(language.code)")
          #expect(phrase.names.isEmpty, "\(key) in \(language.code)")
        }
      }
    }
  }

  @Test("hold no words of their own")
  func noProse() throws {
    for name in Templates.Name.allCases {
      let text = try Templates.text(name)
        .replacing(/\{\{\{?[^}]*\}\}\}?/, with: "").replacing(/<[^>]*>/, with: "")
      #expect(!text.contains(/[A-Za-zÀ-ÿ]{3,}/.ignoresCase()) || text.contains("&nbsp;"), "\(name)")
    }
  }

  @Test("show words and never the name of a phrase", arguments: Language.all)
  func noKeys(language: Language) async throws {
    let site = try await TestSite(language: language.code)
    try await site.add(.need, .other, email: "a@b.fr", audience: .referent, onBehalf: true)
    let sent = try await site.add(email: "a@b.fr")
    let own = "/listings/\(sent.listing.id.number)?key=\(sent.key.text)&lang=\(language.code)"
    var pages = [try await site.post("/7K3QX9K/need?lang=\(language.code)", [:]).body]
    for path in ["/", "/?code=1", "/7K3QX9K", "/7K3QX9K/offer", "/7K3QX9A", "/ABCDEFP", "/x"] {
      pages.append(
        try await site.get(path + (path.contains("?") ? "&" : "?") + "lang=\(language.code)").body)
    }
    pages += [try await site.get(own).body, try await site.get(own + "&sent=1").body]
    let groups = Set(
      try Wording.shipped(in: language).phrases.keys.compactMap { $0.split(separator: ".").first })
    for page in pages {
      let text = page.replacing(/<style.*?<\/style>/.dotMatchesNewlines(), with: "").replacing(
        /<[^>]*>/, with: " ")
      for group in groups {
        let key = try Regex("\\b\(group)\\.[a-z]")
        #expect(!text.contains(key), "\(group)")
      }
      #expect(!text.contains("Words("))
      #expect(!text.contains("Optional("))
      #expect(!text.contains("$"))
    }
  }
}
