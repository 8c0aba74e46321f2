import Batches
import Foundation
import Neighbourhood
import PageModel
import PrintShop
import SourceTree
import Wording

extension Settings {
  /// The keys of a settings file that sheets show as they stand there.
  static let shownKeys = ["colours", "categories", "welcome"]

  /// Lines of a settings file that say what sheets show, for a plan.
  ///
  /// - Throws: Diagnostics where two keys stand on one line, which cannot be told apart.
  static func shownLines(of file: SourceFile, _ entries: [SourceNode.Entry]) throws -> String {
    let lines = file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var kept = ""
    for (index, entry) in entries.enumerated() where shownKeys.contains(entry.key) {
      let next = entries.indices.contains(index + 1) ? entries[index + 1].position.line : nil
      guard entry.position.column == 1, next != entry.position.line else {
        throw Diagnostics(
          file: file,
          [
            Diagnostic(
              at: entry.position, "“\(entry.key)” does not stand at the start of a line of its own",
              hint: "a batch needs it there, to take it along")
          ])
      }
      let end = next.map { $0 - 1 } ?? lines.count
      kept += lines[(entry.position.line - 1)..<end].map { $0 + "\n" }.joined()
    }
    return kept
  }

  /// What of the settings sheets show, for a plan: never secrets, addresses of people or paths.
  var planText: String {
    get throws {
      var text = ""
      let values = [
        ("organisation", organisation), ("imprint", imprint), ("hotline", hotline?.digits),
        ("site", house.site.text), ("language", language.code),
      ]
      for (key, value) in values {
        guard let value, !value.isEmpty else { continue }
        // A JSON string is a YAML string as well (YAML 1.2, §1.3).
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        text += "\(key): \(String(decoding: try encoder.encode(value), as: UTF8.self))\n"
      }
      return text + (try shown.get())
    }
  }

  /// The logo, for a plan.
  var planLogo: PlanHeader.Logo? {
    logo.map { logo in
      PlanHeader.Logo(
        format: logo.format == .png ? "png" : "svg", bytes: Data(logo.bytes).base64EncodedString(),
        size: [Double(logo.pixels.width), Double(logo.pixels.width) * logo.proportion])
    }
  }

  /// Refuses a plan that says more than sheets show: it comes from elsewhere, and a path in it would
  /// be one of this machine.
  private static func checkKeys(of plan: Plan) throws {
    let reading = Reading()
    let file = SourceFile(path: plan.path, text: plan.header.settings)
    let entries = reading.mapping(try file.parsed(), "the settings")
    let known = ["organisation", "imprint", "hotline", "site", "language"] + shownKeys
    reading.refuseUnknownKeys(in: entries, of: "the settings of a plan", known: known)
    guard reading.problems.isEmpty else { throw Diagnostics(file: file, reading.problems) }
  }

  /// The settings that a plan was made with, on this machine's layouts and fonts.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - local: The settings of this machine.
  /// - Throws: What is wrong with the settings in the plan.
  init(_ plan: Plan, local: Settings) throws {
    try Settings.checkKeys(of: plan)
    try self.init(text: plan.header.settings, from: plan.path)
    layouts = local.layouts
    fonts = local.fonts
    guard let kept = plan.header.logo else { return }
    let bytes = Data(base64Encoded: kept.bytes).map { [UInt8]($0) } ?? []
    logo =
      kept.format == "png"
      ? Picture(png: bytes)
      : Picture(svg: bytes, width: kept.size.first ?? 0, height: kept.size.last ?? 0)
    guard logo != nil else { throw Complaint("\(plan.path): the logo in the plan is damaged") }
  }
}
