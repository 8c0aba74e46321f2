import Foundation
import PrintShop
import Registry
import TestKit
import Testing

@Suite("The file of a print") struct FileTests {
  private let manager = FileManager.default

  @Test("takes the place of what a link leads to, and leaves the link")
  func link() async throws {
    try await withTemporaryFolder { folder in
      try Data("older".utf8).write(to: URL(fileURLWithPath: folder + "/target.pdf"))
      try manager.createSymbolicLink(
        atPath: folder + "/link.pdf", withDestinationPath: "target.pdf")
      _ = try await Shop().print(to: PrintOutput(pdf: folder + "/link.pdf"))
      #expect(try manager.destinationOfSymbolicLink(atPath: folder + "/link.pdf") == "target.pdf")
      let target = try Data(contentsOf: URL(fileURLWithPath: folder + "/target.pdf"))
      #expect(target.starts(with: Data("%PDF".utf8)))
    }
  }

  @Test("never takes the place of a pipe, and no sheet counts as printed")
  func pipe() async throws {
    try await withTemporaryFolder { folder in
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      let shop = try Shop()
      await #expect(throws: PrintError.self) {
        try await shop.print(to: PrintOutput(pdf: folder + "/pipe"))
      }
      let type = try manager.attributesOfItem(atPath: folder + "/pipe")[.type]
      #expect(type as? FileAttributeType != .typeRegular)
      #expect(try manager.contentsOfDirectory(atPath: folder) == ["pipe"])
      #expect(try await shop.registry.sheets().isEmpty)
    }
  }

  @Test("is not there where the task was cancelled in time")
  func cancelled() async throws {
    try await withTemporaryFolder { folder in
      let shop = try Shop()
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await shop.print(to: PrintOutput(pdf: folder + "/a.pdf"))
      }
      await #expect(throws: PrintError.self) { try await task.value }
      #expect(try manager.contentsOfDirectory(atPath: folder).isEmpty)
      #expect(try await shop.registry.sheets().isEmpty)
      #expect(try await shop.registry.places().isEmpty)
    }
  }
}
