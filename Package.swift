// swift-tools-version: 6.2
// The map of the house: one target per room, and an arrow only ever goes down.

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "broadsheet",
  products: [
    .executable(name: "broadsheet", targets: ["broadsheet"]),
    .executable(name: "broadsheet-bench", targets: ["broadsheet-bench"]),
    .executable(name: "limits", targets: ["limits"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floor 1: values, and headers of the C libraries.
    .target(name: "Articles", swiftSettings: strict),
    .target(name: "Screen", swiftSettings: strict),
    .target(name: "TOMLText", dependencies: ["TOMLKit"], swiftSettings: strict),
    .target(name: "Themes", path: "Themes", resources: [.embedInCode("builtin")], swiftSettings: strict),
    .target(name: "CMainQueue", cSettings: strictC),
    .target(name: "CProcess", cSettings: strictC),
    .target(name: "CNcurses", cSettings: strictC, linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(
      name: "CCmark", cSettings: strictC,
      linkerSettings: [.linkedLibrary("cmark-gfm"), .linkedLibrary("cmark-gfm-extensions")]),
    .target(name: "CFriBidi", cSettings: strictC, linkerSettings: [.linkedLibrary("fribidi")]),
    .target(name: "CZlib", cSettings: strictC, linkerSettings: [.linkedLibrary("z")]),
    // ICU is loaded when a text asks for it, so it is not linked.
    .target(name: "CICU", cSettings: strictC),
    .target(name: "CHyphen", cSettings: strictC, linkerSettings: [.linkedLibrary("hyphen")]),

    // Floor 2: one deed each.
    .target(
      name: "Formats", dependencies: ["Articles", "CCmark", "CZlib", "Yams", "TOMLText"],
      swiftSettings: strict),
    .target(name: "Typesetting", dependencies: ["Articles", "Screen"], swiftSettings: strict),
    .target(
      name: "Settings", dependencies: ["Articles", "Screen", "Themes", "TOMLText", "Yams"],
      swiftSettings: strict),
    .target(
      name: "Storage", dependencies: ["Articles", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "Terminal", dependencies: ["Screen", "CNcurses", "CFriBidi"], swiftSettings: strict),

    // Floor 3: the head, and the way in.
    .target(
      name: "Reader", dependencies: ["Articles", "Screen", "Typesetting", "Settings"],
      swiftSettings: strict),
    .target(name: "Intake", dependencies: ["Articles", "Formats", "Storage"], swiftSettings: strict),

    // Floor 4: the door, and the measuring bench beside it.
    .executableTarget(
      name: "broadsheet",
      dependencies: [
        "Articles", "Screen", "Themes", "Formats", "Typesetting", "Settings", "Storage", "Terminal",
        "Reader", "Intake", "CMainQueue", "CProcess", "CHyphen", "CICU",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Guide")],
      swiftSettings: strict + [.defaultIsolation(MainActor.self)]),
    .executableTarget(
      name: "broadsheet-bench",
      dependencies: [
        "Articles", "Formats", "Screen", "Storage", "Typesetting", "CPty", "Pty",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "limits",
      cSettings: strictC,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("sqlite3")]),

    // Tests mirror rooms; what chance they have comes from seeds.
    .target(name: "Chance", path: "Tests/Chance", swiftSettings: strict),
    .testTarget(name: "ArticlesTests", dependencies: ["Chance", "Articles"], swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Chance", "Screen"], swiftSettings: strict),
    .testTarget(name: "TOMLTextTests", dependencies: ["Chance", "TOMLText"], swiftSettings: strict),
    .testTarget(
      name: "FormatsTests", dependencies: ["Chance", "Articles", "Formats"], exclude: ["Samples"],
      swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Chance", "Articles", "Screen", "Typesetting"],
      exclude: ["Pages"],
      swiftSettings: strict),
    .testTarget(
      name: "SettingsTests", dependencies: ["Chance", "Articles", "Screen", "Settings", "Themes"],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Chance", "Articles", "Storage", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Chance", "Screen", "Terminal", "CPty", "Pty", "ProbeFrames", "terminal-probe"],
      swiftSettings: strict),
    // A real terminal emulator for tests, and a small program to show to it.
    .target(
      name: "CPty", path: "Tests/PtySupport/CPty", cSettings: strictC,
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),
    .target(
      name: "Pty", dependencies: ["CPty", "Screen"], path: "Tests/PtySupport/Pty", swiftSettings: strict),
    .target(
      name: "ProbeFrames", dependencies: ["Chance", "Screen"], path: "Tests/PtySupport/ProbeFrames",
      swiftSettings: strict),
    .executableTarget(
      name: "terminal-probe", dependencies: ["CMainQueue", "Screen", "Terminal", "ProbeFrames"],
      path: "Tests/PtySupport/Probe", swiftSettings: strict),
    .testTarget(
      name: "IntakeTests", dependencies: ["Articles", "Formats", "Storage", "Intake"],
      swiftSettings: strict),
    .testTarget(
      name: "ReaderTests",
      dependencies: ["Articles", "Screen", "Typesetting", "Settings", "Reader"],
      exclude: ["Screens"], swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "Chance", "broadsheet", "Articles", "Formats", "Reader", "Screen", "Settings", "Storage",
        "Typesetting", "Pty",
      ],
      swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// A program of libFuzzer's has no main of its own, so it is built only when it is asked for: see `.ci/fuzz`.
if Context.environment["BROADSHEET_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "broadsheet-fuzz", dependencies: ["Articles", "Formats", "Screen", "Typesetting"],
      path: "Tests/Fuzz", swiftSettings: strict))
}
