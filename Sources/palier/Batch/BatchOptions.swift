import AddressFiles
import ArgumentParser
import Batches
import Foundation
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

  /// Into which files it goes.
  func splitting() throws -> Splitting {
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
      "bundle": addresses.bundle, "split": oneFile ? "one file" : split ?? Splitting.usual.text,
      "slips": noSlips ? "no" : "yes",
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
