internal import Foundation
public import LayoutLanguage
internal import PageModel
public import SourceTree
public import Wording

/// The layouts that can be printed: YAML files in one or more folders.
public struct LayoutLibrary: Hashable, Sendable {
  /// The folders; of two layouts of one name the one in the earlier folder counts.
  public let folders: [String]
  /// What the house says its own way, on layouts but not on recipes, which have words of their own.
  public let words: HouseWords

  /// The layouts in some folders, saying what a house says its own way.
  public init(folders: [String], words: HouseWords = HouseWords()) {
    self.folders = folders
    self.words = words
  }

  /// Paths of all layout files, in the order of their names.
  public var paths: [String] { paths(in: "") }

  /// Paths of all recipe files, in the order of their names.
  public var recipePaths: [String] { paths(in: "/recipes") }

  /// Paths of the layouts of cards, which are no sheets, in the order of their names.
  public var cardPaths: [String] { paths(in: "/cards") }

  func paths(in inner: String) -> [String] {
    var found: [String: String] = [:]
    for folder in folders.reversed() {
      let folder = folder + inner
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names where name.hasSuffix(".yaml") {
        found[String(name.dropLast(5))] = folder + "/" + name
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The names of all layouts, and of all recipes behind ``LayoutLanguage/Recipe/prefix``.
  public var names: [String] {
    paths.map(LayoutLibrary.name(of:))
      + recipePaths.map { Recipe.prefix + LayoutLibrary.name(of: $0) }
  }

  /// The layout or recipe of a name, read and checked.
  ///
  /// - Parameters:
  ///   - name: As in ``names``.
  ///   - languages: Those whose words are wanted; every one that there is if nil.
  /// - Returns: The layout; nil where no file is named so.
  /// - Throws: ``SourceTree/Diagnostics`` with every problem of the first file that has any.
  public func layout(
    named name: String, languages: [Language]? = nil
  ) throws(Diagnostics) -> Layout? {
    try layout(named: name) { () throws(Diagnostics) in try translations(languages) }
  }

  /// The layout or recipe of a name, where many are read and their translations only once.
  ///
  /// - Parameters:
  ///   - name: As in ``names``.
  ///   - translations: What ``translations(_:)`` read.
  /// - Returns: The layout; nil where no file is named so.
  /// - Throws: ``SourceTree/Diagnostics`` with every problem of the first file that has any.
  public func layout(
    named name: String, translations: [Translation]
  ) throws(Diagnostics) -> Layout? {
    try layout(named: name) { () throws(Diagnostics) in translations }
  }

  private func layout(
    named name: String, _ translations: () throws(Diagnostics) -> [Translation]
  ) throws(Diagnostics) -> Layout? {
    if name.hasPrefix(Recipe.prefix) {
      let wanted = name.dropFirst(Recipe.prefix.count)
      guard let path = recipePaths.first(where: { LayoutLibrary.name(of: $0) == wanted }) else {
        return nil
      }
      let recipe = try LayoutLibrary.recipe(at: path)
      let known = try translations()
      guard let layout = try layout(named: recipe.layout, translations: known) else {
        throw Diagnostics(
          file: recipe.file,
          [
            Diagnostic(
              at: nil, "there is no layout “\(recipe.layout)”",
              hint: Suggestion.hint(for: recipe.layout, among: paths.map(LayoutLibrary.name(of:))))
          ])
      }
      return try recipe.applied(to: layout, translations: known)
    }
    guard let path = paths.first(where: { LayoutLibrary.name(of: $0) == name }) else { return nil }
    var layout = try LayoutLibrary.layout(at: path)
    for translation in try translations() { layout = try layout.adding(translation) }
    return words.applied(to: layout)
  }

  /// The layout of the card with the key of a référent, read and checked.
  ///
  /// - Parameter languages: Those whose words are wanted.
  /// - Returns: The layout; nil where its file is missing.
  /// - Throws: ``SourceTree/Diagnostics`` with every problem of the first file that has any.
  public func keyCard(languages: [Language]) throws(Diagnostics) -> Layout? {
    guard let path = cardPaths.first(where: { LayoutLibrary.name(of: $0) == KeyCard.layout })
    else { return nil }
    var layout = try LayoutLibrary.layout(at: path)
    for translation in try translations(languages) { layout = try layout.adding(translation) }
    return layout
  }

  /// The recipe in a file, read and checked.
  ///
  /// - Parameter path: The file.
  /// - Returns: The recipe.
  /// - Throws: ``SourceTree/Diagnostics`` with every problem.
  public static func recipe(at path: String) throws(Diagnostics) -> Recipe {
    let recipe = try Recipe(file: try file(at: path))
    guard recipe.name == name(of: path) else {
      throw Diagnostics(
        file: recipe.file,
        [
          Diagnostic(
            at: nil, "the recipe calls itself “\(recipe.name)”",
            hint: "its file must be named \(recipe.name).yaml")
        ])
    }
    return recipe
  }

  /// The layout in a file, read and checked.
  ///
  /// - Parameter path: The file.
  /// - Returns: The layout.
  /// - Throws: ``SourceTree/Diagnostics`` with every problem; also where it needs a field that no
  ///   sheet has.
  public static func layout(at path: String) throws(Diagnostics) -> Layout {
    let isCard = path.split(separator: "/").dropLast().last == "cards"
    return try layout(at: path, fields: isCard ? KeyCard.fields : SheetRecord.fields)
  }

  /// The layout in a file, which may ask for some fields only.
  static func layout(at path: String, fields: [String: FieldType]) throws(Diagnostics) -> Layout {
    let file = try file(at: path)
    let layout = try Layout(file: file)
    let problems = unknownFields(of: layout, among: fields) + misnamed(layout, path: path)
    guard problems.isEmpty else { throw Diagnostics(file: file, problems) }
    return layout
  }

  /// A text file.
  ///
  /// What stands in a folder of layouts must not be a link that leads out of it: messages show the
  /// lines that are wrong, and those of another file are nobody's business.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - mayLeadOut: Whether it may be such a link.
  /// - Returns: The file.
  /// - Throws: ``SourceTree/Diagnostics`` where it cannot be read.
  public static func file(
    at path: String, mayLeadOut: Bool = false
  ) throws(Diagnostics) -> SourceFile {
    let shown = shortened(path)
    func refused(_ message: String, hint: String? = nil) -> Diagnostics {
      Diagnostics(
        file: SourceFile(path: shown, text: ""), [Diagnostic(at: nil, message, hint: hint)])
    }
    guard mayLeadOut || !RegularFile.leadsOut(path) else {
      throw refused(
        "this is a link to a file outside its folder", hint: "put the file itself there")
    }
    let data: Data
    do throws(RegularFile.Problem) {
      data = try RegularFile.bytes(at: path, most: SourceFile.mostBytes)
    } catch {
      switch error {
      case .tooLarge: throw Diagnostics.tooLarge(shown)
      case .noFile: throw refused("this is no file", hint: "name a text file")
      case .missing, .unreadable: throw refused("cannot read this file")
      }
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Diagnostics(
        file: SourceFile(path: shown, text: ""),
        [Diagnostic(at: nil, "this file is not UTF-8", hint: "save it as UTF-8")])
    }
    return SourceFile(
      path: shown, text: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
  }

  static func name(of path: String) -> String {
    String(path.split(separator: "/").last?.dropLast(5) ?? "")
  }

  /// A path below the working folder is shown from there.
  private static func shortened(_ path: String) -> String {
    let folder = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  private static func unknownFields(
    of layout: Layout, among fields: [String: FieldType]
  ) -> [Diagnostic] {
    layout.fields.sorted { $0.key < $1.key }.compactMap { name, type in
      guard let known = fields[name] else {
        return Diagnostic(
          at: nil, "“needs” asks for “\(name)”, which no sheet has",
          hint: Suggestion.hint(for: name, among: fields.keys.sorted()))
      }
      let isFine =
        switch (known.required, type.required) {
        case (.list(let has), .list(let wants)):
          wants.allSatisfy { has[$0.key]?.required == $0.value.required }
        case (let has, let wants): has == wants
        }
      if !isFine { return Diagnostic(at: nil, "“\(name)” is a \(known), not a \(type)") }
      if case .optional = known, case .optional = type { return nil }
      if case .optional = known {
        return Diagnostic(
          at: nil, "“\(name)” may be absent", hint: "write “\(name): \(type)?” under “needs”")
      }
      return nil
    }
  }

  private static func misnamed(_ layout: Layout, path: String) -> [Diagnostic] {
    guard name(of: path) != layout.name else { return [] }
    return [
      Diagnostic(
        at: nil, "the layout calls itself “\(layout.name)”",
        hint: "its file must be named \(layout.name).yaml")
    ]
  }
}
