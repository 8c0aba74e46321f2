/// One thing that is looked at, in the order in which it is reported.
public enum Check: String, Hashable, Sendable, CaseIterable {
  /// Every QR symbol is read from a picture with 150 dots per inch.
  case symbolReads
  /// The symbols say what they should.
  case symbolText
  /// They are read without colour, and dark enough then.
  case symbolInGrey
  /// They are read out of focus.
  case symbolBlurred
  /// They are read from a copy of a copy of a copy.
  case symbolPhotocopied
  /// They are large enough.
  case symbolSize
  /// Their modules are large enough.
  case moduleSize
  /// Four modules around them are light (ISO/IEC 18004 §6.3.8).
  case quietZone
  /// All text is large enough.
  case textSize
  /// All text stands out from what is behind it (WCAG 2.2, success criterion 1.4.3).
  case contrast
  /// There is more than black on white (law of 29 July 1881, article 15).
  case colouredArea
  /// The bare domain is printed.
  case domain
  /// It is printed who is responsible (law of 29 July 1881, article 3).
  case imprint
  /// It is printed what happens to personal data.
  case privacy
  /// All fonts are in the file.
  case fonts
  /// The site can be reached by everyone.
  case siteAddress
}
