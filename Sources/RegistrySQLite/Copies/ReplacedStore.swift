internal import Foundation
internal import GRDB

/// A store that another is to take the place of.
struct ReplacedStore {
  let path: String

  /// Whether a program has it open.
  ///
  /// With a write-ahead log, every connection holds a shared lock on the bytes that SQLite keeps for
  /// locks, from one gigabyte on (https://www.sqlite.org/fileformat2.html#the_lock_byte_page).
  var isInUse: Bool {
    let file = open(path, O_RDWR)
    guard file >= 0 else { return false }
    defer { close(file) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    (lock.l_start, lock.l_len) = (1 << 30, 512)
    return fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  /// Brings what its write-ahead log holds into the file; false where it is missing or damaged.
  func makeOneFile() -> Bool {
    guard access(path, F_OK) == 0, let queue = try? DatabaseQueue.ofStore(at: path) else {
      return false
    }
    defer { try? queue.close() }
    return (try? queue.leaveLog()) != nil
  }

  /// What people have taken back since a copy was made; nil where the copy is another's.
  func takenBack(since copy: StoreContents) -> WithdrawnSince? {
    guard let queue = try? DatabaseQueue.ofStore(at: path) else { return nil }
    defer { try? queue.close() }
    return try? queue.read { db in
      guard copy.key != nil, try StoreContents(db).key == copy.key else { return nil }
      return try WithdrawnSince(db, since: copy.lastEvent)
    }
  }

  /// Gives it another name too, under which it stays; the name is returned.
  func keep(at time: Date) throws(StoreCopyError) -> String? {
    guard access(path, F_OK) == 0 else { return nil }
    let moment = time.ISO8601Format().filter { $0 != ":" && $0 != "-" }
    var kept = "\(path).before-\(moment)"
    var number = 1
    while access(kept, F_OK) == 0 {
      number += 1
      kept = "\(path).before-\(moment)-\(number)"
    }
    // A log that a damaged file left behind must not be taken for that of the new one.
    for ending in ["-wal", "-shm", "-journal"] where access(path + ending, F_OK) == 0 {
      guard rename(path + ending, kept + ending) == 0 else { throw .system(path + ending) }
    }
    guard link(path, kept) == 0 else { throw .system(kept) }
    return kept
  }
}
