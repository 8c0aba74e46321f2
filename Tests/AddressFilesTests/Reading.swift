import Foundation
import Neighbourhood

@testable import AddressFiles

/// Reads a text as a file of addresses.
func reading(
  _ text: String, _ change: (inout AddressFile.Options) throws -> Void = { _ in }
) throws -> AddressFile {
  try reading(Data(text.utf8), change)
}

/// Reads bytes as a file of addresses.
func reading(
  _ bytes: Data, _ change: (inout AddressFile.Options) throws -> Void = { _ in }
) throws -> AddressFile {
  var options = AddressFile.Options()
  try change(&options)
  let file = FileManager.default.temporaryDirectory
    .appendingPathComponent("palier-test-\(UUID().uuidString).csv")
  try bytes.write(to: file)
  let result = Result { try AddressFile.read(path: file.path, options: options) }
  try FileManager.default.removeItem(at: file)
  return try result.get()
}

/// What reading says where it cannot be done.
func complaints(
  _ text: String, _ change: (inout AddressFile.Options) throws -> Void = { _ in }
) throws -> [String] {
  try complaints(Data(text.utf8), change)
}

/// What reading says where it cannot be done.
func complaints(
  _ bytes: Data, _ change: (inout AddressFile.Options) throws -> Void = { _ in }
) throws -> [String] {
  do {
    _ = try reading(bytes, change)
    return []
  } catch let problem as AddressFileProblem {
    return problem.descriptions(in: "a.csv")
  }
}

extension AddressFile {
  /// The addresses, each on a line.
  var lines: [String] { addresses.map(\.postal.text) }

  /// What was left out: the line, the field and the reason.
  var rejections: [String] { rejected.map { "\($0.line) \($0.field): \($0.reason)" } }
}
