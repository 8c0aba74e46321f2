/// Why the site cannot start.
public enum SiteError: Error, Hashable, Sendable {
  /// A file that belongs to the site is not where it was installed; its name.
  case missingFile(String)
  /// A template cannot be read; its name, and why in the words of the engine.
  case brokenTemplate(String, String)
  /// Another program listens on that port already.
  case portTaken(Int)
  /// This user may not listen on that port.
  case portForbidden(Int)
  /// The site cannot listen at that host and port; why, in the words of the system.
  case cannotListen(host: String, port: Int, String)
}
