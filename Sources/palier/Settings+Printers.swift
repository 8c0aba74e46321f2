import PageModel
import SourceTree

/// What a printer does wrong, as it was measured on a calibration page.
struct PrinterCorrection: Hashable, Sendable {
  /// How far to the right of its place it prints; at most 20 mm, negative for too far left.
  var offsetX = Length.zero
  /// How far below its place it prints; at most 20 mm, negative for too high.
  var offsetY = Length.zero
  /// Printed length across divided by true length, 0.9 to 1.1.
  var scaleX = 1.0
  /// Printed length down divided by true length, 0.9 to 1.1.
  var scaleY = 1.0
}

extension Settings {
  private static let printerKeys = ["offset-x", "offset-y", "scale-x", "scale-y"]

  /// The printers by their names.
  mutating func readPrinters(_ node: SourceNode, _ reading: Reading) {
    for entry in reading.mapping(node, "“printers”") {
      let what = "the printer “\(entry.key)”"
      guard !entry.key.isEmpty, entry.key.count <= 60 else {
        reading.report(
          entry.position, "the name of a printer must have 1 to 60 characters",
          hint: "it has \(entry.key.count)")
        continue
      }
      let values = reading.mapping(entry.value, what)
      reading.refuseUnknownKeys(in: values, of: what, known: Settings.printerKeys)
      var correction = PrinterCorrection()
      for value in values {
        switch value.key {
        case "offset-x": correction.offsetX = offset(value, reading) ?? .zero
        case "offset-y": correction.offsetY = offset(value, reading) ?? .zero
        case "scale-x":
          correction.scaleX = reading.number(value.value, "“scale-x”", in: 0.9...1.1) ?? 1
        case "scale-y":
          correction.scaleY = reading.number(value.value, "“scale-y”", in: 0.9...1.1) ?? 1
        default: break
        }
      }
      printers[entry.key] = correction
    }
  }

  /// The correction for a printer.
  ///
  /// - Parameter name: Its name; the one that `printer:` chooses where nil.
  /// - Returns: The correction; nil where no printer is named nor chosen.
  /// - Throws: A complaint where there is no printer of that name.
  func correction(named name: String?) throws -> PrinterCorrection? {
    guard let name = name ?? printer else { return nil }
    guard let correction = printers[name] else {
      let problem = unknownPrinter(name)
      throw Complaint("\(problem.message)\n  hint: \(problem.hint)")
    }
    return correction
  }

  func unknownPrinter(_ name: String) -> (message: String, hint: String) {
    (
      "there is no printer “\(name)”",
      printers.isEmpty
        ? "“printers” in palier.yaml names printers"
        : Suggestion.hint(for: name, among: printers.keys.sorted())
    )
  }

  private func offset(_ entry: SourceNode.Entry, _ reading: Reading) -> Length? {
    guard let text = reading.scalar(entry.value, "“\(entry.key)”") else { return nil }
    guard let value = Millimetres(argument: text)?.length else {
      reading.report(
        entry.value.position, "“\(text)” is no length for “\(entry.key)”",
        hint: "write millimetres, as in “0.5” or “-0.3mm”")
      return nil
    }
    guard abs(value.millimetres) <= 20 else {
      reading.report(
        entry.value.position, "“\(entry.key)” must be at most 20 mm either way, not “\(text)”",
        hint: "measure again: no printer is that far off")
      return nil
    }
    return value
  }
}
