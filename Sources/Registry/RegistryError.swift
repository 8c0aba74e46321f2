public import Neighbourhood

/// Why the store could not do what it was asked.
public enum RegistryError: Error, Hashable, Sendable {
  /// Another program held the store for longer than we wait.
  case busy
  /// The file cannot be opened or written; why, in the words of the system.
  case unavailable(String)
  /// The file was written by a newer Palier; which migrations it has that we do not know.
  case newerSchema([String])
  /// The file is no Palier store, or it is damaged; why, in the words of the engine.
  case damaged(String)
  /// There is no such print run, or it was given up.
  case unknownPrintRun
  /// There is no such sheet.
  case unknownSheet(ShortCode)
  /// There is no such place; it may have gone with a print run that was given up.
  case unknownPlace(Place.ID)
  /// No free code could be drawn.
  case noFreeCode
  /// What the store gave out could not be kept where it was asked for, so it was not given out.
  case notKept
}
