import ArgumentParser
import Batches
import Foundation
import Neighbourhood
import Registry

extension BatchCommand {
  /// `palier batch list`.
  struct List: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the batches, newest first.",
      discussion: "Example: palier batch list")

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let batches = try await shared.settings().openRegistry().batches().map { BatchOutput($0) }
      if json { return try Terminal.say(json: batches) }
      if batches.isEmpty { shared.note("no batch has been made yet") }
      Terminal.say(
        table: batches.map { batch in
          [
            String(batch.run), batch.layout, batch.created, "\(batch.sheets) sheets", batch.state,
            batch.folder,
          ]
        })
    }
  }

  /// `palier batch show`.
  struct Show: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show how far a batch is: its files, and which bundles were carried out.",
      discussion: "Example: palier batch show 12")

    @Argument(help: "Number of the batch, or its folder.")
    var run: String

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let registry = try shared.settings().openRegistry()
      var number = Int64(run)
      if number == nil { number = try await BatchFolder.find(run, registry).plan.header.run }
      guard let batch = try await registry.batches().first(where: { $0.id.number == number })
      else {
        throw Complaint("there is no batch \(run)\n  hint: “palier batch list” shows all batches")
      }
      var output = BatchOutput(batch)
      output.files = try? BatchFiles(folder: batch.folder).output
      output.carried = try await registry.bundles(of: batch.id).map { BundleOutput($0) }
      if json { return try Terminal.say(json: output) }
      Terminal.say("batch: \(output.run)")
      Terminal.say("layout: \(output.layout)")
      Terminal.say("created: \(output.created)")
      Terminal.say("folder: \(output.folder)")
      Terminal.say("sheets: \(output.sheets)")
      Terminal.say("state: \(output.state)")
      if let files = output.files { Terminal.say("files: \(files.finished) of \(files.all)") }
      Terminal.say("bundles carried out: \(batch.done) of \(batch.bundles)")
      Terminal.say(table: (output.carried ?? []).map(\.row))
    }
  }
}

/// A batch as it is told.
private struct BatchOutput: Encodable {
  let run: Int64
  let layout, folder, created, state: String
  let sheets, bundles, done: Int
  var files: BatchFiles.Output?
  var carried: [BundleOutput]?

  init(_ batch: PrintedBatch) {
    run = batch.id.number
    layout = batch.layout
    folder = batch.folder
    created = CalendarDay(batch.created, in: .current).iso
    state = batch.isPrinted ? "printed" : "not finished"
    sheets = batch.sheets
    bundles = batch.bundles
    done = batch.done
  }
}

/// A bundle as it is told.
private struct BundleOutput: Encodable {
  let number: Int
  let code, title, town, extent: String
  let addresses, sheets: Int
  let done: String?

  init(_ bundle: DeliveryBundle) {
    number = bundle.number
    code = bundle.code.printed
    title = bundle.content.title
    town = bundle.content.town
    extent = bundle.content.extent
    addresses = bundle.content.addresses
    sheets = bundle.content.sheets
    done = bundle.done.map { CalendarDay($0, in: .current).iso }
  }

  var row: [String] {
    [String(number), code, title, extent, town, "\(sheets) sheets", done ?? "not yet"]
  }
}

/// The files of a batch, as far as they are finished.
private struct BatchFiles {
  let output: Output

  struct Output: Encodable {
    let all, finished: Int
  }

  init(folder: String) throws {
    let plan = try Batches.Plan(path: folder + "/" + BatchFolder.plan)
    output = Output(all: plan.header.files.count, finished: plan.finishedFiles(in: folder))
  }
}
