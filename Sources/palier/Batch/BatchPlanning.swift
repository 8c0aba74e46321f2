import AddressFiles
import Batches
import Foundation
import Preflight
import PrintShop
import Registry

/// Reads the addresses, gives out the codes and writes the plan: the start of every batch.
struct BatchPlanning {
  let layout: String
  let options: BatchOptions
  let shared: SharedOptions
  /// The folder that the files go to.
  let folder: String
  /// The file of the plan.
  let path: String

  /// Writes the plan, and beside it what was left out of the address file.
  func perform() async throws -> PlanHeader {
    let settings = try shared.settings()
    // All that is wrong with the options is told at once, before a file is read.
    let chosen = Result { try options.choices(for: layout, settings) }
    let split = Result { try options.splitting(try? chosen.get()) }
    let shown = Result { try settings.planText }
    let errors = [chosen.failure, split.failure, shown.failure].compactMap(\.self)
    guard errors.isEmpty else { throw Complaint(errors.flatMap(Terminal.words)) }
    let choices = try chosen.get()
    await noteReach(of: settings.house.site.text)
    try BatchFolder.make(folder)
    let registry = try settings.openRegistry()
    try await refuseUnfinished(registry)
    let (file, round) = try options.addresses.read(shared)
    try writeRejected(file)
    guard !round.addresses.isEmpty else {
      throw Complaint(
        "there is no address to print for in \(options.addresses.addresses)\n"
          + "  hint: \(file.summary.counts)")
    }
    var wishes = BatchPlanner.Wishes(
      folder: URL(fileURLWithPath: folder).path, settings: try shown.get())
    wishes.splitting = try split.get()
    wishes.hasSlips = options.hasSlips
    if options.hasSlips != !options.noSlips { shared.note("note: no slip has room on a label") }
    wishes.logo = settings.planLogo
    wishes.parameters = options.parameters
    wishes.parameters["split"] = wishes.splitting.text
    let shop = try settings.printShop(registry, languages: choices.languages)
    let planner = BatchPlanner(
      registry: registry, shop: shop, choices: choices, library: settings.library, wishes: wishes)
    return try await planner.plan(round, to: path, at: Clock.now())
  }

  /// A plan whose codes were given out, and that was never printed, is not overwritten.
  private func refuseUnfinished(_ registry: any SiteRegistry) async throws {
    guard FileManager.default.fileExists(atPath: path),
      let header = try? Plan(path: path).header
    else { return }
    guard let known = try await registry.batches().first(where: { $0.id.number == header.run })
    else { return }
    throw Complaint(
      known.isPrinted
        ? "\(folder) holds batch \(header.run) already\n  hint: choose another folder with -o"
        : "\(folder) holds batch \(header.run), which is not finished\n"
          + "  hint: “palier batch resume \(header.run)” does the rest; or choose another folder")
  }

  /// Says so where not everyone reaches the address that all sheets carry, as a check would.
  private func noteReach(of site: String) async {
    let lookup = await NameService.lookUp(site)
    guard let finding = Preflight.finding(onSite: site, lookup: lookup, isBatch: true),
      finding.level > .green
    else { return }
    shared.note(
      "\(finding.level == .red ? "warning" : "note"): \(finding.message)"
        + (finding.hint.map { "\n  hint: " + $0 } ?? ""))
  }

  private func writeRejected(_ file: AddressFile) throws {
    let path = BatchFolder.rejected(in: URL(fileURLWithPath: self.path))
    guard !file.rejected.isEmpty else {
      try? FileManager.default.removeItem(atPath: path)
      return
    }
    do {
      try Data(RejectedFile.csv(file.rejected).utf8)
        .write(to: URL(fileURLWithPath: path), options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    } catch {
      throw Complaint("cannot write \(path): \(error.localizedDescription)")
    }
    shared.note(
      "note: \(file.rejected.count == 1 ? "1 row is no address" : "\(file.rejected.count) rows are no addresses"): see \(path)"
    )
  }
}

extension Result {
  /// What went wrong, if anything did.
  var failure: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
