extension Finding {
  /// What to do about it, as one sentence or two; nil where nothing has to be done.
  public var hint: String? {
    guard level > .green else { return nil }
    switch fact {
    case .notSearched: return "Look for it yourself."
    case .notFound where check == .imprint:
      return "Print who answers for the sheet (law of 29 July 1881, article 3)."
    case .unansweredName: return "Check again where there is a network, before many are printed."
    default: return usualHint
    }
  }

  private var usualHint: String {
    switch check {
    case .symbolReads: "Print it larger, in pure black on white, with nothing over it."
    case .symbolText: "Print the sheet again for the right address."
    case .symbolInGrey: "Print the QR code in pure black on white."
    case .symbolBlurred: "Make the QR code larger, or the address in it shorter."
    case .symbolPhotocopied: "Make it larger, or use --theme encre."
    case .symbolSize: "Use a larger paper or label, or another layout."
    case .moduleSize: "Make the QR code larger, or the address in it shorter."
    case .quietZone: "Keep four modules white on every side of it."
    case .textSize: "Use a larger paper, or less text, or a larger size in the layout."
    case .contrast: "Choose a darker text or a paler ground, or use --theme encre."
    case .colouredArea: "Print on coloured paper, or with a theme in colour."
    case .domain: "Print the bare domain beside the QR code: people distrust codes alone."
    case .imprint: "Set imprint or organisation in palier.yaml."
    case .privacy: "Say on the sheet who sees personal data, and why."
    case .fonts: "Export the file again with all fonts embedded."
    case .siteAddress: "Set site in palier.yaml to the address that neighbours reach."
    }
  }
}
