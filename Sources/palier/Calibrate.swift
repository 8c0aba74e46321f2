import ArgumentParser
import Imposition
import PageModel
import PrintShop
import Registry
import SourceTree
import Wording

/// `palier calibrate`.
struct Calibrate: PalierCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Print a page on which to measure how far a printer is off.",
    discussion: """
      Print it at full size, measure as it says, and give what you measured to --offset-x and the \
      like, or keep it under “printers” in palier.yaml.

      Example: palier calibrate --labels L7160 -o calibration.pdf
      """)

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("PDF file to write.", valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("Label sheet to hold it against.", valueName: "name"))
  var labels: String?

  @Option(
    help: ArgumentHelp("Paper, where it is no label sheet; A4 if left out.", valueName: "paper"))
  var on: String?

  @Option(help: ArgumentHelp("Language of its words.", valueName: "tag"))
  var language: String?

  @OptionGroup(title: "Printer") var printer: CorrectionOptions
  @OptionGroup var shared: SharedOptions

  func perform() async throws {
    let settings = try shared.settings()
    var problems: [String] = []
    let sheets = try settings.library.labelSheets()
    var target: PrintShop.CalibrationTarget?
    do { try OutputOptions.refuseOtherFormat(output) } catch {
      problems += Terminal.words(for: error)
    }
    if labels != nil, on != nil {
      problems.append("--labels: a label sheet has its paper\n  hint: leave out --labels or --on")
    }
    if let labels {
      target = sheets.named(labels).map { .labels($0) }
      if target == nil {
        problems.append(
          "there is no label sheet “\(labels)”\n  hint: "
            + Suggestion.hint(for: labels, among: sheets.map(\.name)))
      }
    } else {
      let name = on ?? "A4"
      target = PressSheet(named: name).map { .paper($0) }
      if target == nil {
        problems.append(
          "there is no paper “\(name)” to print on\n  hint: "
            + Suggestion.hint(for: name, among: PressSheet.allCases.map(\.rawValue)))
      }
    }
    let code = language ?? settings.language.code
    let spoken = Language(code: code)
    if spoken == nil {
      problems.append(
        "there is no language “\(code)”\n  hint: "
          + Suggestion.hint(for: code, among: Language.all.map(\.code)))
    }
    guard problems.isEmpty, let target, let spoken else { throw Complaint(problems) }
    let shop = try settings.printShop(MemoryRegistry(), languages: [spoken])
    try shop.calibrate(
      target, in: spoken, correction: try printer.correction(settings), to: output)
    Terminal.say("file: \(output)")
  }
}

/// `palier labels`.
struct Labels: PalierCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels",
    abstract: "List the label sheets that can be printed on.", discussion: "Example: palier labels")

  @Flag(help: "Tell the result as JSON.")
  var json = false

  @OptionGroup var shared: SharedOptions

  private struct Entry: Encodable {
    let name, title, paper: String
    let columns, rows: Int
    let width, height: Double
  }

  private func hundredths(_ length: Length) -> Double {
    (length.millimetres * 100).rounded() / 100
  }

  func perform() async throws {
    let entries = try shared.settings().library.labelSheets().map { sheet in
      Entry(
        name: sheet.name, title: sheet.title, paper: sheet.paper.name, columns: sheet.columns,
        rows: sheet.rows, width: hundredths(sheet.label.width),
        height: hundredths(sheet.label.height))
    }
    guard !json else { return try Terminal.say(json: entries) }
    Terminal.say(
      table: entries.map {
        [
          $0.name, $0.paper, "\($0.columns) × \($0.rows)", "\($0.width) × \($0.height) mm",
          $0.title,
        ]
      })
  }
}
