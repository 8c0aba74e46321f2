import Batches
import Foundation
import Neighbourhood
import PrintShop
import Registry
import Wording

/// Draws what is missing of a batch, writes its manifest and records it: the end of every batch.
struct BatchFinishing {
  let plan: Batches.Plan
  let folder: String
  let output: BatchOutputOptions
  let shared: SharedOptions

  func perform() async throws {
    let registry = try shared.settings().openRegistry()
    guard try await registry.batches().contains(where: { $0.id.number == plan.header.run }) else {
      throw Complaint(
        "\(plan.path): the registry knows no batch \(plan.header.run), so its codes lead nowhere\n"
          + "  hint: name the database that gave them out with --database, or make the batch anew")
    }
    let progress = BatchProgress(total: plan.header.sheets, isJSON: output.json, shared)
    do { try await draw(progress) } catch {
      progress.end()
      guard case BatchError.cancelled = error else {
        throw Complaint(
          Terminal.words(for: error) + [
            "batch \(plan.header.run) is not finished\n  hint: once the cause is gone, “palier batch "
              + "resume \(plan.header.run)” does the rest"
          ])
      }
      throw error
    }
    progress.end()
    try await BatchRecording(plan: plan, folder: folder, isJSON: output.json, shared: shared)
      .perform(registry)
  }

  private func draw(_ progress: BatchProgress) async throws {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let jobs = min(output.jobs ?? cores, plan.header.files.count)
    if jobs > 1 {
      return try await BatchJobs(plan: plan, folder: folder, count: jobs, shared: shared)
        .perform { progress.tell($0) }
    }
    let (path, folder, shared) = (plan.path, folder, shared)
    try await Interruption.cancels {
      // A plan belongs to whoever reads it, so the task opens its own.
      let drawing = try BatchDrawing(plan: Batches.Plan(path: path), folder: folder, shared)
      try drawing.renderer.render(.whole) { progress.tell($0) }
    }
  }
}

/// A renderer for a plan on this machine.
struct BatchDrawing {
  let renderer: BatchRenderer

  /// A renderer that puts files into a folder.
  init(plan: Batches.Plan, folder: String, _ shared: SharedOptions) throws {
    let local = try shared.settings()
    let settings = try Settings(plan, local: local)
    let header = plan.header
    let choices = try PrintChoices(
      PrintWishes(layout: header.layout, options: header.options), library: settings.library,
      house: settings.theme, organisation: settings.organisationTheme)
    // A plan says everything; the store is there since a print shop has one.
    let shop = try settings.printShop(MemoryRegistry(), languages: choices.languages)
    renderer = BatchRenderer(
      plan: plan, shop: shop, choices: choices, library: settings.library, folder: folder)
  }
}

/// Writes the manifest of a finished batch, and records that it was printed.
struct BatchRecording {
  let plan: Batches.Plan
  let folder: String
  let isJSON: Bool
  let shared: SharedOptions

  private struct Output: Encodable {
    let event = "printed"
    let run: Int64
    let folder, manifest: String
    let sheets, bundles, files, pages, bytes: Int

    private enum CodingKeys: CodingKey {
      case event, run, folder, manifest, sheets, bundles, files, pages, bytes
    }
  }

  /// Writes the manifest, and records the run where a registry is given.
  func perform(_ registry: (any SiteRegistry)?) async throws {
    let settings = try Settings(plan, local: Settings(file: nil, environment: [:]))
    let site = settings.house.site
    let totals = try Manifest(plan: plan, folder: folder, page: site.page(of:)).write()
    if let registry {
      try await registry.confirmBatch(PrintRun.ID(plan.header.run), at: Clock.now())
    }
    let output = Output(
      run: plan.header.run, folder: folder, manifest: folder + "/manifest.csv",
      sheets: totals.sheets, bundles: totals.bundles, files: totals.files, pages: totals.pages,
      bytes: totals.bytes)
    if isJSON { return try BatchProgress.say(output) }
    Terminal.say("batch: \(output.run)")
    Terminal.say("sheets: \(output.sheets)")
    Terminal.say("bundles: \(output.bundles)")
    Terminal.say("files: \(output.files)")
    Terminal.say("pages: \(output.pages)")
    Terminal.say("manifest: \(output.manifest)")
  }
}
