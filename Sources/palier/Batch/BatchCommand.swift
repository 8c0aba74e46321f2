import ArgumentParser

/// `palier batch`.
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Print a sheet for every address of a file, in delivery order.",
    discussion: """
      Example: palier batch leaflet --addresses adresses-38.csv -o Output/tracts
      """,
    subcommands: [
      Run.self, List.self, Show.self, Resume.self, Reprint.self, Plan.self, Render.self,
      Collect.self,
    ],
    defaultSubcommand: Run.self)
}
