import ArgumentParser
import Imposition
import PageModel

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
  var offsetX: Millimetres?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Millimetres that the printer prints too low; -1.5 where too high.", valueName: "mm"))
  var offsetY: Millimetres?

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
        offsetX: offsetX?.length ?? kept?.offsetX ?? .zero,
        offsetY: offsetY?.length ?? kept?.offsetY ?? .zero,
        scaleX: scaleX ?? kept?.scaleX ?? 1, scaleY: scaleY ?? kept?.scaleY ?? 1)
    } catch {
      throw Complaint(
        error.problems.map { $0.message + ($0.hint.map { "\n  hint: \($0)" } ?? "") })
    }
  }
}

/// A length as people write it: `0.5`, `-1.5mm` or `0,3 mm`.
struct Millimetres: ExpressibleByArgument {
  let length: Length

  init?(argument: String) {
    let text = argument.hasSuffix("mm") ? String(argument.dropLast(2)) : argument
    let number = text.filter { $0 != " " }.replacing(",", with: ".")
    guard let value = Double(number), value.isFinite else { return nil }
    length = .millimetres(value)
  }
}
