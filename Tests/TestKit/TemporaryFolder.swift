public import Foundation

/// Does something with the path of an empty folder, which is removed afterwards.
///
/// - Parameter work: What is done.
/// - Returns: What the work returns.
/// - Throws: What the work throws.
public func withTemporaryFolder<Value>(
  _ work: (String) async throws -> Value
) async throws -> Value {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("palier-test-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let result: Result<Value, any Error>
  do { result = .success(try await work(folder.path)) } catch { result = .failure(error) }
  try FileManager.default.removeItem(at: folder)
  return try result.get()
}

/// Names of the files in a folder, hidden ones included, in alphabetical order.
public func files(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}
