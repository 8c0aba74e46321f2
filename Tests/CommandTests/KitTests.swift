import Foundation
import Neighbourhood
import TestKit
import Testing

@Suite("The paper kit at the terminal") struct KitTests {
  private func print(_ palier: Palier, _ more: String...) async throws -> ProgramOutput {
    try await palier.run(
      ["print"] + more + ["--address", Palier.address, "--site", Palier.site, "-o", "a.pdf"])
  }

  @Test("labels are printed from the one that is free, as many as wanted")
  func labels() async throws {
    try await Palier.inFolder { palier in
      let result = try await print(
        palier, "sticker", "--labels", "l7160", "--start", "20", "--copies", "5")
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.hasPrefix("check: green"))
      let text = try await palier.text(of: "a.pdf")
      let code = String(result.lines[0].dropFirst("code: ".count))
      #expect(text.components(separatedBy: code).count - 1 == 5)
      // Two on the first sheet, three on the next.
      let information = try await Program.run("/usr/bin/pdfinfo", ["a.pdf"], in: palier.folder)
      #expect(information.output.contains("Pages:           2"))
    }
  }

  @Test(
    "a label sheet, a start and choices that do not exist are told together, the nearest offered")
  func wrongLabels() async throws {
    try await Palier.inFolder { palier in
      let unknown = try await print(palier, "sticker", "--labels", "L716")
      #expect(unknown.status == 1)
      #expect(
        unknown.errors
          == "error: there is no label sheet “L716”\n  hint: did you mean “L7160”?\n")
      let off = try await print(palier, "sticker", "--labels", "L7160", "--start", "22")
      #expect(off.errors.hasPrefix("error: L7160 has 21 labels, so the first cannot be 22\n"))
      let poster = try await print(palier, "lobby-poster", "--labels", "L7160", "--strips-only")
      #expect(poster.errors.contains("error: lobby-poster is not made for labels\n"))
      #expect(poster.errors.contains("error: lobby-poster knows no --strips-only\n"))
      #expect(try palier.files() == [])
    }
  }

  @Test("copies to be cut and stacked each have a place of their own")
  func cutAndStack() async throws {
    try await Palier.inFolder { palier in
      let result = try await print(palier, "leaflet", "--cut-and-stack", "--copies", "3")
      let code = String(result.lines[0].dropFirst("code: ".count))
      // Three leaves, two to a paper: two papers with two sides; the code stands on front and back.
      let information = try await Program.run("/usr/bin/pdfinfo", ["a.pdf"], in: palier.folder)
      #expect(information.output.contains("Pages:           4"))
      #expect(try await palier.text(of: "a.pdf").components(separatedBy: code).count - 1 == 6)
    }
  }

  @Test(
    "a card that a label has no room for is told so in one message, with the labels that have",
    arguments: ["L7160", "L7651"])
  func smallLabel(label: String) async throws {
    try await Palier.inFolder { palier in
      let result = try await print(palier, "kindness-card", "--labels", label)
      #expect(result.status == 1)
      #expect(
        result.errors == """
          error: the label \(label) has no room for this sheet
            hint: these label sheets have: L7165, L7173, L7414, 5163, 5164

          """)
      #expect(try palier.files() == ["palier.sqlite"])
    }
  }

  @Test("a recipe is printed by its name, and its reprint is the same recipe")
  func recipe() async throws {
    try await Palier.inFolder { palier in
      let result = try await print(palier, "recipe:adopt-a-grandparent", "--language", "fr,ar")
      #expect(result.status == 0, "\(result.errors)")
      #expect(try await palier.text(of: "a.pdf").contains("Adoptez un"))
      let code = String(result.lines[0].dropFirst("code: ".count))
      let again = try await palier("sheets", "reprint", code, "--site", Palier.site, "-o", "b.pdf")
      #expect(again.status == 0, "\(again.errors)")
      let text = try await palier.text(of: "b.pdf")
      #expect(text.contains("Adoptez un"))
      #expect(text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) })
    }
  }

  @Test("a reprint of labels fills the same labels again")
  func reprintLabels() async throws {
    try await Palier.inFolder { palier in
      let result = try await print(
        palier, "sticker", "--labels", "L7160", "--start", "20", "--copies", "5", "--theme",
        "brique")
      let code = String(result.lines[0].dropFirst("code: ".count))
      let again = try await palier("sheets", "reprint", code, "--site", Palier.site, "-o", "b.pdf")
      #expect(again.status == 0, "\(again.errors)")
      let information = try await Program.run("/usr/bin/pdfinfo", ["b.pdf"], in: palier.folder)
      #expect(information.output.contains("Pages:           2"))
    }
  }

  @Test("the calibration page has a cross for each label, and can be corrected")
  func calibrate() async throws {
    try await Palier.inFolder { palier in
      let plain = try await palier("calibrate", "--labels", "L7160", "-o", "a.pdf")
      #expect(plain.status == 0, "\(plain.errors)")
      #expect(try await palier.text(of: "a.pdf").contains("Page de mesure"))
      let corrected = try await palier(
        "calibrate", "--labels", "L7160", "--offset-x", "0.5", "--scale-y", "0.99", "-o", "b.pdf")
      #expect(corrected.status == 0, "\(corrected.errors)")
      #expect(try palier.data(of: "a.pdf") != palier.data(of: "b.pdf"))
      let wild = try await palier("calibrate", "--offset-x", "80", "-o", "c.pdf")
      #expect(wild.status == 1)
    }
  }

  @Test("the label sheets are listed: eleven of them")
  func list() async throws {
    try await Palier.inFolder { palier in
      let names = try await palier("labels").lines.compactMap { $0.split(separator: " ").first }
      #expect(
        Set(names.map(String.init)) == [
          "L7160", "L7163", "L7165", "L7173", "L7651", "L7159", "L7414", "3474", "5160", "5163",
          "5164",
        ])
    }
  }

  @Test("check passes what was printed, by what the file says of itself, and layouts by name")
  func check() async throws {
    try await Palier.inFolder { palier in
      #expect(try await print(palier, "tear-off-poster").status == 0)
      let result = try await palier("check", "a.pdf", "hotline-poster")
      #expect(result.status == 0, "\(result.output)")
      #expect(result.lines.first == "a.pdf: green")
      #expect(result.lines.contains("hotline-poster: green"))
      #expect(result.output.contains("8 QR codes can be read after a third photocopy"))
    }
  }

  @Test("check says what is no PDF file, and fails on it")
  func checkNoFile() async throws {
    try await Palier.inFolder { palier in
      try palier.write("no such thing", to: "a.pdf")
      let result = try await palier("check", "a.pdf", "missing.pdf", "loby-poster")
      #expect(result.status == 1)
      #expect(result.errors.contains("a.pdf: "))
      #expect(result.errors.contains("cannot read missing.pdf"))
      #expect(result.errors.contains("did you mean “lobby-poster”?"))
    }
  }
}

extension Palier {
  fileprivate func data(of name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
  }
}
