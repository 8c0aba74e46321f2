import ArgumentParser
import Batches
import Foundation
import Neighbourhood

extension BatchCommand {
  /// `palier batch resume`.
  struct Resume: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "resume",
      abstract: "Do the rest of a batch that was interrupted.",
      discussion: """
        The codes stay the same, finished files are not drawn again, and the result is the same as \
        without the interruption.

        Example: palier batch resume 12
        """)

    @Argument(help: "Number of the batch, or its folder.")
    var run: String

    @Option(
      help: ArgumentHelp(
        "Processes that draw at the same time; one for each processor core if left out.",
        valueName: "number"))
    var jobs: Int?

    @Flag(help: "Tell progress and result as lines of JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let (folder, plan) = try await BatchFolder.find(
        run, shared.settings().openRegistry())
      var output = BatchOutputOptions()
      (output.folder, output.jobs, output.json) = (folder, jobs, json)
      try await BatchFinishing(plan: plan, folder: folder, output: output, shared: shared)
        .perform()
    }
  }

  /// `palier batch reprint`.
  struct Reprint: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "reprint",
      abstract: "Draw spoilt sheets of a batch again, with the codes that they have.",
      discussion: """
        Example: palier batch reprint 12 --codes 7K3-QX9K,4GT-0Z2M -o encore.pdf

        Example: palier batch reprint 12 --bundle 3 -o encore.pdf
        """)

    @Argument(help: "Number of the batch, or its folder.")
    var run: String

    @Option(help: ArgumentHelp("Codes of the sheets, with commas.", valueName: "codes"))
    var codes: String?

    @Option(help: ArgumentHelp("Number of a bundle, whose sheets are all drawn.", valueName: "n"))
    var bundle: Int?

    @Option(
      name: [.customShort("o"), .customLong("output")],
      help: ArgumentHelp("PDF file.", valueName: "file"))
    var file: String

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      guard (codes == nil) != (bundle == nil) else {
        throw Complaint("say which sheets: either --codes or --bundle")
      }
      try OutputOptions.refuseOtherFormat(file)
      let (folder, plan) = try await BatchFolder.find(run, shared.settings().openRegistry())
      let items = try bundle.map { try inBundle($0, plan) } ?? withCodes(plan)
      let renderer = try BatchDrawing(plan: plan, folder: folder, shared).renderer
      try renderer.draw(items: items, to: file)
      Terminal.say("file: \(file)")
      Terminal.say("sheets: \(try items.count { try plan.item($0).code != nil })")
    }

    private func inBundle(_ number: Int, _ plan: Batches.Plan) throws -> [Int] {
      let items = try (0..<plan.count).filter { try plan.item($0).bundle == number }
      guard !items.isEmpty else {
        throw Complaint(
          "there is no bundle \(number)\n  hint: there are \(plan.header.bundles.count)")
      }
      return items
    }

    private func withCodes(_ plan: Batches.Plan) throws -> [Int] {
      var wanted: Set<String> = []
      var problems: [String] = []
      for text in (codes ?? "").split(separator: ",").map(String.init) {
        do { wanted.insert(try ShortCode(reading: text).symbols) } catch {
          problems.append("“\(text)” is no code of a sheet\n  hint: a code is as in 7K3-QX9K")
        }
      }
      let items = try (0..<plan.count).filter { index in
        try plan.item(index).code.map { wanted.remove($0) != nil } ?? false
      }
      problems += wanted.sorted().map { "no sheet of this batch has the code \($0)" }
      guard problems.isEmpty else { throw Complaint(problems) }
      return items
    }
  }
}
