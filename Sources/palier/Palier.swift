import ArgumentParser

/// The `palier` command.
@main
struct Palier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "palier",
    abstract: "Paper for the lobby, listings on the web, one short code between them.",
    discussion: """
      Print a poster:     palier print lobby-poster --address "12 rue des Lilas, 38000 Grenoble"
      Serve the site:     palier serve
      Let a listing in:   palier listings list --status waiting
                          palier listings publish 1
      Print it anew:      palier sheets reprint 7K3-QX9K

      Settings stand in palier.yaml in the working folder; PALIER_SITE, PALIER_DATABASE and the \
      like take precedence over it, and options over both.
      """,
    version: "0.1.0",
    subcommands: [
      Print.self, BatchCommand.self, Serve.self,
      Places.self, Listings.self, Moderators.self, Neighbours.self,
      Sheets.self,
      Layouts.self, Keys.self, Maintain.self, Privacy.self,
      Check.self, Labels.self, Calibrate.self,
      Backup.self, Restore.self,
    ])
}
