import Foundation
import Neighbourhood
import PrintShop
import TestKit
import Testing

/// Sheets for a batch, and a press for them.
struct Batch {
  let shop: PrintShop
  let choices: PrintChoices
  private static let library = LayoutLibrary(folders: [Repository.layouts])

  /// Addresses as French address files have them.
  static let addresses = [
    "2 bis rue de l'Œuvre, 38000 Grenoble",
    "12 rue des Lilas, 38000 Grenoble",
    "4 ter Chemin rural dit de la Croix-aux-Bœufs, 20167 Alata",
    "10 impasse du Vieux-Moulin-Saint-Martin, 97434 Saint-Gilles-les-Bains",
    "Lieu-dit Kerguélen, 01400 L'Abergement-Clémenciat",
  ]

  init(
    _ layout: String, paper: String = "A5", language: String = "fr", flags: Set<String> = [],
    labels: String? = nil, press: PrintWishes.Press? = nil
  ) throws {
    shop = try Shop().shop
    var plain = PrintWishes.Press()
    plain.up = 1
    choices = try PrintChoices(
      PrintWishes(
        layout: layout, paper: labels == nil ? paper : nil, theme: "lagune",
        languages: [language], labels: labels, flags: flags, press: press ?? plain),
      library: Self.library)
  }

  func press() throws(PrintError) -> BatchPress {
    try BatchPress(shop: shop, choices: choices, library: Self.library)
  }

  /// What a leaflet for an address shows; its code follows from the number.
  func content(_ address: String, number: UInt64 = 1) throws -> PrintShop.Content {
    var generator = SeededGenerator(seed: number &* 7_919 &+ UInt64(address.utf8.count))
    return PrintShop.Content(
      place: Place(id: Place.ID(1), name: nil, address: try PostalAddress(address)),
      code: ShortCode.random(using: &generator),
      litWindows: (0..<20).map { $0.isMultiple(of: 3) }, listings: [],
      day: try #require(CalendarDay(iso: "2026-11-21")))
  }

  /// So many leaflets for the numbers of a street.
  func sheets(_ count: Int) throws -> [BatchSheet] {
    try (1...count).map {
      .leaflet(try content("\($0) rue des Lilas, 38000 Grenoble", number: UInt64($0)))
    }
  }

  @discardableResult
  func draw(_ sheets: [BatchSheet], to path: String) throws(PrintError) -> BatchFile {
    try press().draw(count: sheets.count, to: path, title: "Tracts") { sheets[$0] }
  }
}

extension BundleSlip {
  static let example: BundleSlip = {
    var generator = SeededGenerator(seed: 5)
    return BundleSlip(
      number: 3, of: 42, title: "rue des Lilas", place: "38000 Grenoble", side: .odd, first: "1",
      last: "49 bis", addresses: 240, copies: 248, code: ShortCode.random(using: &generator))
  }()
}

/// The pixels of a page, in grey.
struct Raster {
  private let pixels: [UInt8]

  /// Every page of a PDF file at 60 dots to an inch.
  static func pages(of path: String, in folder: String) async throws -> [Raster] {
    let name = "raster-\(UUID().uuidString)"
    try await Program.output(
      of: "pdftoppm", ["-r", "60", "-gray", path, "\(folder)/\(name)"])
    let pictures = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix(name) }.sorted()
    return try pictures.map {
      Raster(pixels: Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))))
    }
  }

  /// Pixels that are plainly of another grey; all of them where the pages differ in size.
  func differs(from other: Raster) -> Int {
    guard pixels.count == other.pixels.count else { return pixels.count }
    return zip(pixels, other.pixels).reduce(0) { count, pair in
      count + (abs(Int(pair.0) - Int(pair.1)) > 48 ? 1 : 0)
    }
  }
}
