import FuzzSupport
import ReportIngest
import Settings

/// Text as plan.yaml, as a mapping, and as a table of units.
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

/// What the package manager takes for the program's `main`.
@_cdecl("FuzzPlan_main")
public func main(
  _ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  fuzz(argumentCount, arguments) { fuzzPlan($0, $1) }
}
