import ArgumentParser
import PrintShop

/// How sheets are put on the paper that goes through the printer.
struct PressOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Print on labels of this kind, as in L7160; “palier labels” lists all.", valueName: "name"))
  var labels: String?

  @Option(
    help: ArgumentHelp(
      "First label to use on a part-used sheet, counted row by row; with --labels.",
      valueName: "number"))
  var start: Int?

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
    help: ArgumentHelp(
      "Edge about which two-sided paper turns: long or short; long if left out.",
      valueName: "edge"))
  var flip: String?

  var wishes: PrintWishes.Press {
    var press = PrintWishes.Press()
    press.up = up
    press.on = on
    press.copies = copies
    if let start { press.start = start }
    press.hasBleed = bleed
    press.hasCropMarks = cropMarks
    press.isCutAndStack = cutAndStack
    if let flip { press.flip = flip }
    return press
  }
}
