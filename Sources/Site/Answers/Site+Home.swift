internal import HTTPTypes
internal import Neighbourhood
internal import PageModel
internal import Registry

extension Site {
  /// The page on which a code is typed; sends on to the sheet of a code that was.
  func home(_ visit: Visit) async throws -> Reply {
    let language = try language(for: visit)
    guard let typed = visit.query["code"] else {
      return reply(homePage(language, CodeForm(language)), to: visit)
    }
    let code: ShortCode
    do throws(ShortCode.ReadingError) {
      code = try ShortCode(reading: CodeForm.code(in: typed))
    } catch {
      return reply(
        homePage(
          language,
          CodeForm(language, typed: typed, problem: CodeForm.problem(error, in: language)),
          status: .unprocessableContent),
        to: visit)
    }
    guard try await registry.sheet(code) == nil else {
      return .seeOther(language.link(.sheet(code)))
    }
    noteUnknownCode(visit)
    let problem = language("code.unknown", ["code": code.printed])
    return reply(
      homePage(language, CodeForm(language, typed: typed, problem: problem), status: .notFound),
      to: visit)
  }

  private func homePage(
    _ language: PageLanguage, _ form: CodeForm, status: HTTPResponse.Status = .ok
  ) -> Page {
    let title = language("home.title")
    return Page(
      template: .home,
      title: form.problem == nil ? title : language("site.error-title", ["title": title]),
      content: HomeContent(
        form: form,
        facade: Facade.welcome.map { FacadeDrawing.paths(of: $0, in: settings.theme) } ?? "",
        viewBox: FacadeDrawing.viewBox,
        printHref: canPrint ? language.link(PrintAddress.gallery.address) : nil),
      language: language, theme: settings.theme, status: status,
      isFindable: form.problem == nil)
  }
}

/// What the first page shows.
struct HomeContent {
  let form: CodeForm
  let facade: String
  let viewBox: String
  /// Where sheets are printed; nil where that is not done here.
  let printHref: String?
}

extension Facade {
  /// The façade of pages that belong to no sheet.
  fileprivate static var welcome: Facade? {
    let lit = [1, 3, 5, 7, 8, 11, 14, 17]
    return Facade(lit: (0..<(columns * rows)).map(lit.contains))
  }
}
