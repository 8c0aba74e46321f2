internal import LayoutEngine
internal import Neighbourhood
internal import PageDrawing
public import Registry
internal import SourceTree

extension PrintError: CustomStringConvertible {
  /// The error in words, for a terminal.
  public var description: String {
    switch self {
    case .choices(let problems): problems.joined(separator: "\n")
    case .layout(let diagnostics): diagnostics.description
    case .fit(.missingFields(let fields)):
      "the sheet has no value for: \(fields.joined(separator: ", "))"
    case .fit(.unknownLanguage(let known)):
      "the layout does not speak this language\n  hint: one of: \(known.joined(separator: ", "))"
    case .fit(.problems(let diagnostics)): diagnostics.description
    case .tooSmallLabel(let found): found.words
    case .inBatch(let index, let name, let error):
      "\(name) (sheet \(index + 1) of the batch) cannot be printed: \(error)"
    case .drawing(.fontConfiguration(let path)):
      "the font configuration \(path) cannot be read"
    case .drawing(.missingFamilies(let families, let path)):
      """
      these fonts are not installed: \(families.isEmpty ? "none at all" : families.joined(separator: ", "))
        hint: \(path) says where they come from; “make setup” installs them
      """
    case .drawing(.library(let words)): "the page could not be drawn: \(words)"
    case .finishing(let words): "the PDF file could not be finished: \(words)"
    case .writing(let path, let reason): "cannot write \(path): \(reason)"
    case .cancelled: "interrupted; nothing was printed"
    case .registry(let error): error.words
    }
  }
}

extension TooSmallLabel {
  /// One message where there is something to choose instead, else everything that does not fit.
  fileprivate var words: String {
    let fact = "the label \(label) has no room for this sheet"
    if !sheets.isEmpty {
      return "\(fact)\n  hint: these label sheets have: \(sheets.joined(separator: ", "))"
    }
    if !papers.isEmpty {
      return fact + ", and no other label sheet has"
        + "\n  hint: leave out --labels; it fits on \(papers.joined(separator: ", "))"
    }
    return fact + "\n  hint: choose a shorter site address\n" + diagnostics.description
  }
}

extension RegistryError {
  /// The error in words, for a terminal.
  public var words: String {
    switch self {
    case .busy:
      """
      the database is in use by another program, and stayed so
        hint: try again in a moment
      """
    case .unavailable(let reason): "the database cannot be opened: \(reason)"
    case .newerSchema(let names):
      """
      the database was written by a newer Palier (\(names.joined(separator: ", ")))
        hint: install that version, or name another database with --database
      """
    case .damaged(let reason):
      """
      this is no database of Palier, or it is damaged: \(reason)
        hint: name another with --database, or put a copy in its place with “palier restore”
      """
    case .unknownPrintRun: "this print run is not in the registry"
    case .unknownSheet(let code): "no sheet has the code \(code.printed)"
    case .unknownPlace: "there is no such place any more"
    case .noFreeCode: "no free code could be drawn"
    case .notKept: "the codes could not be kept, so none was given out"
    }
  }
}
