internal import Foundation
internal import Hummingbird
internal import NIOCore
internal import ServiceLifecycle

/// A server on one port, which says of errors whose they are.
struct Listening<Responder: HTTPResponder>: Service
where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
  let application: Application<Responder>
  let host: String
  let port: Int

  func run() async throws {
    do {
      try await application.run()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw SiteError.portTaken(port)
    } catch let error as IOError where error.errnoCode == EACCES {
      throw SiteError.portForbidden(port)
    } catch let error as IOError {
      throw SiteError.cannotListen(host: host, port: port, String(describing: error))
    }
  }
}
