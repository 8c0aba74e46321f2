import Foundation
import LayoutEngine
import Neighbourhood
import PageDrawing
import PrintShop
import Registry
import SourceTree
import TestKit
import Testing

@Suite("A print that fails") struct FailureTests {
  /// A print that must fail, in a folder where an older file has the same name.
  ///
  /// Expects that nothing is left of it: no file but the older one, and no sheet or place.
  private func fail(
    _ shop: Shop, _ choices: PrintChoices? = nil, to output: (String) -> PrintOutput,
    _ check: (PrintError) -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let older = Data("an older file".utf8)
      try older.write(to: URL(fileURLWithPath: folder + "/a.pdf"))
      do {
        _ = try await shop.print(choices, to: output(folder))
        Issue.record("it did not fail")
      } catch let error as PrintError {
        check(error)
        #expect(!error.description.isEmpty)
      }
      #expect(try files(in: folder) == ["a.pdf"])
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/a.pdf")) == older)
      #expect(try await shop.registry.sheets().isEmpty)
      #expect(try await shop.registry.places().isEmpty)
    }
  }

  private func samePlace(_ folder: String) -> PrintOutput { PrintOutput(pdf: folder + "/a.pdf") }

  @Test(
    "in the registry leaves nothing", arguments: [Failure.reserving, .listing, .confirming])
  func registry(failure: Failure) async throws {
    try await fail(try Shop(failing: failure), to: samePlace) { error in
      guard case .registry(.busy) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test("in the registry leaves no picture either")
  func registryWithPicture() async throws {
    try await fail(
      try Shop(failing: .confirming),
      to: { PrintOutput(pdf: $0 + "/a.pdf", png: $0 + "/b.png") }
    ) { _ in }
  }

  @Test("for want of fonts leaves nothing")
  func fonts() async throws {
    try await fail(try Shop(fonts: "/nowhere/fonts.conf"), to: samePlace) { error in
      guard case .drawing(.fontConfiguration("/nowhere/fonts.conf")) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test("in drawing leaves nothing")
  func drawing() async throws {
    try await fail(
      try Shop(),
      to: { PrintOutput(pdf: $0 + "/a.pdf", png: $0 + "/b.png", dotsPerInch: 100_000) }
    ) { error in
      guard case .drawing(.library) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test("for want of room leaves nothing, and says where and by how much")
  func room() async throws {
    try await withTemporaryFolder { layouts in
      let layout = """
        layout: narrow
        title: {fr: Étroite}
        papers: {A4: 1}
        needs: {place: text}
        styles: {huge: {size: 200pt}}
        text: {fr: {hello: Bonjour}}
        page: {text: $place, style: huge, lines: 1, shrink-to: 180pt}
        """
      try Data(layout.utf8).write(to: URL(fileURLWithPath: layouts + "/narrow.yaml"))
      try await fail(
        try Shop(), try Shop.choices("narrow", layouts: layouts), to: samePlace
      ) { error in
        guard case .fit(.problems(let diagnostics)) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(diagnostics.list.count == 1)
        #expect(diagnostics.list.first?.message.contains("is too long by") == true)
        #expect(error.description.contains("narrow.yaml:7:14: error:"))
      }
    }
  }

  @Test(
    "in writing leaves nothing",
    arguments: [("nowhere/a.pdf", nil), ("", nil), ("a.pdf", "nowhere/b.png"), ("a.pdf", "")]
      as [(String, String?)])
  func writing(pdf: String, png: String?) async throws {
    try await fail(
      try Shop(),
      to: { folder in PrintOutput(pdf: folder + "/" + pdf, png: png.map { folder + "/" + $0 }) }
    ) { error in
      guard case .writing = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test("takes nothing from a sheet of the same place that was printed before")
  func earlierSheet() async throws {
    try await withTemporaryFolder { folder in
      let shop = try Shop()
      let printed = try await shop.print(to: PrintOutput(pdf: folder + "/a.pdf"))
      await #expect(throws: PrintError.self) {
        try await shop.print(to: PrintOutput(pdf: folder + "/nowhere/a.pdf"))
      }
      #expect(try await shop.registry.sheets().map(\.sheet.code) == [printed.code])
      #expect(try await shop.registry.places().count == 1)
    }
  }

  @Test("is no print of an older file's name: a good one takes its place")
  func success() async throws {
    try await withTemporaryFolder { folder in
      try Data("an older file".utf8).write(to: URL(fileURLWithPath: folder + "/a.pdf"))
      let shop = try Shop()
      _ = try await shop.print(
        to: PrintOutput(pdf: folder + "/a.pdf", png: folder + "/a.png"))
      #expect(try files(in: folder) == ["a.pdf", "a.png"])
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: folder + "/a.pdf")).starts(
          with: Data("%PDF".utf8)))
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: folder + "/a.png")).starts(with: [0x89, 0x50]))
    }
  }
}
