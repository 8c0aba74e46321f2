public import Registry

/// Why a copy of a store was not made, or not put in its place.
public enum StoreCopyError: Error, Hashable, Sendable {
  /// There is no store at that path.
  case noStore(path: String)
  /// A file that is no copy of this store is where the copy should go.
  case otherFile(path: String)
  /// Another program has the store open that is to be replaced.
  case inUse(path: String)
  /// A file cannot be read or written; why, in the words of the system.
  case file(path: String, reason: String)
  /// The store of that path does not answer, or it is damaged.
  case store(path: String, RegistryError)
}
