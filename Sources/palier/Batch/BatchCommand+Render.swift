import ArgumentParser
import Batches
import Foundation

extension BatchCommand {
  /// `palier batch plan`.
  struct Plan: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan",
      abstract: "Give out the codes of a batch and write its plan, to be drawn elsewhere.",
      discussion: """
        The plan holds all that the sheets show. “palier batch render” draws it on any machine, \
        “palier batch collect” checks the result.

        Example: palier batch plan leaflet --addresses adresses-38.csv -o tracts/plan.jsonl
        """)

    @Argument(help: "The layout, or recipe:NAME; “palier layouts list” shows all.")
    var layout: String

    @OptionGroup var batch: BatchOptions

    @Option(
      name: [.customShort("o"), .customLong("output")],
      help: ArgumentHelp("File of the plan.", valueName: "file"))
    var file = "plan.jsonl"

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
      let header = try await BatchPlanning(
        layout: layout, options: batch, shared: shared, folder: folder, path: file
      ).perform()
      Terminal.say("batch: \(header.run)")
      Terminal.say("plan: \(file)")
      Terminal.say("sheets: \(header.sheets)")
      Terminal.say("files: \(header.files.count)")
    }
  }

  /// `palier batch render`.
  struct Render: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "render",
      abstract: "Draw a plan, or a share of it, without a database.",
      discussion: """
        The same plan gives the same bytes on every machine that draws alike; whether this one \
        does is checked first. Files that are finished are not drawn again.

        Example: palier batch render tracts/plan.jsonl --shard 3/16
        """)

    @Argument(help: "The plan.")
    var plan: String

    @Option(
      name: [.customShort("o"), .customLong("output")],
      help: ArgumentHelp("Folder of the files; that of the plan if left out.", valueName: "folder"))
    var folder: String?

    @Option(
      help: ArgumentHelp("Draw only this share of the files, as in 3/16.", valueName: "n/m"))
    var shard: String?

    @Flag(help: "Draw even where this machine draws otherwise than the one that made the plan.")
    var asDrawnHere = false

    @Flag(help: "Tell progress as lines of JSON.")
    var json = false

    @Flag(help: .hidden)
    var messages = false

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      var share = Shard.whole
      if let shard {
        guard let known = Shard(shard) else {
          throw Complaint("--shard: “\(shard)” is no share\n  hint: write it as in 3/16")
        }
        share = known
      }
      let (path, folder, shared, chosen) = (plan, folder, shared, share)
      let (isJSON, isChild, asDrawnHere) = (json, messages, asDrawnHere)
      try await Interruption.cancels {
        let plan = try Batches.Plan(path: path)
        let folder = folder ?? URL(fileURLWithPath: path).deletingLastPathComponent().path
        try BatchFolder.make(folder)
        let renderer = try BatchDrawing(plan: plan, folder: folder, shared).renderer
        // A child was started by a batch on this very machine.
        if !asDrawnHere, !isChild { try renderer.checkProof() }
        if isChild {
          return try renderer.render(chosen) { try? BatchProgress.say(BatchJobs.Message($0)) }
        }
        let total = chosen.share(of: plan.header.files).reduce(0) { $0 + $1.sheets }
        let progress = BatchProgress(total: total, isJSON: isJSON, shared)
        try renderer.render(chosen) { progress.tell($0) }
        progress.end()
      }
    }
  }

  /// `palier batch collect`.
  struct Collect: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "collect",
      abstract:
        "Check that all files of a plan are there as they were drawn, and record the batch.",
      discussion: """
        Looks at every file's digest, names all that are missing or damaged, and writes \
        manifest.csv and manifest.json beside them.

        Example: palier batch collect tracts/plan.jsonl
        """)

    @Argument(help: "The plan.")
    var plan: String

    @Option(
      name: [.customShort("o"), .customLong("output")],
      help: ArgumentHelp("Folder of the files; that of the plan if left out.", valueName: "folder"))
    var folder: String?

    @Flag(help: "Record nothing: the database that gave out the codes is elsewhere.")
    var noRecord = false

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let plan = try Batches.Plan(path: plan)
      let folder = folder ?? URL(fileURLWithPath: plan.path).deletingLastPathComponent().path
      let registry = noRecord ? nil : try shared.settings().openRegistry()
      try await BatchRecording(plan: plan, folder: folder, isJSON: json, shared: shared)
        .perform(registry)
    }
  }
}
