import Foundation
import TestKit
import Testing

@Suite("Options of which nothing would come are told rather than passed over") struct OptionTests {
  /// What is typed behind `print`, and what is said.
  private static let cases: [(arguments: [String], errors: String)] = [
    (
      ["lobby-poster", "--start", "3"],
      "error: --start: only label sheets have a first label\n  hint: name the sheet with --labels"
    ),
    (
      ["sticker", "--labels", "L7160", "--up", "4", "--bleed", "--crop-marks"],
      "error: --labels: the label sheet says what stands where, whatever --up, --bleed and "
        + "--crop-marks say\n  hint: leave one or the other out"
    ),
    (
      ["sticker", "--labels", "L7160", "--paper", "A5"],
      "error: --labels: the label sheet says what stands where, whatever --paper says\n"
        + "  hint: leave one or the other out"
    ),
    (
      ["leaflet", "--one-sided", "--coupon"],
      "error: --one-sided: the coupon is on the back\n  hint: leave out --one-sided or --coupon"
    ),
    (
      ["leaflet", "--one-sided", "--flip", "short"],
      "error: --one-sided: nothing turns paper with one side\n"
        + "  hint: leave out --one-sided or --flip"
    ),
    (
      ["lobby-poster", "--flip", "short"],
      "error: --flip: lobby-poster has one side\n  hint: leave --flip out"
    ),
    (
      ["lobby-poster", "--cut-and-stack", "--copies", "4"],
      "error: --cut-and-stack: each lobby-poster is alone on its paper, so there is nothing to "
        + "stack\n  hint: put several on a larger paper with --on"
    ),
    (
      ["lobby-poster", "--audience", "neighbours"],
      "error: lobby-poster knows no --audience neighbours\n  hint: neighbour-directory does"
    ),
    (
      ["lobby-poster", "--audience", "lobby"],
      "error: lobby-poster knows no --audience lobby\n  hint: neighbour-directory does"
    ),
    (
      ["lobby-poster", "--strips-only"],
      "error: lobby-poster knows no --strips-only\n  hint: tear-off-poster does"
    ),
    (
      ["lobby-poster", "--language", "fr,fr"],
      "error: --language: fr is named twice\n  hint: once is enough"
    ),
    (
      ["lobby-poster", "--language", ","],
      "error: --language: none is named\n  hint: name one, as in fr, or two, as in fr,ar"
    ),
    (
      ["lobby-poster", "--start", "2", "--theme", "brik"],
      "error: --start: only label sheets have a first label\n  hint: name the sheet with --labels\n"
        + "error: there is no theme “brik”\n  hint: one of: lagune, brique, prune, foret, encre"
    ),
    (
      ["callback-coupon", "--up", "8"],
      "error: 8 pages of 148 × 105 mm do not fit on A4, only 4\n"
        + "  hint: there is room with --on A3, or with --paper \"A7 landscape\""
    ),
    (
      ["lobby-poster", "--bleed"],
      "error: a page of 210 × 297 mm does not fit on A4 with 3 mm kept free at each edge\n"
        + "  hint: there is room with --on A3"
    ),
    (
      ["lobby-poster", "-o", "x.png"],
      "error: cannot write x.png: what is written is a PDF file\n"
        + "  hint: name it x.pdf; --png x.png makes a picture as well"
    ),
    (
      ["lobby-poster", "--png", "x.jpg"],
      "error: cannot write x.jpg: what is written is a PNG file\n  hint: name it x.png"
    ),
  ]

  @Test("by print, which then leaves nothing behind", arguments: cases.indices)
  func printing(index: Int) async throws {
    let (arguments, errors) = Self.cases[index]
    try await Palier.inFolder { palier in
      let result = try await palier.run(
        ["print"] + arguments + ["--address", Palier.address, "--site", Palier.site])
      #expect(result.status == 1 && result.output == "")
      #expect(result.errors == errors + "\n")
      #expect(try palier.files() == [])
    }
  }

  @Test(
    "What the hint names has room indeed",
    arguments: [["--on", "A3"], ["--paper", "A7 landscape"]])
  func room(more: [String]) async throws {
    try await Palier.inFolder { palier in
      let result = try await palier.run(
        ["print", "callback-coupon", "--up", "8", "--address", Palier.address, "-o", "a.pdf"] + more
      )
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test("by check, where there is nothing to draw")
  func checking() async throws {
    try await Palier.inFolder { palier in
      try await palier.printed("-o", "a.pdf")
      let result = try await palier("check", "a.pdf", "--theme", "encre", "--paper", "A3")
      #expect(result.status == 1)
      #expect(
        result.errors == """
          error: --paper and --theme: only layouts are drawn for a check, and files are as they are
            hint: name a layout, or leave the option out

          """)
      let both = try await palier("check", "a.pdf", "lobby-poster", "--theme", "encre")
      #expect(both.lines.first == "a.pdf: green" && both.lines.contains("lobby-poster: amber"))
    }
  }

  @Test("by calibrate and by a preview")
  func others() async throws {
    try await Palier.inFolder { palier in
      let page = try await palier("calibrate", "--labels", "L7160", "--on", "A3", "-o", "a.png")
      #expect(page.status == 1)
      #expect(page.errors.contains("error: cannot write a.png: what is written is a PDF file\n"))
      #expect(page.errors.contains("error: --labels: a label sheet has its paper\n"))
      for option in [["--resolution", "200"], ["--page", "1"]] {
        let preview = try await palier.run(
          ["layouts", "preview", "leaflet", "-o", "a.pdf"] + option)
        #expect(preview.status != 0 && preview.errors.contains("are for pictures"))
      }
      #expect(try palier.files() == [])
    }
  }

  @Test("An offset is a number of millimetres, with its unit or without, as an option and kept")
  func offsets() async throws {
    try await Palier.inFolder { palier in
      func page(_ more: [String], printers: String = "") async throws -> Data {
        try palier.write("language: fr\n" + printers, to: "palier.yaml")
        let result = try await palier.run(["calibrate", "-o", "a.pdf"] + more)
        #expect(result.status == 0, "\(result.errors)")
        return try Data(contentsOf: URL(fileURLWithPath: palier.folder + "/a.pdf"))
      }
      let plain = try await page([])
      let corrected = try await page(["--offset-x", "-1.5"])
      #expect(plain != corrected)
      for written in ["-1.5mm", "-1,5", "-1.5 mm"] {
        #expect(try await page(["--offset-x", written]) == corrected, "\(written)")
      }
      for written in ["-1.5", "-1.5mm", "\"-1,5 mm\""] {
        let printers = "printers: {hall: {offset-x: \(written)}}\nprinter: hall\n"
        #expect(try await page([], printers: printers) == corrected, "\(written)")
      }
      let wrong = try await palier("calibrate", "-o", "a.pdf", "--offset-x", "much")
      #expect(wrong.status != 0 && wrong.errors.contains("--offset-x"))
    }
  }
}
