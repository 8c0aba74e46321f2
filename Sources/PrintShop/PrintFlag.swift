public import LayoutLanguage

extension PrintWishes {
  /// The option with which a flag is asked for at a terminal.
  ///
  /// - Parameter flag: As in ``flags``.
  /// - Returns: The option as it is typed.
  public static func option(for flag: String) -> String {
    flag == "for-neighbours" ? "--audience neighbours" : "--" + flag
  }
}

extension LayoutLibrary {
  /// Says that a layout has no use for a flag, and which layouts have.
  ///
  /// - Parameters:
  ///   - flag: As in ``PrintWishes/flags``.
  ///   - name: Name of the layout.
  ///   - option: The option that was typed; that which usually asks for the flag where nil.
  /// - Returns: The problem and its hint.
  public func unknown(flag: String, of name: String, option: String? = nil) -> String {
    let knowing = paths.compactMap { try? LayoutLibrary.layout(at: $0) }
      .filter { $0.knows(flag: flag) }.map(\.name)
    let problem = "\(name) knows no \(option ?? PrintWishes.option(for: flag))"
    guard let last = knowing.last else { return problem }
    let others = knowing.dropLast().joined(separator: ", ")
    return problem + "\n  hint: "
      + (others.isEmpty ? "\(last) does" : "\(others) and \(last) do")
  }
}

extension Layout {
  /// Whether a flag makes a difference to it.
  ///
  /// - Parameter flag: As in ``PrintWishes/flags``.
  /// - Returns: Whether it does.
  public func knows(flag: String) -> Bool { fields[flag]?.required == .flag }
}
