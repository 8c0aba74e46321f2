import Foundation
import TestKit
import Testing

@Suite("palier --help") struct HelpTests {
  @Test("has an example for every command, found by walking through them all")
  func examples() async throws {
    try await Palier.inFolder { palier in
      var commands: [[String]] = [[]]
      var seen = 0
      while let command = commands.popLast() {
        let result = try await palier.run(command + ["--help"])
        #expect(result.status == 0)
        #expect(result.errors == "")
        let name = (["palier"] + command).joined(separator: " ")
        let wanted = command.isEmpty ? "palier print lobby-poster --address" : "Example: \(name)"
        // Long lines are broken.
        let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains(wanted), "\(name)")
        commands += Self.subcommands(in: result.output).map { command + [$0] }
        seen += 1
      }
      #expect(seen >= 15)
      #expect(try palier.files() == [])
    }
  }

  @Test(
    "is pointed to where something is missing or unknown",
    arguments: [["print"], ["print", "lobby-poster"], ["prnt"], ["print", "--adress", "x"]])
  func usage(arguments: [String]) async throws {
    try await Palier.inFolder { palier in
      let result = try await palier.run(arguments)
      #expect(result.status == 64)
      #expect(result.output == "")
      #expect(result.errors.contains("--help"))
      #expect(try palier.files() == [])
    }
  }

  private static func subcommands(in help: String) -> [String] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "SUBCOMMANDS:") else { return [] }
    return lines[(start + 1)...].prefix { !$0.isEmpty }.compactMap { line in
      // A name stands two spaces in; what goes on from the line above stands further in.
      guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
  }
}
