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
  try remove(folder)
  return try result.get()
}

/// Removes a folder whose files may vanish meanwhile: a store that is being closed takes two with it.
private func remove(_ folder: URL) throws {
  while FileManager.default.fileExists(atPath: folder.path) {
    do { try FileManager.default.removeItem(at: folder) } catch CocoaError.fileNoSuchFile {}
  }
}

/// The bytes of every file in a folder, without those that vanish meanwhile.
public func bytesOfFiles(in folder: String) throws -> [String: Data] {
  var bytes: [String: Data] = [:]
  for name in try files(in: folder) {
    do {
      bytes[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    } catch CocoaError.fileReadNoSuchFile {}
  }
  return bytes
}

/// Names of the files in a folder, hidden ones included, in alphabetical order.
public func files(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}
