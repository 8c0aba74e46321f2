import Foundation
import Neighbourhood
import TestKit
import Testing

@testable import Batches

@Suite("A plan in a file") struct PlanTests {
  private func header(items: Int) -> PlanHeader {
    PlanHeader(
      run: 1, created: 1_790_000_000, day: "2026-11-20", layout: "leaflet",
      options: SheetOptions(language: "fr", paper: "A5", theme: "lagune"), settings: "",
      litWindows: [], parameters: [:], bundles: [],
      files: [.init(name: "leaflet.pdf", first: 0, count: items, sheets: items)], sheets: items,
      proof: "")
  }

  private func item(_ number: Int) -> PlanItem {
    PlanItem(
      code: "7K3QX9K", bundle: 1, address: "\(number) rue de l'Abbé-Grégoire, 38000 Grenoble",
      name: "Résidence “Les Lilas”\n", banID: "38185_\(number)")
  }

  @Test("gives back what was written, whichever item is asked for")
  func roundTrip() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/plan.jsonl"
      try PlanWriter.write(header(items: 3000), (0..<3000).lazy.map(item), to: path)
      let plan = try Plan(path: path)
      #expect(plan.count == 3000)
      #expect(plan.header == header(items: 3000))
      for index in [2999, 0, 1500, 1] { #expect(try plan.item(index) == item(index)) }
      let whole = try await Program.output(of: "sha256sum", [path])
      #expect(whole.hasPrefix(plan.digest))
      #expect(try TestKit.files(in: folder) == ["plan.jsonl"])
    }
  }

  @Test(
    "that names files elsewhere is no plan",
    arguments: [
      "../../precious.txt", "/etc/x.pdf", "../a.pdf", ".hidden.pdf", "a\u{0}.pdf", "a/b.pdf", "",
    ])
  func elsewhere(name: String) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/plan.jsonl"
      var header = header(items: 3)
      header.files[0].name = name
      try PlanWriter.write(header, (0..<3).map(item), to: path)
      #expect(throws: BatchError.self) { try Plan(path: path) }
    }
  }

  @Test("that was cut off or is none is told, with the line")
  func damaged() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/plan.jsonl"
      try PlanWriter.write(header(items: 3), (0..<3).map(item), to: path)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      func problem(_ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        do {
          let plan = try Plan(path: path)
          for index in 0..<plan.count { _ = try plan.item(index) }
          return ""
        } catch { return error.description }
      }
      #expect(try problem(text) == "")
      #expect(try problem(String(text.dropLast(20))).contains(":4: the plan is damaged"))
      let lines = text.split(separator: "\n").map { String($0) + "\n" }
      #expect(try problem(lines.dropLast().joined()).contains("names 3 items and holds 2"))
      #expect(try problem("adresse;ville\n").contains(":1: the plan is damaged"))
      #expect(try problem("").contains("the plan is damaged"))
      let broken = lines[0] + lines[1] + "{}\n" + lines[3]
      #expect(try problem(broken).contains(":3: the plan is damaged"))
      let newer = text.replacing("\"format\":1", with: "\"format\":2")
      #expect(try problem(newer).contains("format 2"))
      #expect(throws: BatchError.self) { try Plan(path: folder + "/none") }
    }
  }
}
