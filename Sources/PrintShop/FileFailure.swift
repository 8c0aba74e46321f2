internal import Foundation

/// Why a file could not be read or written.
public enum FileFailure {
  /// The reason in a few words, for a terminal.
  public static func reason(_ error: any Error) -> String {
    let error = error as NSError
    switch CocoaError.Code(rawValue: error.code) {
    case .fileNoSuchFile: return "there is no such folder"
    case .fileReadNoSuchFile: return "there is no such file"
    case .fileWriteNoPermission, .fileReadNoPermission: return "no permission"
    case .fileWriteOutOfSpace: return "the disk is full"
    case .fileWriteVolumeReadOnly: return "the file system is read-only"
    default:
      let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError
      return cause.map { String(cString: strerror(Int32($0.code))) } ?? error.localizedDescription
    }
  }
}
