internal import AsyncHTTPClient
public import Foundation
internal import NIOCore
internal import NIOHTTP1

/// Fetches a file from another server.
public enum Download {
  /// Why there is nothing.
  public enum Problem: Error, Hashable, Sendable {
    /// The address does not begin with https:// or http://.
    case notAnAddress
    /// The other server said this status.
    case status(Int)
    /// The file has more bytes than that.
    case tooLarge(Int)
    /// The other server cannot be reached, or takes too long; why, in the words of the library.
    case unreachable(String)
  }

  /// The bytes at an address.
  ///
  /// - Parameters:
  ///   - url: The address; https or http.
  ///   - limit: Most bytes that are taken.
  ///   - timeout: Longest time that all of it may take.
  /// - Returns: The bytes.
  /// - Throws: ``Problem``.
  public static func bytes(
    from url: String, limit: Int = 50_000_000, timeout: Duration = .seconds(60)
  ) async throws(Problem) -> Data {
    guard let scheme = URLComponents(string: url)?.scheme, ["http", "https"].contains(scheme) else {
      throw .notAnAddress
    }
    let result = await withClient(redirects: true) { client in
      var request = HTTPClientRequest(url: url)
      request.headers.add(name: "User-Agent", value: "Palier")
      let response = try await client.execute(request, timeout: TimeAmount(timeout))
      guard response.status == .ok else { throw Problem.status(Int(response.status.code)) }
      var bytes = Data()
      for try await part in response.body {
        guard bytes.count + part.readableBytes <= limit else { throw Problem.tooLarge(limit) }
        bytes.append(contentsOf: part.readableBytesView)
      }
      return bytes
    }
    switch result {
    case .success(let bytes): return bytes
    case .failure(let error as Problem): throw error
    case .failure(let error): throw .unreachable(String(describing: error))
    }
  }

  /// Does something with a client, which is shut down afterwards.
  static func withClient<Value: Sendable>(
    redirects: Bool, _ work: @Sendable (HTTPClient) async throws -> Value
  ) async -> Result<Value, any Error> {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration =
      redirects ? .follow(max: 5, allowCycles: false) : .disallow
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    let result: Result<Value, any Error>
    do { result = .success(try await work(client)) } catch { result = .failure(error) }
    do { try await client.shutdown() } catch {}
    return result
  }
}
