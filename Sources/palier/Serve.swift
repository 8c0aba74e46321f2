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
    commandName: "serve",
    abstract: "Serve the site that the codes lead to.",
    discussion: """
      Only this computer reaches it unless --host says otherwise.

      Example: palier serve --host 0.0.0.0 --port 8080
      """)

  @Option(help: ArgumentHelp("Address to listen on.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("Port to listen on.", valueName: "number"))
  var port = Serve.defaultPort

  @Option(
    help: ArgumentHelp(
      "Port on which Prometheus reads how the site is doing; none if left out. Not for the public.",
      valueName: "number"))
  var metricsPort: Int?

  @Option(help: ArgumentHelp("Address for that port.", valueName: "address"))
  var metricsHost = "127.0.0.1"

  @Option(
    help: ArgumentHelp("How the log is written: text or json.", valueName: "format"),
    transform: Serve.logFormat)
  var logFormat = LogFormat.text

  @OptionGroup var shared: SharedOptions

  private static func logFormat(_ text: String) throws -> LogFormat {
    guard let format = LogFormat(rawValue: text) else {
      throw ValidationError("The log is written as text or as json, not as “\(text)”.")
    }
    return format
  }

  func validate() throws {
    guard (0...65535).contains(port), (0...65535).contains(metricsPort ?? 0) else {
      throw ValidationError("A port is a number from 0 to 65535.")
    }
  }

  func perform() async throws {
    let settings = try shared.settings()
    let registry = try settings.openRegistry(readers: 4)
    let site = try Site(
      registry: registry, wordings: settings.wordings(), settings: settings.siteSettings(),
      pictograms: settings.pictograms(), desk: settings.printDesk(registry), post: settings.post(),
      now: Clock.now, logFormat: logFormat, log: Terminal.note)
    let (host, port, shared) = (host, port, shared)
    let isLocal = host == "127.0.0.1" || host == "localhost" || host == "::1"
    let metrics = metricsPort.map { (host: metricsHost, port: $0) }
    try await site.serve(host: host, port: port, metrics: metrics) { port in
      shared.note("Palier listens on http://\(host):\(port); stop it with Ctrl-C")
      if isLocal, settings.site == nil {
        shared.note("note: only this computer reaches it; --host 0.0.0.0 lets telephones in")
      }
    }
  }
}
