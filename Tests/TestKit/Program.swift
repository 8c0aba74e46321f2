public import Foundation
internal import Subprocess
internal import SystemPackage

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
    try await run(name, arguments, in: folder, environment: environment) { _ in }
  }

  /// Runs a program to its end, and does something meanwhile.
  ///
  /// - Parameters:
  ///   - name: A path, or a name that `PATH` finds.
  ///   - arguments: Its arguments.
  ///   - folder: Its working folder; ours where nil.
  ///   - environment: All of its environment; ours where nil.
  ///   - meanwhile: What is done with its process number while it runs; where it throws, the program
  ///     is killed.
  /// - Returns: What it said and how it ended.
  /// - Throws: Where it cannot be started, or what `meanwhile` throws.
  public static func run(
    _ name: String, _ arguments: [String], in folder: String? = nil,
    environment: [String: String]? = nil, meanwhile: (Int32) async throws -> Void
  ) async throws -> ProgramOutput {
    let result = try await Subprocess.run(
      name.contains("/") ? .path(FilePath(name)) : .name(name), arguments: Arguments(arguments),
      environment: environment.map { given in
        .custom(given.reduce(into: [:]) { $0[Environment.Key(rawValue: $1.key) ?? ""] = $1.value })
      } ?? .inherit,
      workingDirectory: folder.map { FilePath($0) }, input: .none,
      output: .data(limit: mostOutput), error: .data(limit: mostOutput)
    ) { try await meanwhile($0.processIdentifier.value) }
    let status: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): 256 + signal
      }
    return ProgramOutput(
      status: status, output: String(decoding: result.standardOutput, as: UTF8.self),
      errors: String(decoding: result.standardError, as: UTF8.self))
  }

  /// How much of what a program says is taken, in bytes; one that says more fails the test.
  private static let mostOutput = 1 << 28

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
}
