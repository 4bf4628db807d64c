// How every connection to a library is set up.

import GRDB
import Glibc

/// The settings of SQLite that this room relies on.
enum Connection {
  /// Settings for a pool or a queue.
  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "library"
    configuration.foreignKeysEnabled = false
    configuration.maximumReaderCount = 4
    // Another process's batches end within 50 ms with a pause between two: ask often, so that a single mark gets in.
    configuration.busyMode = .callback { attempts in
      usleep(1000)
      return attempts < 20_000
    }
    configuration.prepareDatabase { db in
      let pages = db.configuration.readonly ? 1024 : 2048
      try db.execute(sql: "PRAGMA cache_size = -\(pages); PRAGMA temp_store = MEMORY")
      try SearchWords.prepare(db)
    }
    return configuration
  }

  /// Settings that only the writing connection has; to be called once the pool is open.
  static func prepareWriter(_ db: Database) throws {
    // A mark is on disk when its transaction ends. GRDB's own choice for WAL would be NORMAL.
    try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000")
  }
}
