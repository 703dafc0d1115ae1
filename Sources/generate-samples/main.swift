// Writes the invented records of all samples, byte for byte the same on every machine:
// `swift run generate-samples samples` makes samples/NAME/records. Not part of what is installed.

import Foundation

let samples = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? "samples")

for sample in Sample.all {
  let folder = samples.appendingPathComponent(sample.name).appendingPathComponent("records")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  for month in sample.months {
    for file in sample.files(of: month) { try file.write(into: folder) }
  }
}
