import FuzzSupport
import ReportIngest
import Settings

/// Text as plan.yaml, as a mapping, and as a table of units.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlan(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  guard let plan = InventedPlan.plan else { fatalError("the invented plan is wrong") }
  var files = InventedPlan.files
  files["plan.yaml"] = text
  _ = InventedPlan.reading(files)
  files = InventedPlan.files
  files["units.csv"] = text
  _ = InventedPlan.reading(files)
  _ = IntakeReader.read(SettingsFile(name: "a.yaml", text: text), name: "a", plan: plan)
  return 0
}
