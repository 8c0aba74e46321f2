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
  ///   - metrics: Where it tells what it measures of itself, for Prometheus; nowhere where nil. Not
  ///     for the public.
  ///   - started: Called with the port once requests are answered.
  /// - Throws: ``SiteError`` where it cannot listen there.
  public func serve(
    host: String, port: Int, metrics: (host: String, port: Int)? = nil,
    started: @escaping @Sendable (_ port: Int) -> Void = { _ in }
  ) async throws(SiteError) {
    do {
      let metrics = metrics.map { MetricsPort(host: $0.host, port: $0.port) }
      try await service(host: host, port: port, metrics: metrics, started: started).run()
    } catch let error as SiteError {
      throw error
    } catch {
      throw .cannotListen(host: host, port: port, String(describing: error))
    }
  }

  /// The site as a service that ends on the signals of the system.
  func service(
    host: String = "127.0.0.1", port: Int = 0, metrics: MetricsPort? = nil,
    limits: ServingLimits = ServingLimits(),
    started: @escaping @Sendable (_ port: Int) -> Void = { _ in }
  ) -> ServiceGroup {
    let application = application(host: host, port: port, limits: limits, started: started)
    // Ended from the last to the first: what is counted while requests end is recorded after them.
    var services: [any Service] = [
      Daily(interval: limits.housekeeping, today: { today }, work: { await keepHouse() }),
      Recurring(interval: limits.counting, isDoneAtEnd: true, work: recordScans),
      Recurring(interval: limits.posting, isDoneAtEnd: false) {
        await tellStaff()
        await deliverMail()
      },
      Recurring(interval: limits.forgetting, isDoneAtEnd: false, work: forgetOldPages),
    ]
    if !settings.webhooks.isEmpty { services.append(WebhookService(site: self)) }
    if let metrics {
      services.append(
        Listening(
          application: Application(
            responder: MetricsResponder(site: self),
            configuration: ApplicationConfiguration(
              address: .hostname(metrics.host, port: metrics.port)),
            onServerRunning: { metrics.started($0.localAddress?.port ?? metrics.port) },
            logger: application.logger),
          host: metrics.host, port: metrics.port))
    }
    services.append(Listening(application: application, host: host, port: port))
    var configuration = ServiceGroupConfiguration(
      services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: application.logger)
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
    let connections = OpenConnections(most: limits.connections)
    return Application(
      responder: SiteResponder(site: self),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [
            ConnectionPlace(connections), ReceivingDeadline(TimeAmount(limits.receiving)),
            Continuing(),
          ],
          idleTimeout: TimeAmount(limits.idle))),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port),
        // Where one gives way, it takes a moment until it is closed.
        availableConnectionsDelegate: .maximum(2 * limits.connections, logger: quiet)),
      onServerRunning: { channel in started(channel.localAddress?.port ?? port) },
      logger: quiet)
  }
}
