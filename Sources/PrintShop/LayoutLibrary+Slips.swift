public import LayoutLanguage
public import SourceTree
public import Wording

extension LayoutLibrary {
  /// The layout of the slips that lie on top of bundles.
  ///
  /// It stands apart from those that people choose from: it tells carriers what to do, and neighbours
  /// nothing.
  ///
  /// - Parameter languages: Those whose words are wanted; every one that there is if nil.
  /// - Returns: The layout.
  /// - Throws: ``SourceTree/Diagnostics`` where no folder has it, or it is wrong.
  public func bundleSlip(languages: [Language]? = nil) throws(Diagnostics) -> Layout {
    let paths = paths(in: "/batch")
    guard let path = paths.first(where: { LayoutLibrary.name(of: $0) == LayoutLibrary.slipName })
    else {
      throw Diagnostics(
        file: SourceFile(path: "batch/\(LayoutLibrary.slipName).yaml", text: ""),
        [Diagnostic(at: nil, "there is no such file in any folder of layouts")])
    }
    var layout = try LayoutLibrary.layout(at: path, fields: BundleSlip.fields)
    for translation in try translations(languages) { layout = try layout.adding(translation) }
    return layout
  }

  static let slipName = "bundle-slip"
}
