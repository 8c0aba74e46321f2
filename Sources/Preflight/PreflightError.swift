/// Why a file cannot be looked at.
public enum PreflightError: Error, Hashable, Sendable {
  /// It is no PDF file, is damaged, or needs a password.
  case notPDF
  /// It has no page.
  case noPages
  /// A page, counted from 1, cannot be drawn: it is damaged, or has no size, or too large a one.
  case page(Int)
}

extension PreflightError: CustomStringConvertible {
  /// What is wrong, in a few words that start in lower case.
  public var message: String {
    switch self {
    case .notPDF: "this is no PDF file that can be read: it may be damaged, or need a password"
    case .noPages: "this PDF file has no pages"
    case .page(let number): "page \(number) of the PDF file cannot be drawn"
    }
  }

  /// How to mend it.
  public var hint: String {
    switch self {
    case .notPDF: "export it as PDF again, without a password"
    case .noPages: "export it as PDF again"
    case .page: "export it again, on paper of A0 at most"
    }
  }

  /// The message with its hint.
  public var description: String { message + "\n  hint: " + hint }
}
