import Batches
import Foundation
import Subprocess
import SystemPackage

/// Draws a plan with several processes, each a share of the files.
struct BatchJobs {
  let plan: Batches.Plan
  let folder: String
  let count: Int
  let shared: SharedOptions

  /// What a process says of its work, a line each.
  struct Message: Codable {
    var found: String?
    var finished: String?
    var drawn: Int?
    var sheets: Int?

    init(_ progress: BatchRenderer.Progress) {
      switch progress {
      case .found(let file, let sheets): (found, self.sheets) = (file, sheets)
      case .finished(let file, let sheets): (finished, self.sheets) = (file, sheets)
      case .drawn(let items): drawn = items
      }
    }

    var progress: BatchRenderer.Progress? {
      if let found, let sheets { return .found(found, sheets: sheets) }
      if let finished, let sheets { return .finished(finished, sheets: sheets) }
      return drawn.map { .drawn($0) }
    }
  }

  /// Starts them all, and waits until each has ended; where one fails the others are ended too.
  func perform(_ tell: @escaping @Sendable (BatchRenderer.Progress) -> Void) async throws {
    let children = Shard.all(of: count).map { makeChild($0, tell) }
    try await Interruption.cancels {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for child in children { group.addTask { try await child.run() } }
        try await group.waitForAll()
      }
    }
  }

  private func makeChild(
    _ shard: Shard, _ tell: @escaping @Sendable (BatchRenderer.Progress) -> Void
  ) -> RenderingProcess {
    var arguments = [
      "batch", "render", plan.path, "-o", folder, "--shard", shard.text, "--messages",
    ]
    if let config = shared.config { arguments += ["--config", config] }
    return RenderingProcess(arguments: arguments) { line in
      let message = try? JSONDecoder().decode(Message.self, from: Data(line.utf8))
      if let progress = message?.progress { tell(progress) }
    }
  }
}

/// A process of this program that draws a share of a batch.
struct RenderingProcess {
  let arguments: [String]
  let hear: @Sendable (String) -> Void

  /// Runs it to its end; where the task is cancelled it is told to end, and finished files stay.
  ///
  /// - Throws: A complaint with what it said, where it failed.
  func run() async throws {
    var options = PlatformOptions()
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(60))]
    let result = try await Subprocess.run(
      .path("/proc/self/exe"), arguments: Arguments(arguments), platformOptions: options,
      input: .none, output: .sequence, error: .data(limit: 1 << 20)
    ) { process in
      for try await line in process.standardOutput.strings() { hear(line) }
    }
    guard !Task.isCancelled else { throw BatchError.cancelled }
    guard !result.terminationStatus.isSuccess else { return }
    let text = String(decoding: result.standardError, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let plain = text.hasPrefix("error: ") ? String(text.dropFirst(7)) : text
    throw Complaint(
      plain.isEmpty ? "a process that draws ended: \(result.terminationStatus)" : plain)
  }
}
