internal import HTTPTypes
internal import Neighbourhood
internal import Registry

/// Why a visitor does not get what they asked for.
enum Failure: Error, Hashable, Sendable {
  /// There is nothing at that address, or the key is not its own.
  case notFound
  /// What was typed as a code is none.
  case miscopied(String, ShortCode.ReadingError)
  /// The listing that a neighbour wants to write about is no longer shown; the sheet they came from.
  case listingGone(ShortCode)
  /// No sheet has that code.
  case unknownCode(ShortCode)
  /// The address does not take that method; those that it takes.
  case methodNotAllowed([HTTPRequest.Method])
  /// More was sent than a form can hold.
  case tooLarge
  /// The visitor went before all of the form was here, or took too long over it.
  case incomplete
  /// Something else than a form was sent.
  case unsupportedMediaType
  /// The page is for the staff, and nobody has signed in.
  case notSignedIn
  /// The page is for others of the staff.
  case notAllowed
  /// The form does not carry the mark of the session; it was open for long, or is not ours.
  case foreignForm
  /// The link to sign in was used, is too old, or never was.
  case usedInvitation
  /// Too many forms were sent in a short time; after how many seconds one more may be.
  case tooManyForms(Int)
  /// The same was done too often; after how many seconds it may be tried again.
  case tooMany(seconds: Int)
  /// Too many codes that no sheet has were tried; after how many seconds one more may be.
  case tooManyCodes(Int)
  /// A page of another site sent the form.
  case elsewhere
  /// Too many wait for a sheet to be drawn.
  case crowded
  /// Nothing is printed on this site.
  case noPrinting
  /// The sheet cannot be shown as text any more.
  case noTwin
  /// The words do not fit on the sheet.
  case doesNotFit
  /// The store is held by another program.
  case busy
  /// The store cannot be read or written; why, for the log and never for the visitor.
  case unavailable(String)
  /// Anything else; what, for the log and never for the visitor.
  case broken(String)

  /// What any error means to a visitor.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    // The visitor has gone, or the program ends: no fault of anybody's.
    case is CancellationError: self = .incomplete
    case RegistryError.busy: self = .busy
    case RegistryError.unavailable(let reason): self = .unavailable(reason)
    case RegistryError.unknownSheet(let code): self = .unknownCode(code)
    default: self = .broken(String(describing: error))
    }
  }

  /// The status that says so (RFC 9110 §15).
  var status: HTTPResponse.Status {
    switch self {
    case .notFound, .miscopied, .unknownCode, .noPrinting, .noTwin: .notFound
    case .listingGone: .gone
    case .tooMany, .tooManyCodes: .tooManyRequests
    case .crowded: .serviceUnavailable
    case .doesNotFit: .unprocessableContent
    case .methodNotAllowed: .methodNotAllowed
    case .tooLarge: .contentTooLarge
    case .unsupportedMediaType: .unsupportedMediaType
    case .incomplete: .badRequest
    case .notSignedIn, .notAllowed, .foreignForm, .elsewhere: .forbidden
    case .usedInvitation: .notFound
    case .tooManyForms: .tooManyRequests
    case .busy, .unavailable: .serviceUnavailable
    case .broken: .internalServerError
    }
  }

  /// The name of its phrases in the group `failure`.
  var phrase: String {
    switch self {
    case .notFound: "not-found"
    case .miscopied: "miscopied"
    case .unknownCode: "unknown-code"
    case .listingGone: "listing-gone"
    case .methodNotAllowed: "method"
    case .tooLarge: "too-large"
    case .unsupportedMediaType: "media-type"
    case .incomplete: "incomplete"
    case .notSignedIn: "not-signed-in"
    case .notAllowed: "not-allowed"
    case .foreignForm: "foreign-form"
    case .usedInvitation: "used-invitation"
    case .tooManyForms: "too-many"
    case .tooMany: "too-many-sheets"
    case .tooManyCodes: "too-many-codes"
    case .elsewhere: "elsewhere"
    case .crowded: "crowded"
    case .noPrinting: "no-printing"
    case .noTwin: "no-twin"
    case .doesNotFit: "does-not-fit"
    case .busy: "busy"
    case .unavailable: "unavailable"
    case .broken: "broken"
    }
  }

  /// Whether it is ours to mend; what it is, for the log.
  var fault: String? {
    switch self {
    case .unavailable(let reason), .broken(let reason): reason
    default: nil
    }
  }

  /// After how many seconds trying again may help; nil where it does not.
  var retryAfter: Int? {
    switch self {
    case .tooManyForms(let seconds): seconds
    case .busy: 5
    case .tooMany(let seconds), .tooManyCodes(let seconds): seconds
    case .crowded: 15
    case .unavailable: 300
    default: nil
    }
  }
}
