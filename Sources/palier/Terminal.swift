import ArgumentParser
import Batches
import Foundation
import PrintShop
import Registry
import RegistrySQLite
import Site
import SourceTree

/// A command that words its own errors.
protocol PalierCommand: AsyncParsableCommand {
  /// Does what the command is for.
  func perform() async throws
}

extension PalierCommand {
  func run() async throws {
    do {
      try await perform()
    } catch let error where error is ExitCode || error is ValidationError || error is CleanExit {
      throw error
    } catch {
      Terminal.complain(Terminal.words(for: error))
      throw ExitCode.failure
    }
  }
}

/// Messages for the person at the terminal, worded where they arise.
struct Complaint: Error {
  let problems: [String]

  init(_ words: String) { problems = [words] }

  init(_ problems: [String]) { self.problems = problems }
}

/// Results go to standard output, everything else to standard error.
enum Terminal {
  static func say(_ line: String) { print(line) }

  /// Each problem as `error: …`, unless it names the file and line itself.
  static func complain(_ problems: [String]) {
    for words in problems {
      note(words.prefix { $0 != "\n" }.contains(": error: ") ? words : "error: " + words)
    }
  }

  /// A line on standard error.
  ///
  /// What steers a terminal or turns text round is left out, from whatever file or hand it comes.
  static func note(_ words: String) {
    let plain = words.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A: true
      // These join emoji and the letters of some scripts.
      case 0x200C, 0x200D: true
      default:
        scalar.properties.generalCategory != .control
          && scalar.properties.generalCategory != .format
      }
    }
    FileHandle.standardError.write(Data((String(String.UnicodeScalarView(plain)) + "\n").utf8))
  }

  /// A QR code on standard error, where that is a terminal that has colours.
  static func show(_ symbol: TerminalSymbol) {
    guard isatty(STDERR_FILENO) == 1, ProcessInfo.processInfo.environment["NO_COLOR"] == nil else {
      return
    }
    FileHandle.standardError.write(Data((symbol.text + "\n").utf8))
  }

  static func words(for error: any Error) -> [String] {
    switch error {
    case let complaint as Complaint: complaint.problems
    case PrintError.choices(let problems): problems
    case let error as PrintError: [error.description]
    case BatchError.incomplete(let problems): problems
    case let error as BatchError: [error.description]
    case let error as RegistryError: [error.words]
    case let error as StoreCopyError: [error.words]
    case let diagnostics as Diagnostics: [diagnostics.description]
    case let error as SiteError: [error.words]
    default: [String(describing: error)]
    }
  }

  /// One JSON value, keys in order, on standard output.
  static func say(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    say(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Rows with their columns in line, two spaces between them.
  static func say(table rows: [[String]]) {
    guard let columns = rows.map(\.count).max() else { return }
    let widths = (0..<columns).map { column in
      rows.compactMap { $0.indices.contains(column) ? $0[column].count : nil }.max() ?? 0
    }
    for row in rows {
      let cells = row.enumerated().map { index, cell in
        index == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
      }
      var line = cells.joined(separator: "  ")
      // An empty cell at the end leaves no spaces behind.
      while line.last == " " { line.removeLast() }
      say(line)
    }
  }
}

extension SiteError {
  /// The error in words, for a terminal.
  fileprivate var words: String {
    switch self {
    case .missingFile(let name):
      """
      a file of the site is not where it was installed: \(name)
        hint: install Palier again: its folders ending in .resources belong beside the program
      """
    case .brokenTemplate(let name, let reason): "the template \(name) cannot be read: \(reason)"
    case .portTaken(let port):
      """
      another program listens on port \(port) already
        hint: stop it, or choose another port with --port
      """
    case .portForbidden(let port):
      """
      you may not listen on port \(port)
        hint: choose one above 1023 with --port
      """
    case .cannotListen(let host, let port, let reason):
      "cannot listen on \(host), port \(port): \(reason)"
    }
  }
}
