/// The form with which one neighbour writes to another: texts as they were typed.
///
/// The names of the fields are part of the interface of the site.
public struct MessageForm: Hashable, Sendable {
  /// A field, by its name in the form.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// The sender's own words.
    case message
    /// What the sender wants to be called.
    case name
    /// Telephone number.
    case phone
    /// E-mail address.
    case email
    /// Language of the sender's words.
    case language
    /// The random mark of this form, so that sending it twice leaves one message.
    case receipt
  }

  /// What is wrong with a form: one problem a field at most, all of them at once.
  public struct Problems: Error, Hashable, Sendable {
    /// The problem of each field that has one.
    public let byField: [Field: ListingForm.Problem]
  }

  /// Most characters of the sender's own words.
  public static let longestMessage = 500

  /// The texts by field.
  public var values: [Field: String]

  /// A form with texts in some fields.
  public init(values: [Field: String] = [:]) { self.values = values }

  /// The text of a field, empty where there is none.
  public subscript(field: Field) -> String {
    get { values[field] ?? "" }
    set { values[field] = newValue }
  }

  /// What the form says, once every field is right.
  ///
  /// - Returns: The content of a message, and the form's receipt.
  /// - Throws: ``Problems`` with every field that is wrong.
  public func validated() throws(Problems) -> (MessageContent, Receipt) {
    var problems: [Field: ListingForm.Problem] = [:]
    func line(_ field: Field, limit: Int) -> String {
      let text = CleanText.line(self[field])
      if text.isEmpty { problems[field] = .missing }
      if text.count > limit { problems[field] = .tooLong(limit: limit, characters: text.count) }
      return text
    }
    let words = line(.message, limit: MessageForm.longestMessage)
    let name = line(.name, limit: ListingForm.longestName)
    let contact = ContactReading(phone: self[.phone], email: self[.email])
    problems[.phone] = contact.phoneProblem
    problems[.email] = contact.emailProblem
    let receipt = Receipt(self[.receipt])
    if receipt == nil { problems[.receipt] = .missing }
    guard problems.isEmpty, let receipt else { throw Problems(byField: problems) }
    let content = MessageContent(
      words: words, name: name, contact: contact.contact,
      language: ListingForm.languageTag(self[.language]))
    return (content, receipt)
  }
}
