import ArgumentParser
import Foundation
import Neighbourhood
import PrintShop

/// Where a print goes, and how it is told.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("PDF file; named after layout and code if left out.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("Also make a PNG picture of it.", valueName: "file"))
  var png: String?

  @Flag(help: "Tell the result as JSON.")
  var json = false

  var files: PrintOutput { PrintOutput(pdf: output, png: png, dotsPerInch: 150) }

  /// Complains before anything is recorded, where a folder is missing or closed to us.
  func refuseUnwritable() throws {
    for path in [output ?? "palier.pdf", png].compactMap(\.self) {
      try OutputOptions.refuseUnwritable(path)
    }
    if let output, let png, URL(fileURLWithPath: output).path == URL(fileURLWithPath: png).path {
      throw Complaint("cannot write \(png): it is the PDF file\n  hint: name the picture otherwise")
    }
    if let output { try OutputOptions.refuseOtherFormat(output, mayBePicture: true) }
    if let png { try OutputOptions.refuseOtherFormat(png, than: "png") }
  }

  /// Complains where the name of a file promises another format than what is written into it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - format: What is written into it, as its name should end.
  ///   - mayBePicture: Whether `--png` makes a picture of the same.
  /// - Throws: The complaint.
  static func refuseOtherFormat(
    _ path: String, than format: String = "pdf", mayBePicture: Bool = false
  ) throws {
    let others = ["pdf", "png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "svg", "ps", "eps"]
    let found = URL(fileURLWithPath: path).pathExtension.lowercased()
    guard others.contains(found), found != format else { return }
    throw Complaint(
      "cannot write \(path): what is written is a \(format.uppercased()) file\n  hint: name it "
        + path.dropLast(found.count) + format
        + (mayBePicture && found == "png" ? "; --png \(path) makes a picture as well" : ""))
  }

  /// Complains where a file cannot be written.
  static func refuseUnwritable(_ path: String) throws {
    let manager = FileManager.default
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Complaint("cannot write \(path): there is no folder \(folder)")
    }
    guard access(folder, W_OK) == 0 else {
      guard errno != EROFS else {
        throw Complaint("cannot write \(path): the file system is read-only")
      }
      throw Complaint("cannot write \(path): no permission to write in \(folder)")
    }
    if manager.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue {
      throw Complaint("cannot write \(path): it is a folder")
    }
  }

  /// Tells what was printed.
  func say(_ printed: PrintShop.Printed, _ settings: Settings, _ shared: SharedOptions) throws {
    if json {
      try Terminal.say(json: [
        "code": printed.code.printed, "url": printed.url, "file": printed.file,
      ])
    } else {
      Terminal.say("code: \(printed.code.printed)")
      Terminal.say("url: \(printed.url)")
      Terminal.say("file: \(printed.file)")
    }
    if settings.site == nil {
      shared.note(
        "note: no site address is set, so the code leads to this computer on the local network: "
          + "good for trying out (palier serve --host 0.0.0.0), not for a lobby")
    }
    for line in printed.report.summary { shared.note("check: \(line)") }
    if printed.left > 0 {
      shared.note("note: \(printed.left) listings found no room; the sheet leads to the site")
    }
    if !printed.missingCharacters.isEmpty {
      let characters = printed.missingCharacters.map { "“\($0)”" }.joined(separator: ", ")
      shared.note("note: no font has \(characters), so they were left out")
    }
  }
}
