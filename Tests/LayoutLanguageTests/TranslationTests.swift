import LayoutLanguage
import PageModel
import SourceTree
import TestKit
import Testing
import Wording

@Suite("A translation") struct TranslationTests {
  private func layout() throws -> Layout {
    try Layout(
      file: SourceFile(
        path: "sample.yaml",
        text: """
          layout: sample
          title: {fr: Exemple, en: Example}
          papers: {A4: 1}
          needs: {name: text}
          text:
            fr: {hello: "Bonjour $name", bye: Au revoir}
            en: {hello: "Hello $name", bye: Goodbye}
          page: {stack: [{text: $hello}, {text: $bye}]}
          """))
  }

  private func translation(_ text: String, in code: String = "es") throws -> Translation {
    try Translation(
      file: SourceFile(path: "languages/\(code).yaml", text: text),
      language: try #require(Language(code: code)))
  }

  @Test("adds a language, with its title")
  func adds() throws {
    let translation = try translation(
      "sample: {title: Ejemplo, text: {hello: Hola $name, bye: Adiós}}")
    let layout = try layout().adding(translation)
    #expect(layout.languages.map(\.code) == ["fr", "en", "es"])
    #expect(layout.titles[translation.language] == "Ejemplo")
    #expect(
      layout.phrases[translation.language]?["hello"]?.form(for: nil, in: translation.language)
        .text { _ in "Ana" } == "Hola Ana")
  }

  @Test("of another layout changes nothing")
  func other() throws {
    let layout = try layout()
    #expect(try layout.adding(try translation("other: {text: {a: b}}")) == layout)
  }

  @Test("that lacks a text, has one too many, or has other values is told with its place")
  func mistakes() throws {
    let translation = try translation(
      """
      sample:
        text:
          hello: Hola $nombre
          adios: Adiós
      """)
    let error = #expect(throws: Diagnostics.self) { try layout().adding(translation) }
    let told = error?.list.map { "\($0.position?.line ?? 0): \($0.message)" } ?? []
    #expect(
      Set(told) == [
        "1: “sample” lacks the text “bye”", "4: “sample” has no text “adios”",
        "3: “hello” lacks $name and has $nombre, which the original has not",
      ])
    #expect(error?.file.path == "languages/es.yaml")
  }

  @Test("of a variant takes what it does not say from its base")
  func variant() throws {
    let layout = try layout().adding(
      try translation("sample: {text: {bye: À bientôt}}", in: "fr-x-falc"))
    let words = try #require(layout.phrases[.easyFrench])
    #expect(words["hello"] == layout.phrases[.french]?["hello"])
    #expect(words["bye"] != layout.phrases[.french]?["bye"])
  }

  @Test("knows nothing but titles and texts")
  func unknownKey() {
    #expect(throws: Diagnostics.self) { try translation("sample: {titel: x}") }
  }
}

@Suite("A recipe") struct RecipeTests {
  private func layout() throws -> Layout {
    try Layout(
      file: SourceFile(
        path: "sample.yaml",
        text: """
          layout: sample
          title: {fr: Exemple, en: Example}
          papers: {A4: 1}
          needs: {}
          text:
            fr: {hello: Bonjour, bye: Au revoir}
            en: {hello: Hello, bye: Goodbye}
          page: {stack: [{text: $hello}, {text: $bye}]}
          """))
  }

  private func recipe(_ more: String) throws -> Recipe {
    try Recipe(
      file: SourceFile(
        path: "recipes/own.yaml",
        text: """
          recipe: own
          layout: sample
          title: {fr: Ma recette, en: My recipe}
          origin: {fr: "Ici, 2026.", en: "Here, 2026."}
          \(more)
          """))
  }

  @Test("changes some words, and leaves the others as they are")
  func words() throws {
    let changed = try recipe("text: {fr: {hello: Salut}, en: {hello: Hi}}").applied(to: layout())
    #expect(changed.name == "recipe:own")
    #expect(changed.titles[.french] == "Ma recette")
    #expect(changed.phrases[.french]?["hello"] != (try layout().phrases[.french]?["hello"]))
    #expect(changed.phrases[.french]?["bye"] == (try layout().phrases[.french]?["bye"]))
  }

  @Test("changes theme and ideas")
  func look() throws {
    let changed = try recipe(
      "theme: brique\ncategories: [pets, meals]\ntext: {fr: {hello: Salut}, en: {hello: Hi}}"
    ).applied(to: layout())
    #expect(changed.theme == .brique)
    #expect(changed.ideas == [.pets, .meals])
  }

  @Test("speaks only languages that it has words for")
  func languages() throws {
    let changed = try recipe("text: {fr: {hello: Salut}}").applied(to: layout())
    #expect(changed.languages == [.french])
  }

  @Test("that changes a text which the layout does not have is told with its place")
  func unknownText() throws {
    let recipe = try recipe("text: {fr: {helo: Salut}, en: {helo: Hi}}")
    let error = #expect(throws: Diagnostics.self) { try recipe.applied(to: layout()) }
    #expect(error?.list.first?.message == "the layout “sample” has no text “helo”")
    #expect(error?.list.first?.hint == "did you mean “hello”?")
    #expect(error?.list.first?.position?.line == 5)
  }

  @Test("tells all that is wrong with it at once")
  func mistakes() throws {
    let error = #expect(throws: Diagnostics.self) {
      try Recipe(
        file: SourceFile(path: "own.yaml", text: "recipe: own\ntheme: bleu\ncategories: [cats]"))
    }
    let messages = error?.list.map(\.message) ?? []
    #expect(
      Set(messages) == [
        "the recipe lacks “layout”", "the recipe lacks “title”", "the recipe lacks “origin”",
        "the recipe lacks “text”", "there is no theme “bleu”", "there is no category “cats”",
      ])
  }
}

@Suite("The schema of layouts") struct SchemaTests {
  @Test("is the one that stands beside them")
  func file() throws {
    #expect(try Repository.text(of: "Layouts/layout.schema.json") == LayoutSchema.text)
  }
}
