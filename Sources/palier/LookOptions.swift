import ArgumentParser
import PageModel
import PrintShop
import Wording

/// How a sheet looks and reads; what is left out comes from the settings.
struct LookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Language of the sheet: fr, en.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("A4, A3 or Letter.", valueName: "paper"))
  var paper: String?

  @Option(help: ArgumentHelp("lagune, brique, prune, foret or encre.", valueName: "theme"))
  var theme: String?

  /// A layout with these choices.
  func choices(for layout: String, _ settings: Settings) throws -> PrintChoices {
    try PrintChoices(
      layout: layout, paper: paper, theme: theme ?? settings.theme.name,
      language: language ?? settings.language.code, library: settings.library)
  }
}
