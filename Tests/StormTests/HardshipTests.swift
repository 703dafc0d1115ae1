import Foundation
import GRDB
import Testing

/// What a machine may do to a program short of killing it.
@Suite("Hardship")
struct HardshipTests {
  /// A workspace with records, a backup, and a file that is to be imported next.
  fileprivate let workspace: StormWorkspace
  private let before: StormWorkspace.State

  init() throws {
    workspace = try StormWorkspace()
    try workspace.write("w/in/1.csv", rows: 50)
    try #require(try workspace.run(["import", "w/in/1.csv"]).status == 0)
    try #require(try workspace.run(["backup", "backup.sqlite"]).status == 0)
    try workspace.write("w/in/2.csv", rows: 8_000)
    before = try workspace.state()
  }

  fileprivate func expectNothingLost(_ told: String) throws {
    #expect(try workspace.state() == before, Comment(rawValue: told))
    #expect(try workspace.faults() == [], Comment(rawValue: told))
    #expect(try workspace.faults(of: workspace.path("backup.sqlite")) == [])
  }

  private static let commands = [
    "import w/in/2.csv", "monthly --province --period 2020-06 --output out/",
    "backup backup.sqlite",
    "backup new.sqlite", "restore backup.sqlite",
  ]

  @Test("a file that may not grow as large as it is to be", arguments: commands)
  func fileSizeLimit(_ command: String) throws {
    // In units of 1024 bytes; a store has a few pages of 16 KiB.
    let outcome = try StormProgram.shell(
      "ulimit -f 4; exec \"$reports\" \(command) --workspace w", in: workspace.folder)
    #expect(outcome.status == 74, "\(outcome)")
    #expect(outcome.messages.contains("reports: error: "), "\(outcome)")
    #expect(!FileManager.default.fileExists(atPath: workspace.path("new.sqlite")))
    try expectNothingLost("\(outcome)")
  }

  @Test(
    "a full disk", .enabled(if: Sandbox.canMount, "a disk can't be mounted here"),
    arguments: commands)
  func fullDisk(_ command: String) throws {
    // Room for what is there, and a little more than nothing.
    let outcome = try Sandbox.mounting(
      """
      mount -t tmpfs -o size=2m none disk
      cp -R w backup.sqlite disk/
      cd disk
      dd if=/dev/zero of=filler bs=4k status=none 2>/dev/null
      status=0; "$reports" \(command) --workspace w >&2 || status=$?
      rm filler
      "$reports" store check --workspace w && cp -R w backup.sqlite ../after/
      exit $status
      """, in: workspace)
    #expect(outcome.status == 74, "\(outcome)")
    #expect(outcome.output.contains("nothing is wrong"), "\(outcome)")
    #expect(try workspace.state(of: workspace.path("after/w/reports.sqlite")) == before)
    #expect(try workspace.faults(of: workspace.path("after/backup.sqlite")) == [])
  }

  @Test(
    "a folder that can't be written",
    .enabled(if: Sandbox.canMount, "a disk can't be mounted here"),
    arguments: commands)
  func readOnlyFolder(_ command: String) throws {
    let outcome = try Sandbox.mounting(
      """
      mount --bind . disk && mount -o remount,ro,bind disk
      cd disk
      "$reports" \(command) --workspace w || exit
      """, in: workspace)
    #expect(outcome.status == 74, "\(outcome)")
    #expect(outcome.messages.contains("reports: error: "), "\(outcome)")
    try expectNothingLost("\(outcome)")
  }

  @Test(
    "a store that can only be read is reported on and looked at",
    .enabled(if: Sandbox.canMount, "a disk can't be mounted here"))
  func readOnlyReading() throws {
    for command in ["monthly --period 2020-06 --no-workbook", "store check", "submissions"] {
      let outcome = try Sandbox.mounting(
        """
        mount --bind w disk && mount -o remount,ro,bind disk
        "$reports" \(command) --workspace disk
        """, in: workspace)
      #expect(outcome.status == 0, "\(outcome)")
    }
  }

  @Test(
    "what an ordinary user may not read or write",
    .enabled(if: Sandbox.canBeOrdinary, "setpriv is missing"))
  func permissionDenied() throws {
    func change(_ mode: Int, _ names: String...) throws {
      for name in names {
        try FileManager.default.setAttributes(
          [.posixPermissions: mode], ofItemAtPath: workspace.path(name))
      }
    }
    try change(0o755, "", "w", "w/in")
    try change(0o000, "w/in/2.csv", "backup.sqlite")
    try change(0o444, "w/reports.sqlite")
    for command in Self.commands {
      let outcome = try Sandbox.ordinarily("\"$reports\" \(command) --workspace w", in: workspace)
      #expect([64, 74].contains(outcome.status), "\(outcome)")
      #expect(outcome.messages.contains("reports: error: "), "\(outcome)")
    }
    try change(0o644, "backup.sqlite")
    try expectNothingLost("permission denied")
  }

  @Test("a file that has vanished")
  func vanished() throws {
    let missing = try workspace.run(["import", "w/in/3.csv"])
    #expect(missing.status == 66, "\(missing)")
    #expect(try workspace.run(["restore", "none.sqlite"]).status == 66)
    try expectNothingLost("\(missing)")
    let kept = workspace.path("kept.sqlite")
    try FileManager.default.moveItem(atPath: workspace.store, toPath: kept)
    for command in [
      ["monthly", "--period", "2020-06"], ["backup", "new.sqlite"], ["store", "check"],
    ] {
      let outcome = try workspace.run(command)
      #expect(outcome.status == 66, "\(outcome)")
    }
    #expect(!FileManager.default.fileExists(atPath: workspace.path("new.sqlite")))
    // The backup takes the place of what is lost.
    #expect(try workspace.run(["restore", "backup.sqlite"]).status == 0)
    try expectNothingLost("restored")
  }
}

extension HardshipTests {
  @Test("a store of a later version is left alone by every command")
  func laterVersion() throws {
    let queue = try DatabaseQueue(path: workspace.store)
    try queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99-later')")
    }
    try queue.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: workspace.store))
    for command in [
      "import w/in/2.csv", "monthly --province --period 2020-06", "backup new.sqlite",
      "store check", "submissions",
    ] {
      let outcome = try StormProgram.shell(
        "exec \"$reports\" \(command) --workspace w", in: workspace.folder)
      #expect(outcome.status == 74, "\(outcome)")
      #expect(outcome.messages.contains("was made by a later version (99-later)"), "\(outcome)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: workspace.store)) == bytes)
    // A backup of this version takes its place, and it is kept.
    #expect(try workspace.run(["restore", "backup.sqlite"]).status == 0)
    try expectNothingLost("restored")
  }
}

/// Parts of a machine that a test may spoil.
enum Sandbox {
  /// Whether a namespace with mounts of its own can be had.
  static let canMount: Bool = {
    let folder = FileManager.default.temporaryDirectory
    let line = "unshare \(flags) bash -c 'mount -t tmpfs none /mnt'"
    return (try? StormProgram.shell(line, in: folder))?.status == 0
  }()

  static let canBeOrdinary =
    geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  private static let flags = geteuid() == 0 ? "--mount" : "--map-root-user --mount"

  /// Runs lines of bash that may mount things on the folder `disk`.
  static func mounting(
    _ lines: String, in workspace: StormWorkspace
  ) throws -> StormProgram.Outcome {
    for name in ["disk", "after"] {
      try FileManager.default.createDirectory(
        atPath: workspace.path(name), withIntermediateDirectories: true)
    }
    return try StormProgram.shell(
      "exec unshare \(flags) bash -c \"$lines\"", in: workspace.folder,
      variables: ["lines": lines])
  }

  /// Runs a line of bash as a user whom permissions bind.
  static func ordinarily(
    _ line: String, in workspace: StormWorkspace
  ) throws -> StormProgram.Outcome {
    guard geteuid() == 0 else { return try StormProgram.shell(line, in: workspace.folder) }
    return try StormProgram.shell(
      "exec setpriv --reuid 65534 --regid 65534 --clear-groups bash -c \"$line\"",
      in: workspace.folder, variables: ["line": line])
  }
}
