import ArgumentParser
import PageModel
import PrintShop
import Wording

/// How a sheet looks and reads; what is left out comes from the settings.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Language of the sheet, or two with a comma: fr, en, es, ca, pt, it, de, pl, ar, fr-x-falc.",
      valueName: "tags"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "A4, A3, A5, A6, A7 or Letter; with “ landscape” behind it for a sheet that lies.",
      valueName: "paper"))
  var paper: String?

  @Option(help: ArgumentHelp("lagune, brique, prune, foret or encre.", valueName: "theme"))
  var theme: String?

  @Flag(help: "Print text half as large again, and 18 pt at least.")
  var largePrint = false

  @Flag(help: "Of a tear-off poster, print rows of strips only, to refill one that hangs.")
  var stripsOnly = false

  @Flag(help: "Of a sheet with two sides, print the front only.")
  var oneSided = false

  @Flag(help: "On the back of a leaflet, print a coupon to be called back instead of a form.")
  var coupon = false

  @Option(
    help: ArgumentHelp(
      "Who will see a directory: lobby (no number), or neighbours (numbers that people granted).",
      valueName: "audience"))
  var audience: DirectoryAudience?

  /// Who sees a neighbour directory.
  enum DirectoryAudience: String, ExpressibleByArgument, CaseIterable {
    case lobby, neighbours
  }

  /// What of several things that a layout can do is wanted.
  private var flags: Set<String> {
    var flags: Set<String> = []
    if stripsOnly { flags.insert("strips-only") }
    if oneSided { flags.insert("one-sided") }
    if coupon { flags.insert("coupon") }
    if audience == .neighbours { flags.insert("for-neighbours") }
    return flags
  }

  /// A layout with these choices.
  func choices(
    for layout: String, _ settings: Settings, press: PressOptions = PressOptions()
  ) throws -> PrintChoices {
    let (library, conflicts) = (settings.library, OptionConflicts(look: self, press: press))
    var problems = conflicts.problems
    do {
      let choices = try PrintChoices(
        PrintWishes(
          layout: layout, paper: paper, theme: theme,
          languages: languages ?? [settings.language.code], isLargePrint: largePrint,
          labels: press.labels, flags: flags, press: press.wishes),
        library: library, house: settings.theme, organisation: settings.organisationTheme)
      problems += conflicts.problems(of: choices, named: layout, library)
      guard problems.isEmpty else { throw Complaint(problems) }
      return choices
    } catch let error as PrintError {
      throw Complaint(problems + Terminal.words(for: error))
    }
  }

  /// The languages as they were typed; nil where none was.
  var languages: [String]? {
    language?.split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }
  }
}
