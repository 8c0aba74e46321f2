import Foundation
import Neighbourhood
import TestKit
import Testing

@Suite("palier print") struct PrintTests {
  @Test("tells code, address and file in three lines, and nothing else")
  func lines() async throws {
    try await Palier.inFolder { palier in
      let result = try await palier(
        "print", "lobby-poster", "--address", Palier.address, "--site", Palier.site, "-o", "a.pdf")
      let code = try ShortCode(reading: String(result.output.dropFirst(6).prefix(8)))
      #expect(
        result.output == """
          code: \(code.printed)
          url: https://entraide.example.fr/\(code.symbols)
          file: a.pdf

          """)
      #expect(result.errors.hasPrefix("check: green: "))
      #expect(result.status == 0)
      let left = try palier.files()
      #expect(left == ["a.pdf", "palier.sqlite"])
    }
  }

  @Test("prints a code that is read where the site has an IPv6 address")
  func address() async throws {
    try await Palier.inFolder { palier in
      let site = "https://[2001:db8::7]:8443"
      let result = try await palier(
        "print", "lobby-poster", "--address", Palier.address, "--site", site, "-o", "a.pdf")
      #expect(result.status == 0)
      #expect(result.lines.count == 3 && result.lines[1].hasPrefix("url: \(site)/"))
      #expect(result.errors.hasPrefix("check: green: "), "\(result.errors)")
      #expect(try await palier.text(of: "a.pdf").contains("[2001:db8::7]:8443"))
    }
  }

  @Test("tells the same as JSON")
  func json() async throws {
    try await Palier.inFolder { palier in
      let result = try await palier(
        "print", "lobby-poster", "--address", Palier.address, "--site", Palier.site, "--json",
        "-o", "a.pdf")
      let told = try result.json([String: String].self)
      let code = try ShortCode(reading: try #require(told["code"]))
      #expect(
        told == [
          "code": code.printed, "url": "\(Palier.site)/\(code.symbols)", "file": "a.pdf",
        ])
      #expect(result.errors.hasPrefix("check: green: "))
    }
  }

  @Test("names the file after layout and code where no name is given, and adds a picture")
  func names() async throws {
    try await Palier.inFolder { palier in
      let code = try await palier.printed("--png", "b.png")
      #expect(
        try palier.files()
          == ["b.png", "lobby-poster-\(code.printed).pdf", "palier.sqlite"])
    }
  }

  @Test("says on standard error that without a site the code is for trying out")
  func noSite() async throws {
    try await Palier.inFolder { palier in
      let arguments = ["print", "lobby-poster", "--address", Palier.address, "-o", "a.pdf"]
      let result = try await palier.run(arguments)
      #expect(result.status == 0)
      #expect(result.lines.count == 3)
      #expect(result.lines[1].hasPrefix("url: http://"))
      #expect(result.lines[1].contains(":8080/"))
      #expect(result.errors.hasPrefix("note: no site address is set"))
      #expect(result.errors.split(separator: "\n").count == 2)
      #expect(result.errors.contains("\ncheck: amber: "))
      let quiet = try await palier.run(arguments + ["--quiet"])
      #expect(quiet.lines.count == 3)
      #expect(quiet.errors == "")
    }
  }

  @Test("finds the place of an address again, however it is written")
  func samePlace() async throws {
    try await Palier.inFolder { palier in
      try await palier.printed("-o", "a.pdf")
      let again = try await palier(
        "print", "lobby-poster", "--address", "12 RUE DES LILÀS — 38000 grenoble", "--site",
        Palier.site, "-o", "b.pdf", "--name", "Les Lilas")
      #expect(again.status == 0)
      let places = try await palier("places", "list")
      #expect(places.lines == ["1  12 rue des Lilas, 38000 Grenoble  Les Lilas"])
      #expect(try await palier("sheets", "list").lines.count == 2)
    }
  }

  // 1 January 2027, 00:30 in Paris; still the old year in Greenwich.
  @Test("takes the day from SOURCE_DATE_EPOCH where it is set, in the local time zone")
  func sourceDate() async throws {
    try await Palier.inFolder { palier in
      let result = try await palier(
        "print", "lobby-poster", "--address", Palier.address, "--site", Palier.site, "-o", "a.pdf",
        environment: ["SOURCE_DATE_EPOCH": "1798759800"])
      #expect(result.status == 0)
      let text = try await palier.text(of: "a.pdf")
      #expect(text.contains("Édition du 1") && text.contains("janvier 2027"))
      #expect(try await palier("sheets", "list").output.contains("2027-01-01"))
    }
  }

  @Test(
    "refuses a SOURCE_DATE_EPOCH that is no time", arguments: ["nan", "inf", "1e300", "soon", ""])
  func wrongSourceDate(epoch: String) async throws {
    try await Palier.inFolder { palier in
      let result = try await palier(
        "print", "lobby-poster", "--address", Palier.address, "--site", Palier.site, "-o", "a.pdf",
        environment: ["SOURCE_DATE_EPOCH": epoch])
      if epoch.isEmpty {
        #expect(result.status == 0)
      } else {
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("error: SOURCE_DATE_EPOCH: “\(epoch)” is no"))
        #expect(try palier.files() == [])
      }
    }
  }

  @Test("takes settings from palier.yaml, the environment and options, in that order")
  func settings() async throws {
    try await Palier.inFolder { palier in
      try palier.write(
        """
        organisation: Ville de Grenoble
        site: https://yaml.example.fr
        language: en
        database: store.sqlite
        """, to: "palier.yaml")
      func url(_ more: [String], _ environment: [String: String]) async throws -> String {
        let result = try await palier.run(
          ["print", "lobby-poster", "--address", Palier.address, "-o", "a.pdf"] + more,
          environment: environment)
        return try #require(result.lines.dropFirst().first)
      }
      #expect(try await url([], [:]).hasPrefix("url: https://yaml.example.fr/"))
      let text = try await palier.text(of: "a.pdf")
      #expect(text.contains("A helping hand") && text.contains("Ville de Grenoble"))
      let environment = ["PALIER_SITE": "https://env.example.fr"]
      #expect(try await url([], environment).hasPrefix("url: https://env.example.fr/"))
      #expect(
        try await url(["--site", "https://option.example.fr"], environment)
          .hasPrefix("url: https://option.example.fr/"))
      #expect(try palier.files() == ["a.pdf", "palier.yaml", "store.sqlite"])
    }
  }
}
