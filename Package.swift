// swift-tools-version:6.2

import PackageDescription

let package = Package(
  name: "palier",
  defaultLocalization: "fr",
  products: [
    .executable(name: "palier", targets: ["palier"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.7.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0",
      traits: ["FullFoundation"]),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    // System libraries: module maps and shims, nothing else.
    .systemLibrary(
      name: "CCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(name: "CRSVG", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(name: "CZBar", pkgConfig: "zbar", providers: [.apt(["libzbar-dev"])]),

    // Loaded when it is needed, and so not linked.
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),

    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // Print.
    .target(name: "PageModel"),
    .target(name: "SourceTree", dependencies: [.product(name: "Yams", package: "Yams")]),
    .target(name: "Wording", dependencies: ["SourceTree"], resources: [.copy("Resources")]),
    .target(name: "LayoutLanguage", dependencies: ["SourceTree", "PageModel", "Wording"]),
    .target(name: "QRSymbol", dependencies: ["CQREncode"]),
    .target(
      name: "LayoutEngine",
      dependencies: ["LayoutLanguage", "PageModel", "QRSymbol", "SourceTree", "Wording"]),
    .target(name: "CairoKit", dependencies: ["CCairo", "CRSVG"]),
    .target(name: "PageDrawing", dependencies: ["PageModel", "CairoKit"]),
    .target(name: "PDFFinishing", dependencies: ["CQPDF"]),
    .target(name: "Imposition", dependencies: ["PageModel", "SourceTree"]),
    .target(name: "Preflight", dependencies: ["CPoppler", "CZBar"]),

    // What goes out.
    .target(name: "Mail", dependencies: ["CCurl"]),
    .target(
      name: "Telemetry", dependencies: [.product(name: "CoreMetrics", package: "swift-metrics")]),

    // What comes in.
    .target(
      name: "TableFile", dependencies: [.product(name: "SwiftCSV", package: "SwiftCSV")]),

    // The registry, where print and site meet.
    .target(
      name: "Neighbourhood", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Registry", dependencies: ["Neighbourhood"]),
    .target(
      name: "RegistrySQLite",
      dependencies: ["Registry", "Neighbourhood", .product(name: "GRDB", package: "GRDB.swift")]),

    // Whom leaflets are brought to.
    .target(name: "AddressFiles", dependencies: ["CZlib", "Neighbourhood", "TableFile"]),

    // What other platforms send and read.
    .target(name: "Exchange", dependencies: ["Registry", "Neighbourhood", "TableFile"]),

    .target(
      name: "PrintShop",
      dependencies: [
        "Imposition", "LayoutEngine", "LayoutLanguage", "PageModel", "PageDrawing", "PDFFinishing",
        "Preflight", "Registry", "Neighbourhood", "SourceTree", "Wording",
      ]),
    .target(
      name: "Batches",
      dependencies: [
        "AddressFiles", "LayoutLanguage", "PrintShop", "Registry", "Neighbourhood", "TableFile",
      ]),
    .target(
      name: "Site",
      dependencies: [
        "PageModel", "PrintShop", "QRSymbol", "Registry", "Neighbourhood", "Telemetry", "Wording",
        "Exchange",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: [.copy("Resources")]),
    .executableTarget(
      name: "palier",
      dependencies: [
        "PrintShop", "Site", "Registry", "RegistrySQLite", "Neighbourhood", "Wording",
        "SourceTree", "LayoutLanguage", "PageModel", "QRSymbol", "Imposition", "Preflight",
        "TableFile", "Mail", "Exchange", "AddressFiles", "Batches",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),

    // What the benchmarks hold the site to; see Benchmarks/README.md.
    .executableTarget(
      name: "floor",
      dependencies: [
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ], path: "Benchmarks/Floor"),

    .executableTarget(
      name: "leaflets",
      dependencies: ["LayoutLanguage", "Neighbourhood", "PrintShop", "Registry", "Wording"],
      path: "Benchmarks/Leaflets"),
    .executableTarget(
      name: "leaflet-floor", dependencies: ["CCairo", "CQREncode"],
      path: "Benchmarks/LeafletFloor"),

    // Tests, from cheap to dear.
    .target(
      name: "TestKit",
      dependencies: [
        "PageModel", "Neighbourhood", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ], path: "Tests/TestKit", exclude: ["nasty.json"]),
    .testTarget(name: "PageModelTests", dependencies: ["PageModel"]),
    .testTarget(name: "SourceTreeTests", dependencies: ["SourceTree"]),
    .testTarget(name: "WordingTests", dependencies: ["Wording", "SourceTree"]),
    .testTarget(name: "NeighbourhoodTests", dependencies: ["Neighbourhood", "TestKit"]),
    .testTarget(name: "QRSymbolTests", dependencies: ["QRSymbol", "TestKit"]),
    .testTarget(name: "LayoutLanguageTests", dependencies: ["LayoutLanguage", "TestKit"]),
    .testTarget(
      name: "LayoutEngineTests", dependencies: ["LayoutEngine", "LayoutLanguage", "TestKit"]),
    .testTarget(name: "PageDrawingTests", dependencies: ["PageDrawing", "CairoKit", "TestKit"]),
    .testTarget(name: "ImpositionTests", dependencies: ["Imposition", "PageModel", "TestKit"]),
    .testTarget(name: "PreflightTests", dependencies: ["Preflight"]),
    .testTarget(name: "MailTests", dependencies: ["Mail"]),
    .testTarget(name: "TelemetryTests", dependencies: ["Telemetry"]),
    .testTarget(name: "TableFileTests", dependencies: ["TableFile", "TestKit"]),
    .testTarget(
      name: "AddressFilesTests",
      dependencies: ["AddressFiles", "Neighbourhood", "TableFile", "TestKit"]),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Registry", "Neighbourhood", "TableFile"]),
    .testTarget(
      name: "RegistryTests",
      dependencies: [
        "Registry", "RegistrySQLite", "TestKit", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "PrintShopTests",
      dependencies: [
        "PrintShop", "Registry", "PDFFinishing", "PageDrawing", "PageModel", "LayoutLanguage",
        "Imposition", "Preflight", "Neighbourhood", "Wording", "SourceTree", "TestKit",
      ], exclude: ["Layouts"]),
    .testTarget(
      name: "BatchesTests",
      dependencies: [
        "Batches", "AddressFiles", "PrintShop", "Registry", "Neighbourhood", "TestKit",
      ]),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Site", "PrintShop", "TestKit", "Exchange", "Mail", "TableFile", "Registry",
        "Neighbourhood", "PageModel", "Wording",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    .testTarget(name: "CommandTests", dependencies: ["palier", "Neighbourhood", "TestKit"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ]
}

// `make fuzz` builds this with libFuzzer; nothing else does.
if Context.environment["PALIER_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "AddressFiles", "Exchange", "LayoutLanguage", "Neighbourhood", "Site", "SourceTree",
        "TableFile",
      ], path: "Tests/Fuzz", exclude: ["Corpus", "README.md"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}
