import Foundation
import PageDrawing
import PageModel
import TestKit
import Testing

@Suite("A page as a file") struct FileTests {
  /// Every kind of thing that a page can hold.
  private func page(_ setter: TextSetter) throws -> Page {
    let style = TextStyle(size: .points(20), colour: .black)
    let text = setter.set(Paragraph(runs: [.init("Été سلمى", style: style)]), width: .points(100))
    let modules = try #require(Modules(side: 2, dark: [true, false, false, true]))
    return Page(
      size: Size(width: .points(200), height: .points(100)),
      items: [
        .fill(.rectangle(rect(0, 0, 200, 50)), Theme.encre.tint),
        .group(
          Group(
            role: .title, link: .init(address: "https://e.fr/it's", area: rect(0, 0, 100, 30)),
            items: [.text(text, at: .zero)])),
        .group(Group(role: .figure, items: [.modules(modules, in: rect(10, 60, 20, 20))])),
        .stroke(
          .line(from: point(0, 90), to: point(200, 90)), Stroke(colour: .black, width: .points(1))),
      ])
  }

  @Test("is the same to the byte whenever it is drawn")
  func sameBytes() throws {
    func drawn() throws -> (pdf: [UInt8], png: [UInt8]) {
      let setter = try TextSetter(fontConfiguration: Repository.fonts)
      let page = try page(setter)
      return (
        try setter.pdf(of: [page], information: .example),
        try setter.png(of: page, dotsPerInch: 100)
      )
    }
    let (first, second) = (try drawn(), try drawn())
    #expect(first.pdf == second.pdf)
    #expect(first.png == second.png)
  }

  @Test("says who made it, when and of what")
  func information() async throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let pdf = try setter.pdf(
      of: [try page(setter), try page(setter)], information: .example)
    try await withTemporaryFolder { folder in
      let path = folder + "/a.pdf"
      try Data(pdf).write(to: URL(fileURLWithPath: path))
      let information = try await Program.output(of: "pdfinfo", [path])
      for line in [
        "Title:           Affiche", "Author:          La ville",
        "Subject:         https://e.fr/7K3QX9K", "Creator:         Palier", "Tagged:          yes",
        "Pages:           2", "Page size:       200 x 100 pts",
      ] {
        #expect(information.contains(line))
      }
      let links = try await Program.output(of: "pdfinfo", ["-url", path])
      #expect(links.contains("https://e.fr/it's"))
      let structure = try await Program.output(of: "pdfinfo", ["-struct", path])
      #expect(structure.contains("H1"))
      #expect(structure.contains("Figure"))
    }
  }

  @Test("is refused where it would be larger than an image can be")
  func tooLarge() throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let page = try page(setter)
    #expect(throws: DrawingError.self) { try setter.png(of: page, dotsPerInch: 100_000) }
    #expect(throws: DrawingError.self) { try setter.pixels(of: page, dotsPerInch: 100_000) }
  }

  @Test("is refused where a picture on it is broken")
  func brokenPicture() throws {
    let setter = try TextSetter(fontConfiguration: Repository.fonts)
    let page = Page(
      size: Size(width: .points(8), height: .points(8)), items: [.black(0, 0, 1, 1)])
    let whole = try setter.png(of: page, dotsPerInch: 72)
    let picture = try #require(Picture(png: Array(whole.prefix(40))))
    let broken = Page(size: page.size, items: [.picture(picture, in: rect(0, 0, 8, 8))])
    #expect(throws: DrawingError.self) { try setter.png(of: broken, dotsPerInch: 72) }
    #expect(throws: DrawingError.self) { try setter.pdf(of: [broken], information: .example) }
  }
}
