internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

extension Request {
  /// Most bytes that a form may have: every field at its longest, in the longest encoding.
  static let longestForm = 16_384

  /// The fields of the form that was sent.
  ///
  /// - Returns: The fields.
  /// - Throws: ``Failure/unsupportedMediaType`` where it is no form, ``Failure/tooLarge`` past
  ///   ``longestForm``, ``Failure/incomplete`` where the connection ends before the form does.
  func form() async throws -> FormFields {
    let type = headers[.contentType]?.prefix { $0 != ";" }.lowercased()
      .filter { !$0.isWhitespace }
    guard type == "application/x-www-form-urlencoded" else { throw Failure.unsupportedMediaType }
    let length = headers[.contentLength].flatMap { Int($0) }
    if let length, length > Request.longestForm { throw Failure.tooLarge }
    var bytes: [UInt8] = []
    do {
      for try await part in body {
        guard bytes.count + part.readableBytes <= Request.longestForm else {
          throw Failure.tooLarge
        }
        bytes.append(contentsOf: part.readableBytesView)
      }
    } catch {
      throw error as? Failure ?? .incomplete
    }
    if let length, bytes.count < length { throw Failure.incomplete }
    return FormFields(String(decoding: bytes, as: UTF8.self))
  }
}
