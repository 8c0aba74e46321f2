import Foundation
import Neighbourhood
import TestKit
import Testing

@Suite("palier sheets and listings") struct SheetsTests {
  @Test("tell that there is nothing yet, on standard error")
  func empty() async throws {
    try await Palier.inFolder { palier in
      for (arguments, note) in [
        (["sheets", "list"], "no sheet has been printed yet\n"),
        (["listings", "list"], "no listings\n"),
        (["places", "list"], "nothing has been printed yet\n"),
      ] {
        let result = try await palier.run(arguments)
        #expect(result.status == 0)
        #expect(result.output == "")
        #expect(result.errors == note)
        #expect(try await palier.run(arguments + ["--quiet"]).errors == "")
        #expect(try await palier.run(arguments + ["--json"]).output == "[\n\n]\n")
      }
    }
  }

  @Test("a listing is let in, the sheet is out of date, and its reprint is not")
  func reprint() async throws {
    try await Palier.inFolder { palier in
      let old = try await palier.printed("-o", "a.pdf")
      let listing = try await palier.submit("Courses au marché", to: old)
      let waiting = try await palier("listings", "list", "--status", "waiting")
      #expect(
        waiting.lines == [
          "\(listing.id.number)  waiting  offer  shopping  Ana  12 rue des Lilas  Courses au marché"
        ])
      #expect(try await palier("sheets", "list").output.contains("up to date"))

      let published = try await palier("listings", "publish", "\(listing.id.number)")
      #expect(published.output == "published: \(listing.id.number)\n")
      #expect(try await palier("listings", "list", "--status", "waiting").output == "")
      #expect(try await palier("sheets", "list").lines[0].hasSuffix("out of date: 1 new"))

      let reprint = try await palier(
        "sheets", "reprint", old.symbols.lowercased(), "--site", Palier.site, "-o", "b.pdf")
      #expect(reprint.status == 0)
      #expect(reprint.errors.hasPrefix("check: green"))
      let new = try ShortCode(reading: String(reprint.lines[0].dropFirst(6)))
      let text = try await palier.text(of: "b.pdf")
      #expect(text.contains("Courses au marché") && text.contains(new.printed))

      let sheets = try await palier("sheets", "list").lines
      #expect(sheets.count == 2)
      #expect(sheets[0].hasPrefix(new.printed) && sheets[0].hasSuffix("up to date"))
      #expect(sheets[1].hasPrefix(old.printed))
      #expect(sheets[1].hasSuffix("out of date: replaced by \(new.printed), 1 new"))

      struct Entry: Decodable {
        let code: String
        let upToDate: Bool
        let new: Int
        let replaces: String?
        let replacedBy: String?
      }
      let told = try await palier("sheets", "list", "--json").json([Entry].self)
      #expect(told.map(\.upToDate) == [true, false])
      #expect(told.map(\.new) == [0, 1])
      #expect(told.map(\.replaces) == [old.printed, nil])
      #expect(told.map(\.replacedBy) == [nil, new.printed])
    }
  }

  @Test("contact details are told only where neighbours may see them")
  func contact() async throws {
    try await Palier.inFolder { palier in
      let code = try await palier.printed("-o", "a.pdf")
      _ = try await palier.submit(
        "A", to: code, receipt: "1", phone: "0611111111", audience: .referent)
      _ = try await palier.submit(
        "B", to: code, receipt: "2", phone: "0622222222", audience: .neighbours)
      let told = try await palier("listings", "list", "--json").output
      #expect(!told.contains("0611111111"))
      #expect(told.contains("0622222222"))
    }
  }

  @Test("refused listings need a reason, which is kept")
  func refuse() async throws {
    try await Palier.inFolder { palier in
      let code = try await palier.printed("-o", "a.pdf")
      let listing = try await palier.submit("Vente de matelas", to: code)
      let number = "\(listing.id.number)"
      #expect(try await palier("listings", "refuse", number).status == 64)
      let empty = try await palier("listings", "refuse", number, "--reason", " ")
      #expect(empty.status == 1)
      #expect(empty.errors == "error: --reason: say why, in at most 300 characters\n")
      let refused = try await palier(
        "listings", "refuse", number, "--reason", "Annonce commerciale")
      #expect(refused.output == "refused: \(number)\n")
      let told = try await palier(
        "listings", "list", "--place", "12 RUE DES LILAS 38000 Grenoble", "--json")
      #expect(told.output.contains("\"reason\" : \"Annonce commerciale\""))
    }
  }

  @Test("numbers that no listing has are told; the others are done")
  func unknown() async throws {
    try await Palier.inFolder { palier in
      let code = try await palier.printed("-o", "a.pdf")
      let listing = try await palier.submit("Courses", to: code)
      let result = try await palier("listings", "publish", "\(listing.id.number)", "998", "999")
      #expect(result.status == 1)
      #expect(result.output == "published: \(listing.id.number)\n")
      #expect(result.errors == "error: no listing has the number 998, 999\n")
    }
  }

  @Test(
    "what is not there, or no code, is told",
    arguments: [
      (["listings", "publish", "9"], "error: no listing has the number 9\n"),
      (["listings", "refuse", "9", "--reason", "Non"], "error: no listing has the number 9\n"),
      (
        ["listings", "list", "--status", "publish"],
        "error: there is no status “publish”\n  hint: did you mean “published”?\n"
      ),
      (
        ["listings", "list", "--place", "Nulle part"],
        "error: there is no place “Nulle part”\n  hint: nothing has been printed yet\n"
      ),
      (["sheets", "reprint", "7K3-QX9K"], "error: no sheet has the code 7K3-QX9K\n"),
      (
        ["sheets", "reprint", "7K3-QX9A"],
        "error: “7K3-QX9A” is no code: one of its letters or digits is wrong\n"
          + "  hint: a code looks like 7K3-QX9K\n"
      ),
      (
        ["sheets", "reprint", "7K3"],
        "error: “7K3” is no code: it has 3 letters and digits instead of 7\n"
          + "  hint: a code looks like 7K3-QX9K\n"
      ),
      (
        ["sheets", "reprint", "7K3-QXU9"],
        "error: “7K3-QXU9” is no code: no code has a “U”\n  hint: a code looks like 7K3-QX9K\n"
      ),
    ])
  func wrong(arguments: [String], errors: String) async throws {
    try await Palier.inFolder { palier in
      let result = try await palier.run(arguments)
      #expect(result.status == 1)
      #expect(result.output == "")
      #expect(result.errors == errors)
    }
  }
}
