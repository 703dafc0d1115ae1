// Writes the invented records of samples/gia-lai-2020, byte for byte the same on every machine:
// `swift run generate-samples samples/gia-lai-2020/records`. Not part of what is installed.

import Foundation

/// Another seed gives another sample; samples/README.md names this one.
let seed: UInt64 = 20_200_605

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)

for month in SampleMonth.all {
  let activities = SampleActivities(seed: seed, month: month).rows()
  let activeUnits = Set(activities.map { $0[SampleActivities.unitColumn] })
  let files = [
    SampleFile(
      name: "hoat-dong-\(month.name).csv", header: SampleActivities.header,
      rows: activities),
    SampleFile(
      name: "tien-do-\(month.name).csv", header: SampleCompletions.header,
      rows: SampleCompletions(seed: seed).rows(of: month)),
    SampleFile(
      name: "nhan-bao-cao-\(month.name).csv", header: SampleReceipts.header,
      rows: SampleReceipts(seed: seed, month: month, activeUnits: activeUnits).rows()),
  ]
  for file in files { try file.write(into: folder) }
}
