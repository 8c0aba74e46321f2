internal import Neighbourhood

/// Where the files of a print go.
public struct PrintOutput: Hashable, Sendable {
  /// The PDF file; named after layout and code, in the working folder, where nil.
  public var pdf: String?
  /// A PNG file of the first page, where one is wanted.
  public var png: String?
  /// Dots to an inch of the PNG file.
  public var dotsPerInch: Double

  /// Where the files of a print go.
  public init(pdf: String? = nil, png: String? = nil, dotsPerInch: Double = 100) {
    self.pdf = pdf
    self.png = png
    self.dotsPerInch = dotsPerInch
  }

  var pngResolution: Double? { png == nil ? nil : dotsPerInch }

  func path(for code: ShortCode, layout: String) -> String {
    pdf ?? "\(layout.split(separator: ":").last ?? "")-\(code.printed).pdf"
  }
}
