/// A telephone number and an e-mail address as they were typed, at least one of which must be there.
struct ContactReading {
  /// What could be read.
  let contact: Contact
  /// What is wrong with the number, or that neither was given.
  let phoneProblem: ListingForm.Problem?
  /// What is wrong with the address.
  let emailProblem: ListingForm.Problem?

  /// Reads both.
  init(phone phoneText: String, email emailText: String) {
    let (phoneText, emailText) = (CleanText.line(phoneText), CleanText.line(emailText))
    contact = Contact(phone: PhoneNumber(phoneText), email: EmailAddress(emailText))
    if phoneText.isEmpty, emailText.isEmpty {
      phoneProblem = .noContact
    } else {
      phoneProblem = contact.phone == nil && !phoneText.isEmpty ? .notAPhoneNumber : nil
    }
    emailProblem = contact.email == nil && !emailText.isEmpty ? .notAnEmailAddress : nil
  }
}
