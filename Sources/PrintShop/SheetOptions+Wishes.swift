internal import Foundation
internal import LayoutLanguage
public import Neighbourhood
internal import PageModel
internal import Wording

extension PrintChoices {
  /// The choices as the registry keeps them: enough to print the same sheet again.
  public var options: SheetOptions {
    var extras: [String: String] = [:]
    if let secondLanguage { extras["second-language"] = secondLanguage.code }
    if isLargePrint { extras["large-print"] = "yes" }
    if use.isLabel { extras["labels"] = use.paper.name }
    if !flags.isEmpty { extras["flags"] = flags.sorted().joined(separator: " ") }
    if wishes.press != PrintWishes.Press(),
      let data = try? PrintChoices.encoder.encode(wishes.press)
    {
      extras["press"] = String(decoding: data, as: UTF8.self)
    }
    return SheetOptions(
      language: language.code, paper: use.name, theme: theme.name, extras: extras)
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return encoder
  }
}

extension PrintWishes {
  /// The wishes with which a sheet was printed, to print it again.
  ///
  /// - Parameters:
  ///   - layout: Name of the layout.
  ///   - options: What the registry kept.
  public init(layout: String, options: SheetOptions) {
    let extras = options.extras
    let press = extras["press"].flatMap {
      try? JSONDecoder().decode(Press.self, from: Data($0.utf8))
    }
    self.init(
      layout: layout, paper: extras["labels"] == nil ? options.paper : nil, theme: options.theme,
      languages: [options.language, extras["second-language"]].compactMap(\.self),
      isLargePrint: extras["large-print"] != nil, labels: extras["labels"],
      flags: Set((extras["flags"] ?? "").split(separator: " ").map(String.init)),
      press: press ?? Press())
  }
}
