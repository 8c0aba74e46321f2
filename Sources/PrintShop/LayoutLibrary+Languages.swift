internal import Foundation
public import Imposition
public import LayoutLanguage
public import SourceTree
public import Wording

extension LayoutLibrary {
  /// The languages that a layout of the library speaks, translations included.
  public func languages(of layout: Layout) -> [Language] {
    ((try? self.layout(named: layout.name)) ?? layout).languages
  }

  /// The words of layouts and recipes in further languages, bases before their variants.
  ///
  /// - Parameter languages: Those that are wanted; every one that there is if nil.
  /// - Returns: What stands in the folders `languages`; of two files the one in the earlier folder
  ///   comes last, and so counts.
  /// - Throws: ``SourceTree/Diagnostics`` with every problem of the first file that has any.
  public func translations(_ languages: [Language]? = nil) throws(Diagnostics) -> [Translation] {
    var found: [Translation] = []
    for language in Language.all where languages?.contains(language) ?? true {
      for folder in folders.reversed() {
        let path = "\(folder)/languages/\(language.code).yaml"
        guard FileManager.default.fileExists(atPath: path) else { continue }
        found.append(
          try Translation(file: try LayoutLibrary.file(at: path), language: language))
      }
    }
    return found
  }

  /// Reads every translation, and holds it to the layouts and recipes that it names.
  ///
  /// - Throws: ``SourceTree/Diagnostics`` with every problem of the first file that has any; also
  ///   where it speaks of a layout that there is not.
  public func checkTranslations() throws(Diagnostics) {
    let names =
      names + [LayoutLibrary.slipName] + cardPaths.map(LayoutLibrary.name(of:))
    let translations = try translations()
    for translation in translations {
      let unknown = translation.names.filter { !names.contains($0) }
      guard unknown.isEmpty else {
        throw Diagnostics(
          file: translation.file,
          unknown.map { name in
            Diagnostic(
              at: nil, "there is no layout or recipe “\(name)”",
              hint: Suggestion.hint(for: name, among: names))
          })
      }
    }
    for name in self.names { _ = try layout(named: name, translations: translations) }
    _ = try keyCard(languages: Language.all)
  }

  /// The label sheets that there are: what stands in the folders `stock`.
  ///
  /// - Returns: The sheets, in the order of files and of the entries in them.
  /// - Throws: ``PrintError`` with every problem of the first file that has any.
  public func labelSheets() throws(PrintError) -> [LabelSheet] {
    var found: [LabelSheet] = []
    do {
      for path in paths(in: "/stock") {
        found += try LabelSheet.read(file: try LayoutLibrary.file(at: path))
      }
    } catch {
      throw .layout(error)
    }
    return found
  }
}
