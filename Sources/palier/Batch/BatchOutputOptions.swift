import ArgumentParser

/// Where a batch goes, and how it is told.
struct BatchOutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Folder of the files; Output/batch if left out.", valueName: "folder"))
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "Processes that draw at the same time; one for each processor core if left out.",
      valueName: "number"))
  var jobs: Int?

  @Flag(help: "Tell progress and result as lines of JSON.")
  var json = false

  mutating func validate() throws {
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 64, not \(jobs)")
    }
  }
}
