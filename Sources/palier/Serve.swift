import ArgumentParser
import Foundation
import Neighbourhood
import PrintShop
import Registry
import Site
import Wording

/// `palier serve`.
struct Serve: PalierCommand {
  static let defaultPort = 8080

  static let configuration = CommandConfiguration(
    abstract: "Serve the site that the codes lead to.",
    discussion: """
      Only this computer reaches it unless --host says otherwise.

      Example: palier serve --host 0.0.0.0 --port 8080
      """)

  @Option(help: ArgumentHelp("Address to listen on.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("Port to listen on.", valueName: "number"))
  var port = Serve.defaultPort

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("A port is a number from 0 to 65535.")
    }
  }

  func perform() async throws {
    let settings = try shared.settings()
    let registry = try settings.openRegistry(readers: 4)
    let site = try Site(
      registry: registry, wordings: settings.wordings(), settings: settings.siteSettings,
      pictograms: settings.pictograms(), now: Clock.now, log: Terminal.note)
    let (host, port, shared) = (host, port, shared)
    let isLocal = host == "127.0.0.1" || host == "localhost" || host == "::1"
    // What is past its day goes at the start, and once a day from then on.
    let forgetting = Task {
      while !Task.isCancelled {
        _ = try? await registry.eraseExpiredNeighbours(on: Clock.today(), at: Clock.now())
        try? await Task.sleep(for: .seconds(86_400))
      }
    }
    defer { forgetting.cancel() }
    try await site.serve(host: host, port: port) { port in
      shared.note("Palier listens on http://\(host):\(port); stop it with Ctrl-C")
      if isLocal, settings.site == nil {
        shared.note("note: only this computer reaches it; --host 0.0.0.0 lets telephones in")
      }
    }
  }
}
