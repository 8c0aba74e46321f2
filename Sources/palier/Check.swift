import ArgumentParser
import Foundation
import Neighbourhood
import Preflight
import PrintShop
import Registry
import Wording

/// `palier check`.
struct Check: PalierCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look at printed files or layouts the way a careful printer would.",
    discussion: """
      Reads QR codes from the page, from a blur, in grey and from a third photocopy, measures codes, \
      text and contrast, and looks for what must be printed. Green is fine, amber works for most, \
      red will not work. Layouts are checked with example data, files by what Palier noted in them; \
      files of others by what is asked of every sheet. The name of the site is looked up.

      Example: palier check affiche.pdf tear-off-poster
      """)

  @Argument(help: "PDF files, or names of layouts and recipes.")
  var subjects: [String]

  @Flag(help: "Treat a site that not everyone reaches as red: before a batch.")
  var batch = false

  @Flag(help: "Tell the result as JSON.")
  var json = false

  @OptionGroup(title: "Look") var look: LookOptions
  @OptionGroup(title: "Paper") var press: PressOptions
  @OptionGroup var shared: SharedOptions

  private struct Output: Encodable {
    let subject, level: String
    let findings: [Line]

    struct Line: Encodable {
      let check, level, message: String
      let hint: String?
      let page: Int?
    }
  }

  func perform() async throws {
    let typed = OptionConflicts(look: look, press: press).typed
    if !typed.isEmpty, subjects.allSatisfy(isFile) {
      throw Complaint(
        "\(OptionConflicts.list(typed)): only layouts are drawn for a check, and files are as they "
          + "are\n  hint: name a layout, or leave the option out")
    }
    var reports: [(subject: String, report: Report)] = []
    var problems: [String] = []
    for subject in subjects {
      do {
        reports.append((subject, try await report(on: subject)))
      } catch let error as PreflightError {
        problems.append("\(subject): \(error)")
      } catch {
        problems += Terminal.words(for: error)
      }
    }
    if json {
      try Terminal.say(json: reports.map(output))
    } else {
      for (subject, report) in reports {
        Terminal.say("\(subject): \(report.level.word)")
        for line in report.lines { Terminal.say("  " + line) }
      }
    }
    guard problems.isEmpty else { throw Complaint(problems) }
    if reports.contains(where: { $0.report.level == .red }) { throw ExitCode.failure }
  }

  private func report(on subject: String) async throws -> Report {
    var settings = try shared.settings()
    guard !isFile(subject) else {
      return try await report(onFile: subject, settings.library)
    }
    // A stand-in is not looked up.
    var lookup: SiteAddress.Lookup?
    if let site = settings.site {
      lookup = await NameService.lookUp(site.text)
    } else {
      _ = settings.set("site", to: "https://entraide.example.fr")
    }
    let choices = try look.choices(for: subject, settings, press: press)
    guard
      let content = PrintShop.Content.example(
        listings: 5, language: choices.language.code, day: Clock.today())
    else { throw Complaint("there is no example for \(subject)") }
    let shop = try settings.printShop(
      MemoryRegistry(), languages: choices.languages,
      house: settings.house.completed(with: .typical))
    let drawn = try shop.draw(content, choices, pngResolution: nil)
    return try shop.report(
      on: drawn, code: content.code, choices, depth: .full, lookup: lookup, isBatch: batch)
  }

  private func isFile(_ subject: String) -> Bool { subject.lowercased().hasSuffix(".pdf") }

  private func report(onFile path: String, _ library: LayoutLibrary) async throws -> Report {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint("cannot read \(path)")
    }
    var expectations = Expectations.read(from: [UInt8](data), library: library)
    expectations.isBatch = batch
    if batch, let site = expectations.siteAddress {
      expectations.siteLookup = await NameService.lookUp(site)
    }
    let report = try Preflight.check(pdf: [UInt8](data), expectations: expectations)
    // Where the file does not name its site, the codes on it do.
    guard batch, expectations.siteAddress == nil,
      case .address(let site, _)? = report[.siteAddress].first?.fact,
      let lookup = await NameService.lookUp(site)
    else { return report }
    (expectations.siteAddress, expectations.siteLookup) = (site, lookup)
    return try Preflight.check(pdf: [UInt8](data), expectations: expectations)
  }

  private func output(_ subject: String, _ report: Report) -> Output {
    Output(
      subject: subject, level: report.level.word,
      findings: report.findings.map { finding in
        Output.Line(
          check: finding.check.rawValue, level: finding.level.word, message: finding.message,
          hint: finding.hint, page: finding.page)
      })
  }
}
