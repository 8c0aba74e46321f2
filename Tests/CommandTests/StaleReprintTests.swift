import Foundation
import Neighbourhood
import TestKit
import Testing

@Suite("palier sheets reprint --stale") struct StaleReprintTests {
  private struct Output: Decodable {
    struct Sheet: Decodable { let old, new: String }
    let place, address, file: String
    let sheets: [Sheet]
  }

  private static let other = "3 place du Marché, 69001 Lyon"

  @Test("prints what is out of date, a file for each place, and nothing twice")
  func reprint() async throws {
    try await Palier.inFolder { palier in
      let first = try await palier.printed("-o", "a.pdf")
      let second = try await palier.printed("-o", "b.pdf")
      let third = try await palier.printed("--address", Self.other, "-o", "c.pdf")
      let nothing = try await palier("sheets", "reprint", "--stale", "-o", "out")
      #expect(nothing.status == 0 && nothing.output == "")
      #expect(nothing.errors.contains("no sheet is out of date"))

      let listing = try await palier.submit("Courses au marché", to: first)
      _ = try await palier("listings", "publish", "\(listing.id.number)")
      let result = try await palier(
        "sheets", "reprint", "--stale", "--site", Palier.site, "-o", "out", "--json")
      #expect(result.status == 0, "\(result.errors)")
      let outputs = try result.json([Output].self)
      let output = try #require(outputs.first)
      #expect(outputs.count == 1 && output.address == Palier.address)
      #expect(Set(output.sheets.map(\.old)) == [first.printed, second.printed])
      let text = try await palier.text(of: output.file)
      for sheet in output.sheets { #expect(text.contains(sheet.new)) }
      #expect(text.contains("Courses au marché"))
      #expect(!output.sheets.map(\.old).contains(third.printed))

      let again = try await palier("sheets", "reprint", "--stale", "-o", "out")
      #expect(again.status == 0 && again.output == "")
    }
  }

  @Test("prints only those of a place where one is named, and makes no file for others")
  func place() async throws {
    try await Palier.inFolder { palier in
      for (address, receipt) in [(Palier.address, "1"), (Self.other, "2")] {
        let code = try await palier.printed("--address", address, "-o", "a.pdf")
        let listing = try await palier.submit("Courses", to: code, receipt: receipt)
        _ = try await palier("listings", "publish", "\(listing.id.number)")
      }
      let result = try await palier(
        "sheets", "reprint", "--stale", "--place", Self.other, "--site", Palier.site, "-o", "out")
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.lines.count == 2)
      #expect(result.lines[0].hasPrefix("file: out/") && result.lines[1].contains(" -> "))
      #expect(try TestKit.files(in: palier.folder + "/out").count == 1)
    }
  }

  @Test(
    "refuses what does not go together, and prints nothing",
    arguments: [
      (["--stale", "7K3-QX9K"], "Give either the code of a sheet, or --stale."),
      ([], "Give either the code of a sheet, or --stale."),
      (["7K3-QX9K", "--place", "1 rue A"], "--place goes with --stale only."),
      (["--stale", "--png", "a.png"], "--png makes a picture of one sheet"),
      (["--stale", "--place", "9 rue du Vide, 38000 Grenoble"], "nothing was printed for"),
    ])
  func refused(arguments: [String], words: String) async throws {
    try await Palier.inFolder { palier in
      let result = try await palier.run(["sheets", "reprint"] + arguments)
      #expect(result.status != 0 && result.output == "")
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(try palier.files().allSatisfy { !$0.hasSuffix(".pdf") })
    }
  }

  @Test("says so where the folder is a file")
  func folder() async throws {
    try await Palier.inFolder { palier in
      try palier.write("", to: "out")
      let result = try await palier("sheets", "reprint", "--stale", "-o", "out")
      #expect(result.status == 1 && result.errors.contains("cannot write into out"))
    }
  }
}
