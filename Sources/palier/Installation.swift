import Foundation

/// Where the files that came with Palier are.
///
/// Installed, they stand in `share/palier` beside `bin` or `lib`; in a checkout, in a folder above
/// the program.
enum Installation {
  /// The folder with the layouts.
  static var layouts: String? { find("Layouts", holding: "lobby-poster.yaml") }

  /// The Fontconfig file.
  static var fonts: String? { find("Fonts", holding: "fonts.conf").map { $0 + "/fonts.conf" } }

  private static func find(_ folder: String, holding file: String) -> String? {
    candidates.map { $0 + "/" + folder }
      .first { FileManager.default.fileExists(atPath: $0 + "/" + file) }
  }

  private static let candidates: [String] = {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    else { return [] }
    var folder = URL(fileURLWithPath: program).deletingLastPathComponent()
    var found: [String] = []
    for _ in 0..<5 {
      found += [folder.appendingPathComponent("share/palier").path, folder.path]
      folder.deleteLastPathComponent()
    }
    return found
  }()
}
