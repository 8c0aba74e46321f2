public import Foundation

/// What a program said, and how it ended.
public struct ProgramOutput: Sendable {
  /// Its exit status; 256 and more where a signal ended it.
  public let status: Int32
  /// Its standard output.
  public let output: String
  /// Its standard error.
  public let errors: String
}

/// A program that was asked to do something and could not.
public struct ProgramFailure: Error, CustomStringConvertible {
  /// The program, its status and what it said.
  public let description: String
}

/// Runs other programs.
public enum Program {
  /// Runs a program to its end.
  ///
  /// What it says goes through files rather than pipes: a program that says much never waits for us.
  ///
  /// - Parameters:
  ///   - name: A path, or a name that `PATH` finds.
  ///   - arguments: Its arguments.
  ///   - folder: Its working folder; ours where nil.
  ///   - environment: All of its environment; ours where nil.
  /// - Returns: What it said and how it ended.
  /// - Throws: Where it cannot be started.
  public static func run(
    _ name: String, _ arguments: [String], in folder: String? = nil,
    environment: [String: String]? = nil
  ) async throws -> ProgramOutput {
    try await withTemporaryFolder { kept in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: name.contains("/") ? name : "/usr/bin/env")
      process.arguments = name.contains("/") ? arguments : [name] + arguments
      if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
      if let environment { process.environment = environment }
      process.standardInput = FileHandle.nullDevice
      let (output, errors) = (kept + "/output", kept + "/errors")
      process.standardOutput = try writing(to: output)
      process.standardError = try writing(to: errors)
      let status: Int32 = try await withCheckedThrowingContinuation { continuation in
        process.terminationHandler = { ended in
          let signalled = ended.terminationReason == .uncaughtSignal
          continuation.resume(returning: ended.terminationStatus + (signalled ? 256 : 0))
        }
        do { try process.run() } catch { continuation.resume(throwing: error) }
      }
      return ProgramOutput(
        status: status, output: try text(of: output), errors: try text(of: errors))
    }
  }

  /// Runs a program that must succeed.
  ///
  /// - Parameters:
  ///   - name: A path, or a name that `PATH` finds.
  ///   - arguments: Its arguments.
  /// - Returns: Its standard output.
  /// - Throws: ``ProgramFailure`` with what it said where it fails.
  @discardableResult
  public static func output(of name: String, _ arguments: [String]) async throws -> String {
    let result = try await run(name, arguments)
    guard result.status == 0 else {
      throw ProgramFailure(
        description: "\(name) \(arguments.joined(separator: " ")): status \(result.status)\n"
          + result.errors + result.output)
    }
    return result.output
  }

  private static func writing(to path: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: path))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  private static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
