internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import UnixSignals

extension Site {
  /// Answers requests until the process is told to end (SIGTERM or SIGINT), then finishes those
  /// that are under way, for a few seconds at most.
  ///
  /// - Parameters:
  ///   - host: The name or address of the network interface, as in `127.0.0.1`.
  ///   - port: The port; 0 takes any that is free.
  ///   - started: Called with the port once requests are answered.
  /// - Throws: ``SiteError`` where it cannot listen there.
  public func serve(
    host: String, port: Int, started: @escaping @Sendable (_ port: Int) -> Void = { _ in }
  ) async throws(SiteError) {
    do {
      try await service(host: host, port: port, started: started).run()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw .portTaken(port)
    } catch let error as IOError where error.errnoCode == EACCES {
      throw .portForbidden(port)
    } catch {
      throw .cannotListen(host: host, port: port, String(describing: error))
    }
  }

  /// The site as a service that ends on the signals of the system.
  func service(
    host: String = "127.0.0.1", port: Int = 0, limits: ServingLimits = ServingLimits(),
    started: @escaping @Sendable (_ port: Int) -> Void = { _ in }
  ) -> ServiceGroup {
    let application = application(host: host, port: port, limits: limits, started: started)
    var configuration = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: [.sigterm, .sigint],
      logger: application.logger)
    configuration.maximumGracefulShutdownDuration = limits.ending
    return ServiceGroup(configuration: configuration)
  }

  /// The site as a program of Hummingbird's.
  func application(
    host: String = "127.0.0.1", port: Int = 0, limits: ServingLimits = ServingLimits(),
    started: @escaping @Sendable (_ port: Int) -> Void = { _ in }
  ) -> Application<SiteResponder> {
    var quiet = logger
    quiet.logLevel = .warning
    return Application(
      responder: SiteResponder(site: self),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [ReceivingDeadline(TimeAmount(limits.receiving))],
          idleTimeout: TimeAmount(limits.idle))),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: .maximum(limits.connections, logger: quiet)),
      onServerRunning: { channel in started(channel.localAddress?.port ?? port) },
      logger: quiet)
  }
}
