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
    abstract: "List, check and preview layouts.",
    discussion: "Example: palier layouts preview lobby-poster -o preview.png",
    subcommands: [List.self, Check.self, Preview.self])

  /// `palier layouts list`.
  struct List: PalierCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the layouts that can be printed.", discussion: "Example: palier layouts list")

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
      for path in settings.library.paths {
        do {
          let layout = try LayoutLibrary.layout(at: path)
          entries.append(
            Entry(
              name: layout.name, title: layout.titles[settings.language] ?? layout.name,
              papers: layout.papers.map(\.paper.name), languages: layout.languages.map(\.code)))
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
              $0.name, $0.title, $0.papers.joined(separator: " "),
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
      abstract: "Check layout files and tell every problem.",
      discussion: "Example: palier layouts check Layouts/lobby-poster.yaml")

    @Argument(help: "Layout files; all layouts if left out.")
    var files: [String] = []

    @OptionGroup var shared: SharedOptions

    func perform() async throws {
      let paths = try files.isEmpty ? shared.settings().library.paths : files
      var problems: [String] = []
      for path in paths {
        do {
          _ = try LayoutLibrary.layout(at: path)
          Terminal.say("\(path): fine")
        } catch {
          problems.append(error.description)
        }
      }
      guard problems.isEmpty else { throw Complaint(problems) }
    }
  }

  /// `palier layouts preview`.
  struct Preview: PalierCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draw a layout with example data; nothing is recorded.",
      discussion: "Example: palier layouts preview lobby-poster --listings 12 -o preview.png")

    @Argument(help: "The layout.")
    var layout: String

    @Option(
      name: [.customShort("o"), .long],
      help: ArgumentHelp("File to write, ending in .png or .pdf.", valueName: "file"))
    var output: String

    @Option(help: ArgumentHelp("How many example listings.", valueName: "number"))
    var listings = 5

    @Option(help: ArgumentHelp("Dots to an inch of a picture.", valueName: "number"))
    var resolution = 100.0

    @OptionGroup var look: LookOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
      guard output.hasSuffix(".png") || output.hasSuffix(".pdf") else {
        throw ValidationError("The file to write must end in .png or .pdf.")
      }
      guard (0...1000).contains(listings) else {
        throw ValidationError("The number of listings must be from 0 to 1000.")
      }
      guard (20...600).contains(resolution) else {
        throw ValidationError("The resolution must be from 20 to 600 dots to an inch.")
      }
    }

    func perform() async throws {
      var settings = try shared.settings()
      if settings.site == nil { _ = settings.set("site", to: "https://entraide.example.fr") }
      let choices = try look.choices(for: layout, settings)
      guard
        let content = PrintShop.Content.example(
          listings: listings, language: choices.language.code, day: Clock.today())
      else { return }
      let shop = try settings.printShop(MemoryRegistry(), languages: [choices.language])
      try shop.preview(
        content, choices, to: output, pngResolution: output.hasSuffix(".png") ? resolution : nil)
      Terminal.say("file: \(output)")
    }
  }
}
