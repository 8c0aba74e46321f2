import ArgumentParser
import Batches

extension BatchCommand {
  /// `palier batch LAYOUT`.
  struct Run: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "run",
      abstract: "Print a sheet for every address of a file; “run” may be left out.",
      discussion: """
        Gives every sheet a short code, and puts PDF files, a manifest of all that was printed, and \
        the rows that are no addresses into a folder. A batch that is interrupted goes on with \
        “palier batch resume”.

        Example: palier batch run leaflet --addresses adresses-38.csv --postcode 38000 \
        -o Output/tracts
        """)

    @Argument(help: "The layout, or recipe:NAME; “palier layouts list” shows all.")
    var layout: String

    @OptionGroup var batch: BatchOptions
    @OptionGroup var output: BatchOutputOptions
    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let folder = output.folder ?? "Output/batch"
      let planning = BatchPlanning(
        layout: layout, options: batch, shared: shared, folder: folder,
        path: folder + "/" + BatchFolder.plan)
      let header = try await planning.perform()
      shared.note(
        "batch: \(header.run), sheets: \(header.sheets), bundles: \(header.bundles.count)")
      let plan = try Batches.Plan(path: planning.path)
      try await BatchFinishing(plan: plan, folder: folder, output: output, shared: shared)
        .perform()
    }
  }
}
