import AddressFiles
import ArgumentParser
import Foundation

/// Which addresses a batch is for.
struct AddressOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Address file: an export of the BAN, a BAL, or a table with addresses; may be gzip.",
      valueName: "file"))
  var addresses: String

  @Option(
    help: ArgumentHelp(
      "Which columns serve as what, where they are not recognised, as in number=no,street=rue.",
      valueName: "pairs"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "Only these addresses, as in street=\"rue des Lilas\"; several of one field are alternatives.",
      valueName: "field=value"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only these postcodes, as in 38000,38100; or those of a file that has none, as in "
        + "38185=38000.", valueName: "postcodes"))
  var postcode: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only addresses for which this is so, as in \"number>=10 and side=odd\".",
      valueName: "comparison"))
  var condition: [String] = []

  @Option(
    help: ArgumentHelp("Only so many addresses, spread evenly, for a proof.", valueName: "number"))
  var sample: Int?

  @Flag(help: "Print nothing where a row of the file is no address.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "What a carrier takes along at once: street, postcode, or a number of sheets.",
      valueName: "rule"))
  var bundle = "street"

  /// The rows that were left out, and the round through the others.
  func read(_ shared: SharedOptions) throws -> (file: AddressFile, round: DeliveryRound) {
    var problems: [String] = []
    let options = options(&problems)
    let rule = BundleRule(bundle)
    if rule == nil {
      problems.append(
        "--bundle: “\(bundle)” is no rule\n  hint: street, postcode, or a number of sheets")
    }
    if let sample, sample < 1 { problems.append("--sample: one address at least") }
    guard problems.isEmpty, let rule else { throw Complaint(problems) }
    do throws(AddressFileProblem) {
      let file = try AddressFile.read(path: addresses, options: options)
      shared.note("read: \(file.summary.recognised)")
      shared.note("read: \(file.summary.counts)")
      return (file, DeliveryRound(file.addresses, bundles: rule))
    } catch {
      throw Complaint(error.descriptions(in: addresses))
    }
  }

  private func options(_ problems: inout [String]) -> AddressFile.Options {
    var options = AddressFile.Options()
    func read<Value>(_ name: String, _ text: String?, _ make: (String) throws -> Value) -> Value? {
      guard let text else { return nil }
      do { return try make(text) } catch {
        problems.append("--\(name): \(error)")
        return nil
      }
    }
    if let columns = read("columns", columns, ColumnChoice.init) { options.columns = columns }
    options.postcodes = read("postcode", postcode) { try Postcodes($0) }
    let chosen = only.compactMap { read("only", $0, AddressFilter.init(only:)) }
    options.filters =
      AddressFilter.merged(chosen)
      + condition.compactMap { read("where", $0) { try AddressFilter($0) } }
    options.sample = sample
    options.isStrict = strict
    return options
  }
}
