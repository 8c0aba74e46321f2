import Foundation
import TestKit
import Testing

/// The targets and what each may import, as Package.swift has it.
@Suite("Imports") struct ImportTests {
  private static let table: [String: Set<String>] = [
    "CCairo": [], "CQREncode": [], "CQPDF": [], "CRSVG": [], "CPoppler": [], "CZBar": [],
    "CCurl": [], "CZlib": [],
    "PageModel": [],
    "SourceTree": ["Yams"],
    "Wording": ["SourceTree"],
    "LayoutLanguage": ["SourceTree", "PageModel", "Wording"],
    "QRSymbol": ["CQREncode"],
    "LayoutEngine": ["LayoutLanguage", "PageModel", "QRSymbol", "SourceTree", "Wording"],
    "CairoKit": ["CCairo", "CRSVG"],
    "PageDrawing": ["PageModel", "CairoKit"],
    "PDFFinishing": ["CQPDF"],
    "Imposition": ["PageModel", "SourceTree"],
    "Preflight": ["CPoppler", "CZBar"],
    "Mail": ["CCurl"],
    "Telemetry": ["CoreMetrics"],
    "TableFile": ["SwiftCSV"],
    "Neighbourhood": ["Crypto"],
    "Registry": ["Neighbourhood"],
    "RegistrySQLite": ["Registry", "Neighbourhood", "GRDB"],
    "AddressFiles": ["CZlib", "Neighbourhood", "TableFile"],
    "Exchange": ["Registry", "Neighbourhood", "TableFile"],
    "PrintShop": [
      "Imposition", "LayoutEngine", "LayoutLanguage", "PageModel", "PageDrawing", "PDFFinishing",
      "Preflight", "Registry", "Neighbourhood", "SourceTree", "Wording",
    ],
    "Batches": [
      "AddressFiles", "LayoutLanguage", "PrintShop", "Registry", "Neighbourhood", "TableFile",
    ],
    "Site": [
      "PageModel", "PrintShop", "QRSymbol", "Registry", "Neighbourhood", "Telemetry", "Wording",
      "Exchange", "AsyncHTTPClient", "Hummingbird", "HummingbirdCore", "HTTPTypes", "Logging",
      "Mustache", "NIOCore", "NIOHTTP1", "NIOHTTPTypes", "ServiceLifecycle",
      "UnixSignals",
    ],
    "palier": [
      "PrintShop", "Site", "Registry", "RegistrySQLite", "Neighbourhood", "Wording", "SourceTree",
      "LayoutLanguage", "PageModel", "QRSymbol", "Imposition", "Preflight", "TableFile", "Mail",
      "Exchange", "AddressFiles", "Batches", "ArgumentParser", "Subprocess", "SystemPackage",
    ],
  ]

  /// What every platform has.
  private static let platform: Set<String> = [
    "Foundation", "FoundationXML", "Dispatch", "Synchronization",
  ]

  private struct SourceFile {
    let target: String
    let path: String
    let lines: [String]

    /// The modules that it imports, each with its access level where it has one.
    var imports: [(level: String?, module: String)] {
      lines.compactMap { line in
        let words = line.split(separator: " ").filter { !$0.hasPrefix("@") }.map(String.init)
        guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1
        else { return nil }
        let name = words[words.count - 1].split(separator: ".")[0]
        return (index == 1 ? words[0] : nil, String(name))
      }
    }
  }

  private func sources() throws -> [SourceFile] {
    let root = Repository.root + "/Sources"
    let paths = try #require(FileManager.default.enumerator(atPath: root)).compactMap {
      $0 as? String
    }
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      SourceFile(
        target: String(path.prefix { $0 != "/" }), path: path,
        lines: try Repository.text(of: "Sources/" + path).split(separator: "\n").map(String.init))
    }
  }

  @Test("every target imports only what the table allows, and all of that")
  func allowed() throws {
    let sources = try sources()
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/Sources"))
        .subtracting(["README.md"]) == Set(Self.table.keys))
    for (target, allowed) in Self.table {
      let imported = Set(
        sources.filter { $0.target == target }.flatMap { $0.imports.map(\.module) })
      let libraries = imported.subtracting(Self.platform)
      #expect(libraries.subtracting(allowed) == [], "\(target) imports what it may not")
      #expect(allowed.subtracting(libraries) == [], "\(target) does not import all that it may")
    }
  }

  @Test("every outside library is imported by exactly one target")
  func outside() throws {
    let ours = Set(Self.table.keys).filter { !$0.hasPrefix("C") || $0 == "CairoKit" }
    var importers: [String: Set<String>] = [:]
    for source in try sources() {
      for module in source.imports.map(\.module) where !ours.contains(module) {
        importers[module, default: []].insert(source.target)
      }
    }
    for (module, targets) in importers where !Self.platform.contains(module) {
      #expect(targets.count == 1, "\(module) is imported by \(targets.sorted())")
    }
    #expect(importers["CCairo"] == ["CairoKit"])
    #expect(importers["GRDB"] == ["RegistrySQLite"])
  }

  @Test("no target reaches back to one that is built upon it")
  func noCircles() {
    func reach(_ target: String, _ path: [String]) {
      #expect(!path.contains(target), "\(path) → \(target)")
      guard !path.contains(target) else { return }
      for next in Self.table[target] ?? [] { reach(next, path + [target]) }
    }
    for target in Self.table.keys { reach(target, []) }
  }

  @Test("every import outside the executable says how far it reaches")
  func levels() throws {
    for source in try sources() where source.target != "palier" {
      for (level, module) in source.imports {
        #expect(
          ["public", "package", "internal"].contains(level), "\(source.path): import \(module)")
      }
    }
  }

  @Test("no source forces, looks behind the curtain, or vouches for what is not checked")
  func forbidden() throws {
    for source in try sources() {
      for (number, line) in source.lines.enumerated() {
        let words =
          ["@testable", "try!", "as!", "fatalError(", "nonisolated(unsafe)"]
          + (source.target == "CairoKit" ? [] : ["@unchecked Sendable"])
        for word in words where line.contains(word) {
          Issue.record("\(source.path), line \(number + 1) or so: \(word)")
        }
      }
    }
  }

  @Test("the table is the one of Package.swift")
  func package() throws {
    let package = try Repository.text(of: "Package.swift")
    for target in Self.table.keys {
      #expect(package.contains("name: \"\(target)\""), "\(target)")
    }
  }
}
