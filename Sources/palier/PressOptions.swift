import ArgumentParser
import Foundation
import Imposition
import PageModel
import PrintShop

/// How sheets are put on the paper that goes through the printer.
struct PressOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Print on labels of this kind, as in L7160; “palier labels” lists all.", valueName: "name"))
  var labels: String?

  @Option(
    help: ArgumentHelp(
      "First label to use on a part-used sheet, counted row by row.", valueName: "number"))
  var start = 1

  @Option(
    help: ArgumentHelp("Copies of the sheet; a full paper if left out.", valueName: "number"))
  var copies: Int?

  @Option(
    help: ArgumentHelp(
      "Sheets on one side of a paper: 1, 2, 4, 8; as many as fit if left out.",
      valueName: "number"))
  var up: Int?

  @Option(
    help: ArgumentHelp("Paper for several sheets: A4, A3, SRA3 or Letter.", valueName: "paper"))
  var on: String?

  @Flag(help: "Let colour run out 3 mm beyond the cut.")
  var bleed = false

  @Flag(help: "Print marks that show where to cut.")
  var cropMarks = false

  @Flag(help: "Order several sheets so that piles are in order once cut and stacked.")
  var cutAndStack = false

  @Option(
    help: ArgumentHelp("Edge about which two-sided paper turns: long or short.", valueName: "edge"))
  var flip = "long"

  var wishes: PrintWishes.Press {
    var press = PrintWishes.Press()
    press.up = up
    press.on = on
    press.copies = copies
    press.start = start
    press.hasBleed = bleed
    press.hasCropMarks = cropMarks
    press.isCutAndStack = cutAndStack
    press.flip = flip
    return press
  }
}

/// What a printer does wrong, as measured on a calibration page.
struct CorrectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Printer of palier.yaml whose correction is used.", valueName: "name"))
  var printer: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Millimetres that the printer prints too far right; -1.5 where too far left.",
      valueName: "mm"))
  var offsetX: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Millimetres that the printer prints too low; -1.5 where too high.", valueName: "mm"))
  var offsetY: Double?

  @Option(
    help: ArgumentHelp(
      "Factor by which the printer stretches across: measured length by true length.",
      valueName: "factor"))
  var scaleX: Double?

  @Option(help: ArgumentHelp("The same factor downwards.", valueName: "factor"))
  var scaleY: Double?

  /// The correction; what an option says goes before what the printer's entry says.
  func correction(_ settings: Settings) throws -> Correction? {
    let kept = try settings.correction(named: printer)
    guard kept != nil || offsetX != nil || offsetY != nil || scaleX != nil || scaleY != nil else {
      return nil
    }
    do throws(ImpositionError) {
      return try Correction(
        offsetX: offsetX.map { .millimetres($0) } ?? kept?.offsetX ?? .zero,
        offsetY: offsetY.map { .millimetres($0) } ?? kept?.offsetY ?? .zero,
        scaleX: scaleX ?? kept?.scaleX ?? 1, scaleY: scaleY ?? kept?.scaleY ?? 1)
    } catch {
      throw Complaint(
        error.problems.map { $0.message + ($0.hint.map { "\n  hint: \($0)" } ?? "") })
    }
  }
}
