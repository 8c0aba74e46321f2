internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore

extension Site {
  /// Answers requests until the process is told to end (SIGTERM or SIGINT), then finishes those
  /// that are under way.
  ///
  /// - Parameters:
  ///   - host: The name or address of the network interface, as in `127.0.0.1`.
  ///   - port: The port; 0 takes any that is free.
  ///   - started: Called once requests are answered.
  /// - Throws: ``SiteError`` where it cannot listen there.
  public func serve(
    host: String, port: Int, started: @escaping @Sendable () -> Void = {}
  ) async throws(SiteError) {
    do {
      try await application(host: host, port: port, started: started).runService()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw .portTaken(port)
    } catch let error as IOError where error.errnoCode == EACCES {
      throw .portForbidden(port)
    } catch {
      throw .cannotListen(host: host, port: port, String(describing: error))
    }
  }

  /// The site as a program of Hummingbird's.
  func application(
    host: String = "127.0.0.1", port: Int = 0, started: @escaping @Sendable () -> Void = {}
  ) -> Application<SiteResponder> {
    var quiet = logger
    quiet.logLevel = .warning
    return Application(
      responder: SiteResponder(site: self),
      server: .http1(configuration: .init(idleTimeout: .seconds(30))),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      onServerRunning: { _ in started() },
      logger: quiet)
  }
}
