import Foundation
import TestKit
import Testing

@Suite("A database that cannot be used") struct DatabaseTests {
  /// Runs a print that must fail with this message and leave the folder as it is.
  private func expectFailure(
    _ palier: Palier, _ errors: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let before = try palier.files()
    let result = try await palier(
      "print", "lobby-poster", "--address", "Ailleurs, 38000 Grenoble", "--site", Palier.site,
      "-o", "b.pdf")
    #expect(result.status == 1, sourceLocation: sourceLocation)
    #expect(result.output == "", sourceLocation: sourceLocation)
    #expect(result.errors == errors, sourceLocation: sourceLocation)
    let after = try palier.files()
    #expect(after == before, sourceLocation: sourceLocation)
  }

  @Test("because a newer Palier wrote it is left as it is")
  func newer() async throws {
    try await Palier.inFolder { palier in
      try await palier.printed("-o", "a.pdf")
      let path = palier.folder + "/palier.sqlite"
      try await Program.output(
        of: "sqlite3", [path, "INSERT INTO grdb_migrations VALUES ('2099-01 later tables')"])
      try await expectFailure(
        palier,
        """
        error: the database was written by a newer Palier (2099-01 later tables)
          hint: install that version, or name another database with --database

        """)
      #expect(
        try await Program.output(of: "sqlite3", [path, "SELECT count(*) FROM place"]) == "1\n")
    }
  }

  @Test("because it is none is left as it is")
  func none() async throws {
    try await Palier.inFolder { palier in
      let text = "This is a letter to the neighbours, and no database of any kind at all."
      try palier.write(text, to: "palier.sqlite")
      try await expectFailure(
        palier,
        """
        error: this is no database of Palier, or it is damaged: file is not a database
          hint: name another with --database, or put a copy in its place with “palier restore”

        """)
      let kept = try Data(contentsOf: URL(fileURLWithPath: palier.folder + "/palier.sqlite"))
      #expect(kept == Data(text.utf8))
    }
  }

  @Test("because its folder is missing is told so")
  func noFolder() async throws {
    try await Palier.inFolder { palier in
      let result = try await palier(
        "print", "lobby-poster", "--address", Palier.address, "--site", Palier.site, "--database",
        "no/palier.sqlite")
      #expect(result.status == 1)
      #expect(result.errors == "error: the database cannot be opened: No such file or directory\n")
      #expect(try palier.files() == [])
    }
  }

  /// Another program holds the file for longer than the five seconds that we wait.
  @Test("because another program holds it is waited for, and then told so")
  func locked() async throws {
    try await Palier.inFolder { palier in
      try await palier.printed("-o", "a.pdf")
      let path = palier.folder + "/palier.sqlite"
      try await withTemporaryFolder { signals in
        let (held, free) = (signals + "/held", signals + "/free")
        async let holder = Program.output(
          of: "python3",
          [
            "-c",
            """
            import os, sqlite3, sys, time
            store = sqlite3.connect(sys.argv[1], isolation_level=None)
            store.execute("BEGIN EXCLUSIVE")
            open(sys.argv[2], "w").close()
            for _ in range(12000):
                if os.path.exists(sys.argv[3]): break
                time.sleep(0.05)
            store.execute("ROLLBACK")
            """, path, held, free,
          ])
        while !FileManager.default.fileExists(atPath: held) {
          try await Task.sleep(for: .milliseconds(20))
        }
        let result = try await palier(
          "print", "lobby-poster", "--address", "Ailleurs, 38000 Grenoble", "--site", Palier.site,
          "-o", "b.pdf")
        try Data().write(to: URL(fileURLWithPath: free))
        try await _ = holder
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(
          result.errors == """
            error: the database is in use by another program, and stayed so
              hint: try again in a moment

            """)
      }
      #expect(try palier.files().filter { $0.hasSuffix("pdf") } == ["a.pdf"])
      #expect(try await palier("sheets", "list").lines.count == 1)
      #expect(try await palier("places", "list").lines.count == 1)
    }
  }
}
