import Foundation
import Testing

/// A connection to a site on this computer, on which anything can be sent, or half of it.
final class Connection: Sendable {
  private let socket: Int32

  init(port: Int) throws {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
    }
    try #require(result == 0)
  }

  func send(_ text: String) {
    _ = Foundation.send(socket, text, text.utf8.count, Int32(MSG_NOSIGNAL))
  }

  /// Says that nothing more will be sent, though answers are still read.
  func finishSending() { shutdown(socket, Int32(SHUT_WR)) }

  func close() { Foundation.close(socket) }

  /// What comes next; nil where nothing does in time, empty where the other side has closed.
  func receive(within limit: Duration) async -> String? {
    await withCheckedContinuation { continuation in
      // Waits on a thread that no task needs.
      DispatchQueue.global().async { [socket] in
        var event = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&event, 1, Int32(limit / .milliseconds(1))) > 0 else {
          return continuation.resume(returning: nil)
        }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &bytes, bytes.count, 0)
        continuation.resume(returning: String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self))
      }
    }
  }
}
