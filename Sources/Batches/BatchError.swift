public import PrintShop

/// Why a batch cannot go on.
public enum BatchError: Error, Sendable {
  /// A sheet cannot be printed.
  case printing(PrintError)
  /// A file of the batch cannot be read; which, and why.
  case reading(path: String, reason: String)
  /// A file cannot be written; which, and why.
  case writing(path: String, reason: String)
  /// The plan is damaged; on which line, and how.
  case damagedPlan(path: String, line: Int, reason: String)
  /// The plan was made by another version of its format.
  case otherFormat(path: String, format: Int)
  /// This machine draws the first sheet of the plan otherwise than the one that made the plan.
  case otherDrawing
  /// Files of the batch that are missing or not as they were drawn; each in words.
  case incomplete([String])
  /// The task was cancelled; what is finished stays.
  case cancelled
}

extension BatchError: CustomStringConvertible {
  /// The error in words, for a terminal.
  public var description: String {
    switch self {
    case .printing(let error): error.description
    case .reading(let path, let reason): "cannot read \(path): \(reason)"
    case .writing(let path, let reason): "cannot write \(path): \(reason)"
    case .damagedPlan(let path, let line, let reason):
      """
      \(path):\(line): the plan is damaged: \(reason)
        hint: copy it again from the machine that made it
      """
    case .otherFormat(let path, let format):
      """
      \(path) is a plan of format \(format), which this Palier does not read
        hint: use the Palier that made it
      """
    case .otherDrawing:
      """
      this machine would draw the sheets otherwise than the one that made the plan
        hint: install the same Palier, fonts and packages here, or pass --as-drawn-here
      """
    case .incomplete(let problems): problems.joined(separator: "\n")
    case .cancelled: "interrupted; finished files stay, and “palier batch resume” does the rest"
    }
  }
}
