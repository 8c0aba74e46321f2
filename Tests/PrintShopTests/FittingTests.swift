import Foundation
import Neighbourhood
import PageDrawing
import PrintShop
import TestKit
import Testing

/// A layout that fits on its larger paper only.
@Suite("A sheet that does not fit") struct FittingTests {
  private func failure(paper: String, _ page: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/fitting-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let layout = """
      layout: tall
      kind: leaflet
      title: {fr: Haute, en: Tall}
      papers: {A6: 1, A5: 1, A4: 1}
      needs: {code: text}
      styles:
        word: {size: 12pt}
      text: {fr: {word: Mot}, en: {word: Word}}
      page:
        stack:
      \(page)
      """
    try layout.write(toFile: folder + "/tall.yaml", atomically: true, encoding: .utf8)
    let day = try #require(CalendarDay(iso: "2026-11-21"))
    let content = try #require(PrintShop.Content.example(listings: 0, language: "fr", day: day))
    let choices = try Shop.choices("tall", paper: paper, layouts: folder)
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let shop = try Shop().shop
    do throws(PrintError) {
      _ = try shop.pages(of: content, choices, setter)
      return ""
    } catch {
      return error.description.replacing(folder + "/", with: "")
    }
  }

  @Test("on its paper is told in one message, with the papers that have room")
  func others() throws {
    let page = """
          - {area: , height: 180mm}
          - {area: , height: 20mm}
          - {text: $word, style: word}
      """
    let said = try failure(paper: "A6", page)
    #expect(said.contains("error: A6 has no room for this sheet: what stands here is"))
    #expect(said.contains("hint: print it on A5 or A4, or use fewer words"))
    #expect(said.components(separatedBy: "error:").count == 2)
  }

  @Test("on any paper is told with everything that is wrong")
  func none() throws {
    let page = """
          - {area: , height: 500mm}
          - {text: $word, style: word, shrink-to: 11pt, lines: 1, width: 2mm}
      """
    let said = try failure(paper: "A4", page)
    #expect(said.components(separatedBy: "error:").count > 2)
    #expect(!said.contains("print it on"))
  }
}
