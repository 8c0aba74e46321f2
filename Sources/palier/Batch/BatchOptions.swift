import AddressFiles
import ArgumentParser
import Batches
import Foundation
import Imposition
import LayoutLanguage
import PrintShop

/// How a batch is made up.
struct BatchOptions: ParsableArguments {
  @OptionGroup(title: "Addresses") var addresses: AddressOptions
  @OptionGroup(title: "Look") var look: LookOptions
  @OptionGroup(title: "Paper") var press: PressOptions

  @Option(
    help: ArgumentHelp(
      "Into which files it goes: one for each bundle, or so many sheets in each.",
      discussion: "Default: 1000 sheets.", valueName: "bundle|number"))
  var split: String?

  @Flag(help: "Put everything into one file.")
  var oneFile = false

  @Flag(help: "Print no slip before each bundle.")
  var noSlips = false

  /// Whether a slip stands before each bundle; none has room on a label.
  var hasSlips: Bool { !noSlips && press.labels == nil }

  /// Into which files it goes; of labels so many in each that only the last sheet of all is part empty.
  func splitting(_ choices: PrintChoices?) throws -> Splitting {
    let splitting = try typedSplitting()
    guard split == nil, splitting == .usual, case .labels(let sheet, _, _) = choices?.imposition
    else {
      return splitting
    }
    return .count(Splitting.usualCount / sheet.count * sheet.count)
  }

  private func typedSplitting() throws -> Splitting {
    if oneFile {
      guard split == nil else { throw Complaint("--one-file and --split do not go together") }
      return .none
    }
    guard let split else { return .usual }
    guard let splitting = Splitting(split) else {
      throw Complaint(
        "--split: “\(split)” is no rule\n  hint: bundle, or a number of sheets in each file")
    }
    return splitting
  }

  /// The layout with what was asked for.
  func choices(for layout: String, _ settings: Settings) throws -> PrintChoices {
    guard press.copies == nil else {
      throw Complaint(
        "--copies: a batch takes copies from a column of the address file\n"
          + "  hint: name it with --columns copies=NAME")
    }
    guard press.labels == nil || (press.start ?? 1) == 1 else {
      throw Complaint(
        "--start: a batch on labels begins with a whole sheet\n  hint: use up part-used sheets with "
          + "“palier print”")
    }
    let choices = try look.choices(for: layout, settings, press: press)
    guard choices.layout.fields["doors"] == nil else {
      throw Complaint(
        "\(layout) shows who lives in a house, so it is printed for one house at a time\n"
          + "  hint: palier print \(layout) --address …")
    }
    return choices
  }

  /// What was asked for, by option, for whoever reads the manifest.
  var parameters: [String: String] {
    var parameters = [
      "addresses": URL(fileURLWithPath: addresses.addresses).lastPathComponent,
      "bundle": addresses.bundle, "slips": hasSlips ? "yes" : "no",
    ]
    parameters["columns"] = addresses.columns
    parameters["postcode"] = addresses.postcode
    parameters["sample"] = addresses.sample.map(String.init)
    if !addresses.only.isEmpty { parameters["only"] = addresses.only.joined(separator: "; ") }
    if !addresses.condition.isEmpty {
      parameters["where"] = addresses.condition.joined(separator: "; ")
    }
    return parameters
  }
}
