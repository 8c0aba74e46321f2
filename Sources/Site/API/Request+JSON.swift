internal import Exchange
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

extension Request {
  /// Most bytes of JSON that may be sent.
  static let longestJSON = 65_536

  /// The object that was sent.
  ///
  /// - Returns: Its values by name.
  /// - Throws: ``Failure`` where something else, too much or not all was sent, ``APIProblem`` where
  ///   it is no JSON object.
  func json() async throws -> [String: JSONValue] {
    let type = headers[.contentType]?.prefix { $0 != ";" }.lowercased()
      .filter { !$0.isWhitespace }
    guard type == "application/json" else { throw Failure.unsupportedMediaType }
    let length = headers[.contentLength].flatMap { Int($0) }
    if let length, length > Request.longestJSON { throw Failure.tooLarge }
    var bytes: [UInt8] = []
    do {
      for try await part in body {
        guard bytes.count + part.readableBytes <= Request.longestJSON else {
          throw Failure.tooLarge
        }
        bytes.append(contentsOf: part.readableBytesView)
      }
    } catch {
      throw error as? Failure ?? .incomplete
    }
    if let length, bytes.count < length { throw Failure.incomplete }
    guard case .object(let object)? = JSONValue(bytes) else {
      throw APIProblem(status: .badRequest, detail: "What was sent is no JSON object.")
    }
    return object
  }
}
