import Foundation
import TestKit
import Testing

@testable import RegistrySQLite

@Suite("The history") struct HistoryWordsTests {
  @Test("has words for all that can be done", arguments: ["fr", "en"])
  func words(language: String) throws {
    let text = try Repository.text(of: "Sources/Wording/Resources/staff/\(language).yaml")
    let group = try #require(text.components(separatedBy: "\nhistory:\n").last)
    let phrases = group.split(separator: "\n").prefix { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: ":").first?.drop { $0 == " " } }
    for what in Event.What.allCases {
      #expect(phrases.contains(Substring(what.rawValue)), "\(what.rawValue)")
    }
  }
}
