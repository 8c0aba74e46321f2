import Foundation
import TestKit

/// A PDF file, read back by other programs.
struct PDFFile {
  let path: String

  /// Its words in the order in which they are drawn, every kind of space a plain one.
  func text() async throws -> String {
    let text = try await Program.output(of: "pdftotext", ["-raw", "-enc", "UTF-8", path, "-"])
    return text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }

  /// What pdfinfo says, by its own keys.
  func information() async throws -> [String: String] {
    let lines = try await Program.output(of: "pdfinfo", [path]).split(separator: "\n")
    return Dictionary(
      lines.map { line in
        let parts = line.split(separator: ":", maxSplits: 1).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        return (parts[0], parts.count > 1 ? parts[1] : "")
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The names of its fonts, and for each whether it is embedded and a subset.
  func fonts() async throws -> [(name: String, isEmbedded: Bool, isSubset: Bool)] {
    let lines = try await Program.output(of: "pdffonts", [path]).split(separator: "\n")
    return lines.dropFirst(2).map { line in
      let words = line.split(separator: " ")
      let flags = words.suffix(5)
      return (String(words[0]), flags.first == "yes", flags.dropFirst().first == "yes")
    }
  }

  /// Its objects as JSON, without streams.
  func objects() async throws -> String {
    try await Program.output(
      of: "qpdf", ["--json=2", "--json-key=qpdf", "--json-stream-data=none", path])
  }

  /// What a telephone reads from its first page at 100 dots to an inch.
  func symbol(grey: Bool) async throws -> String {
    try await withTemporaryFolder { folder in
      let picture = folder + "/page"
      try await Program.output(
        of: "pdftoppm",
        ["-r", "100", "-singlefile"] + (grey ? ["-gray"] : ["-png"]) + [path, picture])
      let found = try await Program.output(
        of: "zbarimg", ["--nodbus", "-q", "--raw", picture + (grey ? ".pgm" : ".png")])
      return found.trimmingCharacters(in: .newlines)
    }
  }

  /// Side of its QR symbol in millimetres, to half a per cent.
  func symbolSide() async throws -> Double? {
    let lines = try await Program.output(of: "pdfimages", ["-list", path]).split(separator: "\n")
    for line in lines where line.contains("stencil") {
      let words = line.split(separator: " ")
      guard words.count > 12, let pixels = Double(words[3]), let pitch = Double(words[12]) else {
        continue
      }
      return pixels / pitch * 25.4
    }
    return nil
  }
}
