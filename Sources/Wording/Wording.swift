internal import Foundation
public import SourceTree

/// All that the interface says in one language, on paper and on the site.
public struct Wording: Hashable, Sendable {
  /// The language.
  public let language: Language
  /// The phrases by their key, as in `landing.offer`.
  public let phrases: [String: CountedPhrase]

  /// The wording of a language as it stands in a file.
  ///
  /// - Parameters:
  ///   - file: Groups of phrases, in YAML.
  ///   - language: The language it is in.
  /// - Throws: ``SourceTree/Diagnostics`` with all that is wrong with the file.
  public init(file: SourceFile, language: Language) throws(Diagnostics) {
    let reading = Reading()
    var phrases: [String: CountedPhrase] = [:]
    func read(_ node: SourceNode, under prefix: String) {
      for entry in reading.mapping(node, "a group of phrases") {
        let key = prefix.isEmpty ? entry.key : "\(prefix).\(entry.key)"
        if case .mapping = entry.value.content, !CountedPhrase.isCounted(entry.value) {
          read(entry.value, under: key)
        } else if let phrase = CountedPhrase(entry.value, in: language, reading) {
          phrases[key] = phrase
        }
      }
    }
    read(try file.parsed(), under: "")
    guard reading.problems.isEmpty else { throw Diagnostics(file: file, reading.problems) }
    self.language = language
    self.phrases = phrases
  }

  /// The same wording with some phrases in other words.
  public func saying(_ own: [String: CountedPhrase]) -> Wording {
    Wording(language: language, phrases: phrases.merging(own) { $1 })
  }

  /// The words of a phrase.
  ///
  /// In a language that is written from right to left every value is isolated (UAX #9); see
  /// ``isolated(_:)``.
  ///
  /// - Parameters:
  ///   - key: The key, as in `landing.offer`.
  ///   - values: The values of its places.
  ///   - count: The number that decides its form; also the value named `count`.
  /// - Returns: The words; the key itself where there is no such phrase.
  public func callAsFunction(
    _ key: String, _ values: [String: String] = [:], count: Int? = nil
  ) -> String {
    composed(key, values.mapValues(isolated), count: count)
  }

  /// The words of a phrase around values that are in the same language.
  func composed(_ key: String, _ values: [String: String], count: Int? = nil) -> String {
    guard let phrase = phrases[key] else { return key }
    return phrase.form(for: count, in: language).text { name in
      values[name] ?? (name == "count" ? count.map { String($0) } : nil)
    }
  }

  /// Words that keep their own direction among those of this language.
  ///
  /// - Parameter words: A name, a number, or whatever else may run the other way.
  /// - Returns: The same words, between FSI and PDI where the language runs from right to left.
  public func isolated(_ words: String) -> String {
    language.isRightToLeft ? "\u{2068}\(words)\u{2069}" : words
  }
}

extension Wording {
  /// The wordings that Palier ships, one for each of ``Language/all``.
  ///
  /// - Returns: The wordings by language.
  /// - Throws: ``SourceTree/Diagnostics`` where a file cannot be read or is wrong.
  public static func shipped() throws(Diagnostics) -> [Language: Wording] {
    var wordings: [Language: Wording] = [:]
    for language in Language.all { wordings[language] = try shipped(in: language) }
    return wordings
  }

  /// The wording that Palier ships in one language.
  ///
  /// A variant of a language takes what its file leaves out from its base.
  ///
  /// - Parameter language: The language.
  /// - Returns: Its wording.
  /// - Throws: ``SourceTree/Diagnostics`` where the file cannot be read or is wrong.
  public static func shipped(in language: Language) throws(Diagnostics) -> Wording {
    try shipped(in: language, parts: [nil] + parts)
  }

  /// As much of the wording that Palier ships in one language as sheets of paper need.
  ///
  /// - Parameter language: The language.
  /// - Returns: Its wording, quick to read.
  /// - Throws: ``SourceTree/Diagnostics`` where the file cannot be read or is wrong.
  public static func shippedForPaper(in language: Language) throws(Diagnostics) -> Wording {
    try shipped(in: language, parts: ["paper"])
  }

  /// Parts of the wording with files of their own, in a folder each.
  static let parts = ["paper", "manage", "print", "staff"]
  /// Those that only people who work for the organisation read, in the languages that have them.
  static let staffParts: Set<String> = ["staff"]

  private static func shipped(
    in language: Language, parts: [String?]
  ) throws(Diagnostics) -> Wording {
    let own = try read(language, parts)
    guard let base = language.base else { return own }
    return Wording(
      language: language,
      phrases: try shipped(in: base, parts: parts).phrases.merging(own.phrases) { $1 })
  }

  /// Parts in one language, nil for what is in no folder.
  private static func read(_ language: Language, _ parts: [String?]) throws(Diagnostics) -> Wording
  {
    var phrases: [String: CountedPhrase] = [:]
    for part in parts {
      let folder = part.map { "\($0)/" } ?? ""
      let own = "\(folder)\(language.code).yaml"
      let hasOwn = FileManager.default.fileExists(atPath: resource(own).path)
      if language.base != nil, !hasOwn { continue }
      let isForeign = part.map(staffParts.contains) == true && !hasOwn
      let file = isForeign ? "\(folder)en.yaml" : own
      phrases.merge(try read(file, in: isForeign ? .english : language).phrases) { $1 }
    }
    return Wording(language: language, phrases: phrases)
  }

  private static func resource(_ name: String) -> URL {
    Bundle.module.bundleURL.appendingPathComponent("Resources/\(name)")
  }

  private static func read(_ name: String, in language: Language) throws(Diagnostics) -> Wording {
    let url = resource(name)
    guard let data = try? Data(contentsOf: url) else {
      throw Diagnostics(
        file: SourceFile(path: url.path, text: ""),
        [
          Diagnostic(
            at: nil, "the wording of Palier is not where it was installed",
            hint: "install Palier again: its folders ending in .resources belong beside the program"
          )
        ])
    }
    return try Wording(
      file: SourceFile(path: url.path, text: String(decoding: data, as: UTF8.self)),
      language: language)
  }

  private init(language: Language, phrases: [String: CountedPhrase]) {
    self.language = language
    self.phrases = phrases
  }
}
