import ArgumentParser
import Foundation
import PrintShop
import RegistrySQLite

/// `palier backup`.
struct Backup: PalierCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the database into a file of its own, also while the site serves.",
    discussion: """
      The copy is as the database was at one moment, and is checked before it gets its name. It \
      holds what neighbours entrusted to you: keep it where strangers cannot read it, and delete \
      it after a month.

      Example: palier backup copies/palier-2026-11-21.sqlite
      """)

  @Argument(help: "The file to write; an older copy of the same database is replaced.")
  var file: String

  @Flag(help: "Tell the result as JSON.")
  var json = false

  @OptionGroup var shared: SharedOptions

  func perform() async throws {
    let settings = try shared.settings()
    let contents = try SQLiteRegistry.backUp(settings.database, to: file)
    if json { return try Terminal.say(json: CopyReport(contents, file: file)) }
    Terminal.say("written: \(file)")
    shared.note("in it: \(contents.words)")
  }
}

/// `palier restore`.
struct Restore: PalierCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a copy made by “palier backup” in the place of the database.",
    discussion: """
      Stop the site before. The copy is checked first; the database of before is kept beside it. \
      What people have taken back since the copy was made stays erased, and revoked keys stay \
      worthless, as long as the database of before can be read.

      Example: palier restore copies/palier-2026-11-21.sqlite
      """)

  @Argument(help: "The copy.")
  var file: String

  @Flag(help: "Tell the result as JSON.")
  var json = false

  @OptionGroup var shared: SharedOptions

  func perform() async throws {
    let settings = try shared.settings()
    let restored = try SQLiteRegistry.restore(file, to: settings.database, at: Clock.now())
    if json { return try Terminal.say(json: CopyReport(restored, file: settings.database)) }
    Terminal.say("restored: \(settings.database)")
    shared.note("in it: \(restored.contents.words)")
    if let kept = restored.kept {
      Terminal.say("kept: \(kept)")
      shared.note("delete it once you are sure: it holds what neighbours entrusted to you")
      switch restored.takenBack {
      case nil:
        shared.note(
          "note: what was withdrawn or revoked since the copy was made is back: the database of"
            + " before could not be asked")
      case .some(let count) where count > 0:
        shared.note("taken back again, as it was since the copy was made: \(count)")
      case .some: break
      }
    }
    if !restored.lostSheets.isEmpty {
      shared.note(
        "printed since, and now unknown to the site; print them anew: "
          + restored.lostSheets.joined(separator: ", "))
    }
  }
}

/// What is told of a copy, for machines.
private struct CopyReport: Encodable {
  let file: String
  let places, sheets, listings, neighbours: Int
  var kept: String?
  var takenBack: Int?
  var lostSheets: [String]?

  init(_ contents: StoreContents, file: String) {
    self.file = file
    (places, sheets) = (contents.places, contents.sheets)
    (listings, neighbours) = (contents.listings, contents.neighbours)
  }

  init(_ restored: RestoredStore, file: String) {
    self.init(restored.contents, file: file)
    (kept, takenBack, lostSheets) = (restored.kept, restored.takenBack, restored.lostSheets)
  }
}

extension StoreContents {
  fileprivate var words: String {
    "\(places) places, \(sheets) sheets, \(listings) listings, \(neighbours) neighbours"
  }
}

extension StoreCopyError {
  /// The error in words, for a terminal.
  var words: String {
    switch self {
    case .noStore(let path):
      "there is no file “\(path)”\n  hint: look at the name, or name the database with --database"
    case .otherFile(let path):
      """
      “\(path)” is no copy of this database, so it was left as it is
        hint: choose another name, or move it away
      """
    case .inUse(let path):
      """
      another program has “\(path)” open
        hint: stop “palier serve” first, and start it again afterwards
      """
    case .file(let path, let reason): "“\(path)” cannot be written: \(reason)"
    case .store(let path, let error): "“\(path)”: \(error.words)"
    }
  }
}
