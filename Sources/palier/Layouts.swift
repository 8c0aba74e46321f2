import ArgumentParser
import Foundation
import LayoutLanguage
import Neighbourhood
import PrintShop
import Registry
import SourceTree
import Wording

/// `palier layouts`.
struct Layouts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layouts",
    abstract: "List, check and preview layouts.",
    discussion: "Example: palier layouts preview lobby-poster -o preview.png",
    subcommands: [List.self, Check.self, Preview.self, Schema.self])

  /// `palier layouts list`.
  struct List: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the layouts and recipes that can be printed.",
      discussion: "Example: palier layouts list")

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    private struct Entry: Encodable {
      let name: String
      let title: String
      let papers: [String]
      let languages: [String]
    }

    func perform() async throws {
      let settings = try shared.settings()
      // A broken layout is told, and does not hide the others.
      var entries: [Entry] = []
      var problems: [String] = []
      var translations: [Translation] = []
      do { translations = try settings.library.translations() } catch {
        problems.append(error.description)
      }
      for name in settings.library.names {
        do {
          guard
            let layout = try settings.library.layout(named: name, translations: translations)
          else { continue }
          entries.append(
            Entry(
              name: layout.name, title: layout.titles[settings.language] ?? layout.name,
              papers: layout.papers.map(\.name) + (layout.takesLabels ? ["labels"] : []),
              languages: layout.languages.map(\.code)))
        } catch {
          problems.append(error.description)
        }
      }
      if json {
        try Terminal.say(json: entries)
      } else {
        Terminal.say(
          table: entries.map {
            [
              $0.name, $0.title, $0.papers.joined(separator: ", "),
              $0.languages.joined(separator: " "),
            ]
          })
      }
      guard problems.isEmpty else { throw Complaint(problems) }
    }
  }

  /// `palier layouts check`.
  struct Check: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check layout files and tell every problem.",
      discussion: "Example: palier layouts check Layouts/lobby-poster.yaml")

    @Argument(help: "Layout files; all layouts if left out.")
    var files: [String] = []

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let library = try shared.settings().library
      var problems: [String] = []
      func check(_ path: String, _ read: () throws -> Void) {
        do {
          try read()
          Terminal.say("\(path): fine")
        } catch {
          problems.append(contentsOf: Terminal.words(for: error))
        }
      }
      for path in files {
        check(path) {
          if path.split(separator: "/").dropLast().last == "recipes" {
            _ = try LayoutLibrary.recipe(at: path)
          } else {
            _ = try LayoutLibrary.layout(at: path)
          }
        }
      }
      guard files.isEmpty else {
        guard problems.isEmpty else { throw Complaint(problems) }
        return
      }
      for path in library.paths + library.cardPaths {
        check(path) { _ = try LayoutLibrary.layout(at: path) }
      }
      for path in library.recipePaths { check(path) { _ = try LayoutLibrary.recipe(at: path) } }
      check("translations") { try library.checkTranslations() }
      check("label sheets") { _ = try library.labelSheets() }
      guard problems.isEmpty else { throw Complaint(problems) }
    }
  }

  /// `palier layouts schema`.
  struct Schema: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema",
      abstract: "Write the JSON Schema of layout files, for editors.",
      discussion: "Example: palier layouts schema > Layouts/layout.schema.json")

    func perform() async throws {
      Terminal.say(LayoutSchema.text.trimmingCharacters(in: .newlines))
    }
  }

  /// `palier layouts preview`.
  struct Preview: PalierCommand {
    static let configuration = CommandConfiguration(
      commandName: "preview",
      abstract: "Draw a layout with example data; nothing is recorded.",
      discussion: "Example: palier layouts preview lobby-poster --listings 12 -o preview.png")

    @Argument(help: "The layout.")
    var layout: String

    @Option(
      name: [.customShort("o"), .long],
      help: ArgumentHelp("File to write, ending in .png or .pdf.", valueName: "file"))
    var output: String

    @Option(help: ArgumentHelp("How many example listings.", valueName: "number"))
    var listings: Int?

    @Option(
      help: ArgumentHelp(
        "How much the example has to say: shortest, typical or longest.", valueName: "amount"),
      transform: { word in
        guard let data = ExampleData(rawValue: word) else {
          throw ValidationError("“\(word)” is none of shortest, typical and longest.")
        }
        return data
      })
    var data = ExampleData.typical

    @Option(
      help: ArgumentHelp("Dots to an inch of a picture; 100 if left out.", valueName: "number"))
    var resolution: Double?

    @Option(
      help: ArgumentHelp(
        "Page of the sheet to draw as a picture; the paper that goes through the printer if left "
          + "out.",
        valueName: "number"))
    var page: Int?

    @OptionGroup(title: "Look") var look: LookOptions
    @OptionGroup(title: "Paper") var press: PressOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
      guard output.hasSuffix(".png") || output.hasSuffix(".pdf") else {
        throw ValidationError("The file to write must end in .png or .pdf.")
      }
      guard (0...1000).contains(listings ?? 0) else {
        throw ValidationError("The number of listings must be from 0 to 1000.")
      }
      guard (20...600).contains(resolution ?? 100) else {
        throw ValidationError("The resolution must be from 20 to 600 dots to an inch.")
      }
      guard output.hasSuffix(".png") || resolution == nil && page == nil else {
        throw ValidationError("--resolution and --page are for pictures: let the file end in .png.")
      }
      guard (page ?? 1) > 0 else { throw ValidationError("The pages are counted from 1.") }
    }

    func perform() async throws {
      var settings = try shared.settings()
      if settings.site == nil {
        _ = settings.set(
          "site",
          to: data == .longest
            ? "https://entraide.saint-remy-en-bouzemont.example.fr" : "https://entraide.example.fr")
      }
      let choices = try look.choices(for: layout, settings, press: press)
      guard
        let content = PrintShop.Content.example(
          listings: listings ?? (data == .shortest ? 0 : data == .typical ? 5 : 60),
          language: choices.language.code, day: Clock.today(), data: data)
      else { return }
      let shop = try settings.printShop(
        MemoryRegistry(), languages: choices.languages, house: settings.house.completed(with: data))
      try shop.preview(
        content, choices, to: output,
        pngResolution: output.hasSuffix(".png") ? resolution ?? 100 : nil,
        pngPage: page)
      Terminal.say("file: \(output)")
    }
  }
}
