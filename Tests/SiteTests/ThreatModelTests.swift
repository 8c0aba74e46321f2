import Foundation
import TestKit
import Testing

@Suite("The threat model") struct ThreatModelTests {
  /// The rows of the table, each in its columns.
  private func rows() throws -> [[String]] {
    let text = try Repository.text(of: "Sources/Site/README.md")
    let part = try #require(text.components(separatedBy: "| who | wants |").last)
    return part.split(separator: "\n").dropFirst(2).prefix { $0.hasPrefix("|") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// The text of all tests in Swift.
  private func tests() throws -> String {
    let folder = Repository.root + "/Tests"
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasSuffix("Tests.swift") }
      .map { try Repository.text(of: "Tests/" + $0) }.joined(separator: "\n\u{1E}")
  }

  @Test("says in every row who, what, what helps and what does not, and names tests that there are")
  func names() throws {
    let rows = try rows()
    #expect(rows.count >= 16)
    let files = try tests().components(separatedBy: "\u{1E}")
    for row in rows {
      #expect(row.count == 5 && row.allSatisfy { !$0.isEmpty }, "\(row)")
      let named = (row.last ?? "").matches(of: /`([^`]+)`/).map { String($0.output.1) }
      #expect(!named.isEmpty, "\(row)")
      for name in named {
        if name.contains("::") {
          let parts = name.components(separatedBy: "::")
          let text = try Repository.text(of: "Tests/Browser/" + parts[0])
          #expect(text.contains("def \(parts[1])("), "\(name)")
        } else {
          let parts = name.split(separator: "/").map(String.init)
          let isThere = files.contains {
            $0.contains("struct \(parts[0]) ") && $0.contains("func \(parts[1])(")
          }
          #expect(isThere, "\(name)")
        }
      }
    }
  }
}
