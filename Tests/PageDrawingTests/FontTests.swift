import Foundation
import PageDrawing
import PageModel
import TestKit
import Testing

@Suite("The private fonts") struct FontTests {
  @Test("a configuration that is not there is said so")
  func noConfiguration() {
    let error = #expect(throws: DrawingError.self) {
      try TextSetter(fontConfiguration: "/nowhere/fonts.conf")
    }
    #expect(error == .fontConfiguration("/nowhere/fonts.conf"))
  }

  @Test("families that are not installed are named")
  func missingFamilies() async throws {
    try await withConfiguration(folders: ["/usr/share/fonts/opentype/sora"]) { path in
      let error = #expect(throws: DrawingError.self) { try TextSetter(fontConfiguration: path) }
      #expect(error == .missingFamilies(["Inter", "Material Design Icons"], configuration: path))
    }
    try await withConfiguration(folders: []) { path in
      let error = #expect(throws: DrawingError.self) { try TextSetter(fontConfiguration: path) }
      #expect(error == .missingFamilies([], configuration: path))
    }
  }

  @Test("characters that none of them has are reported, each once")
  func missingCharacters() async throws {
    let folders = [
      "opentype/sora", "opentype/inter", "truetype/materialdesignicons-webfont",
    ].map { "/usr/share/fonts/" + $0 }
    try await withConfiguration(folders: folders) { path in
      let setter = try TextSetter(fontConfiguration: path)
      let style = TextStyle(size: .points(20), colour: .black)
      let text = setter.set(Paragraph(runs: [.init("Ana سا سا 漢", style: style)]), width: nil)
      #expect(text.missing == ["س", "ا", "漢"])
      #expect(setter.missingCharacters == ["س", "ا", "漢"])
    }
  }

  @Test("no other font is used than those that the configuration names")
  func noOthers() async throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let style = TextStyle(size: .points(20), colour: .black)
    let page = Page(
      size: Paper.a4.size,
      items: [
        .text(
          setter.set(Paragraph(runs: [.init("Ana سلمى שלום", style: style)]), width: nil), at: .zero
        )
      ])
    let pdf = try setter.pdf(of: [page], information: .example)
    try await withTemporaryFolder { folder in
      let path = folder + "/a.pdf"
      try Data(pdf).write(to: URL(fileURLWithPath: path))
      let fonts = try await Program.output(of: "pdffonts", [path])
      #expect(fonts.contains("Inter"))
      #expect(fonts.contains("NotoSansArabic"))
      #expect(fonts.contains("NotoSansHebrew"))
    }
  }

  @Test("sets made and dropped on several threads at once stay whole")
  func onSeveralThreads() async throws {
    let style = TextStyle(size: .points(20), colour: .black)
    try await withThrowingTaskGroup(of: Double.self) { group in
      for number in 0..<2000 {
        group.addTask {
          // A text of its own each time, so that nothing but the fonts could be shared.
          let setter = try TextSetter(fontConfiguration: Repository.fonts)
          let text = "Ana \(number) سلمى שלום"
          let set = setter.set(Paragraph(runs: [.init(text, style: style)]), width: nil)
          return set.longestLine.points
        }
      }
      for try await width in group { #expect(width > 100) }
    }
  }

  private func withConfiguration(
    folders: [String], _ work: (String) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/fonts.conf"
      let list = folders.map { "<dir>\($0)</dir>" }.joined()
      let text =
        "<?xml version=\"1.0\"?><fontconfig>\(list)<cachedir>\(folder)</cachedir></fontconfig>"
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      try await work(path)
    }
  }
}

extension DocumentInformation {
  static let example = DocumentInformation(
    title: "Affiche", author: "La ville", subject: "https://e.fr/7K3QX9K",
    created: "2026-11-20T00:00:00Z")
}
