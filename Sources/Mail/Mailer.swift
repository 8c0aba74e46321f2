internal import CCurl
internal import Foundation
internal import Synchronization

/// Hands messages to a server by SMTP (RFC 5321).
public struct Mailer: Sendable {
  private let server: MailServer

  /// A mailer that hands messages to a server.
  public init(_ server: MailServer) { self.server = server }

  /// Hands a message over.
  ///
  /// A cancelled task gives it up within a second or so.
  ///
  /// - Parameter message: The message.
  /// - Throws: ``MailError`` where the server did not take it.
  public func send(_ message: MailMessage) async throws(MailError) {
    let transfer = Transfer(message.text)
    let server = server
    let error: MailError? = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // Waits on a thread that no task needs.
        DispatchQueue.global().async {
          continuation.resume(returning: Mailer.perform(transfer, message, server))
        }
      }
    } onCancel: {
      transfer.cancel()
    }
    if let error { throw error }
  }

  /// How long connecting, and the whole of it, may take.
  private static let patience = (connecting: 10, all: 30)

  private static func perform(
    _ transfer: Transfer, _ message: MailMessage, _ server: MailServer
  ) -> MailError? {
    guard started == CURLE_OK, let handle = palier_curl_open() else {
      return .unavailable("libcurl does not start")
    }
    defer { palier_curl_close(handle) }
    let recipients = palier_curl_append(nil, "<\(message.recipient)>")
    defer { palier_curl_free(recipients) }
    curl_set_text(handle, CURLOPT_URL, server.url)
    curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    if let user = server.user {
      curl_set_text(handle, CURLOPT_USERNAME, user)
      curl_set_text(handle, CURLOPT_PASSWORD, server.password ?? "")
    }
    if let authorities = server.authorities {
      curl_set_text(handle, CURLOPT_CAINFO, authorities)
    }
    let encryption = server.starttls ? CURLUSESSL_ALL : CURLUSESSL_NONE
    curl_set_number(handle, CURLOPT_USE_SSL, Int(encryption.rawValue))
    curl_set_number(handle, CURLOPT_NOSIGNAL, 1)
    curl_set_number(handle, CURLOPT_CONNECTTIMEOUT, patience.connecting)
    curl_set_number(handle, CURLOPT_TIMEOUT, patience.all)
    curl_set_text(handle, CURLOPT_MAIL_FROM, "<\(message.sender)>")
    curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
    curl_set_number(handle, CURLOPT_UPLOAD, 1)
    let source = Unmanaged.passUnretained(transfer).toOpaque()
    curl_set_reading(
      handle,
      { bytes, size, count, source in
        guard let bytes, let source else { return 0 }
        return Unmanaged<Transfer>.fromOpaque(source).takeUnretainedValue()
          .read(into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
      }, source)
    curl_set_watching(
      handle,
      { source, _, _, _, _ in
        guard let source else { return 1 }
        return Unmanaged<Transfer>.fromOpaque(source).takeUnretainedValue().isCancelled ? 1 : 0
      }, source)
    let code = withExtendedLifetime(transfer) { palier_curl_perform(handle) }
    guard code != CURLE_OK else { return nil }
    let response = curl_response(handle)
    // What the server refuses for good, but for signing in, which those who run it can mend.
    return (500...599).contains(response) && code == CURLE_SEND_ERROR
      ? .refused(response)
      : .unavailable(words(for: code) + (response == 0 ? "" : " (\(response))"))
  }

  /// What went wrong, in words that help those who look after the site.
  private static func words(for code: CURLcode) -> String {
    switch code {
    case CURLE_PEER_FAILED_VERIFICATION:
      "the server's certificate is not for its name, is out of date, or no known authority signed it"
    case CURLE_SSL_CACERT_BADFILE:
      "the file with the authorities cannot be read"
    case CURLE_USE_SSL_FAILED:
      "the server offers no encryption, and nothing is sent without"
    case CURLE_LOGIN_DENIED:
      "the server does not accept the user and password"
    default:
      String(cString: palier_curl_words(code))
    }
  }

  /// What libcurl sets up once for all threads.
  private static let started = palier_curl_start()
}

/// Why a server did not take a message.
public enum MailError: Error, Hashable, Sendable {
  /// It will never take it; the answer's number.
  case refused(Int)
  /// It could not be reached, or takes nothing now; why, without any address.
  case unavailable(String)
}

/// The bytes of a message on their way to a server.
private final class Transfer: Sendable {
  private struct State {
    var position = 0
    var isCancelled = false
  }

  private let bytes: [UInt8]
  private let state = Mutex(State())

  init(_ text: String) { bytes = Array(text.utf8) }

  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  func cancel() { state.withLock { $0.isCancelled = true } }

  /// Copies the next bytes; none at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    state.withLock { state in
      let next = bytes[state.position...].prefix(buffer.count)
      buffer.copyBytes(from: next)
      state.position += next.count
      return next.count
    }
  }
}
