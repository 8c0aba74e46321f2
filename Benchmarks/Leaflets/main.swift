internal import Foundation
internal import LayoutLanguage
internal import Neighbourhood
internal import PrintShop
internal import Registry
internal import Wording

// Leaflets of the shipped design by Palier's press alone: no address file, no registry, no manifest.
//
//   leaflets COUNT FILE [SHEETS]
//
// To be run in the folder of the repository. With SHEETS, the file is begun anew after so many, one
// after the other under the same name.
let arguments = CommandLine.arguments
guard (3...4).contains(arguments.count), let count = Int(arguments[1]),
  let sheets = arguments.count > 3 ? Int(arguments[3]) : count, count >= 0, sheets > 0
else {
  print("usage: leaflets COUNT FILE [SHEETS]")
  exit(64)
}

var wishes = PrintWishes(
  layout: "leaflet", paper: "A5", theme: "lagune", languages: ["fr"], flags: ["one-sided"])
wishes.press.up = 1
let library = LayoutLibrary(folders: ["Layouts"])
let choices = try PrintChoices(wishes, library: library)
let shop = PrintShop(
  registry: MemoryRegistry(),
  wordings: [choices.language: try Wording.shipped(in: choices.language)],
  house: House(
    organisation: "Ville de Grenoble", hotline: PhoneNumber("0476000000"),
    site: try SiteOrigin("https://entraide.example.fr")),
  fontConfiguration: FileManager.default.currentDirectoryPath + "/Fonts/fonts.conf", timeZone: .gmt)

guard let day = CalendarDay(iso: "2026-11-21") else { exit(70) }
let lit = (0..<20).map { $0.isMultiple(of: 3) }

/// Numbers that are the same on every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@MainActor
func content(_ index: Int) throws(PrintError) -> PrintShop.Content {
  var generator = Seeded(state: UInt64(index) &* 977 &+ 5)
  let code = ShortCode.random(using: &generator)
  do {
    return PrintShop.Content(
      place: Place(
        id: Place.ID(1), name: nil,
        address: try PostalAddress("\(index % 200 + 1) rue des Lilas, 38000 Grenoble")),
      code: code, litWindows: lit, listings: [], day: day)
  } catch {
    throw .choices(["no address"])
  }
}

let press = try BatchPress(shop: shop, choices: choices, library: library)
for first in stride(from: 0, to: count, by: sheets) {
  _ = try press.draw(count: min(sheets, count - first), to: arguments[2], title: "Tracts") {
    (index) throws(PrintError) in .leaflet(try content(first + index))
  }
}
