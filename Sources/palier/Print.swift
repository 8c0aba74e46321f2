import ArgumentParser
import Foundation
import Neighbourhood
import PrintShop
import Registry
import Wording

/// `palier print`.
struct Print: PalierCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Print a sheet for a place.",
    discussion: """
      Gives the sheet a new short code, and prints what the site lists for the place.

      Small sheets are put several on an A4 paper; --up 1 prints each on its own.

      Example: palier print lobby-poster --address "12 rue des Lilas, 38000 Grenoble" \
      --name "Résidence Les Lilas" -o affiche.pdf
      """)

  @Argument(help: "The layout, or recipe:NAME; “palier layouts list” shows all.")
  var layout: String

  @OptionGroup var place: PlaceOptions
  @OptionGroup(title: "Look") var look: LookOptions
  @OptionGroup(title: "Paper") var press: PressOptions
  @OptionGroup(title: "Printer") var printer: CorrectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func perform() async throws {
    let settings = try shared.settings()
    // All that is wrong with place, choices and output is told at once.
    let place = Result { try self.place.read() }
    let chosen = Result { try look.choices(for: layout, settings, press: press) }
    let corrected = Result { try printer.correction(settings) }
    let writable = Result { try output.refuseUnwritable() }
    let errors = [place.failure, chosen.failure, corrected.failure, writable.failure].compactMap(
      \.self)
    guard errors.isEmpty else { throw Complaint(errors.flatMap(Terminal.words)) }
    let ((address, name), choices) = (try place.get(), try chosen.get())
    let correction = try corrected.get()
    let shop = try settings.printShop(settings.openRegistry(), languages: choices.languages)
    let files = output.files
    let printed = try await Interruption.cancels {
      try await shop.print(
        .address(address, name: name), choices, to: files, correction: correction, at: Clock.now())
    }
    try output.say(printed, settings, shared)
  }
}
