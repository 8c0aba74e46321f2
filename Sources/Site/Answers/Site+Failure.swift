internal import HTTPTypes
internal import Logging
internal import Neighbourhood

extension Site {
  /// The page for whatever went wrong: what it means for the visitor, and what they can do.
  func failurePage(_ failure: Failure, _ visit: Visit) -> Reply {
    let reference = note(failure, visit)
    guard let language = try? language(for: visit) else {
      return .plain(reference, status: .internalServerError)
    }
    let content = FailureContent(
      failure, reference: reference, hotline: settings.hotline, in: language)
    var answer = reply(
      Page(
        template: .failure, title: content.heading, content: content, language: language,
        theme: settings.theme, address: FailureContent.isReadable(visit.address) ? nil : .home,
        status: failure.status, keeping: .byNobody),
      to: visit)
    answer.fields[.retryAfter] = failure.retryAfter.map { String($0) }
    if case .methodNotAllowed(let methods) = failure {
      answer.fields[.allow] = methods.map(\.rawValue).joined(separator: ", ")
    }
    return answer
  }

  /// Notes in the log what went wrong.
  ///
  /// - Parameters:
  ///   - failure: What went wrong.
  ///   - visit: What the visitor wanted.
  /// - Returns: The reference under which the log has it.
  @discardableResult func note(_ failure: Failure, _ visit: Visit) -> String {
    let reference = randomText(digits: 8).uppercased()
    let status = failure.status.code
    if let fault = failure.fault {
      logger.error("\(reference): \(visit.pattern) \(status): \(fault)")
    } else {
      logger.notice("\(reference): \(visit.pattern) \(status): \(failure.phrase)")
    }
    return reference
  }
}

/// What the page shows when something went wrong.
struct FailureContent {
  let heading: String
  /// What happened, unless the form says it beside the field.
  let explanation: String?
  let advice: String
  let reference: String
  /// The form to type a code, where that helps.
  let form: CodeForm?
  /// Leads back to the page of a sheet, where the visitor came from one.
  let backHref: String?

  init(
    _ failure: Failure, reference: String, hotline: PhoneNumber?, in language: PageLanguage
  ) {
    backHref = if case .listingGone(let code) = failure { language.link(.sheet(code)) } else { nil }
    switch failure {
    case .miscopied(let typed, let error):
      explanation = nil
      form = CodeForm(language, typed: typed, problem: CodeForm.problem(error, in: language))
    case .unknownCode(let code):
      explanation = nil
      form = CodeForm(
        language, typed: code.printed, problem: language("code.unknown", ["code": code.printed]))
    case .notFound:
      explanation = language("failure.not-found")
      form = CodeForm(language)
    default:
      explanation = language("failure.\(failure.phrase)")
      form = nil
    }
    heading = language("failure.\(failure.phrase)-heading")
    advice = language.withHotline("failure.\(failure.phrase)-advice", hotline)
    self.reference = language("failure.reference", ["reference": reference])
  }

  /// Whether an address can be read, so that a link to it in another language leads somewhere.
  static func isReadable(_ address: SiteAddress?) -> Bool {
    switch address {
    case nil, .withdrawal: false
    case .ownListing(_, let action): action.methods.contains(.get)
    default: true
    }
  }
}
