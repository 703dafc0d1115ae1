import CFuzzer

/// Runs libFuzzer's loop with a target; what `main` of every target does.
public func fuzz(
  _ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt {
  var count = argumentCount
  var arguments = arguments
  return LLVMFuzzerRunDriver(&count, &arguments, target)
}
