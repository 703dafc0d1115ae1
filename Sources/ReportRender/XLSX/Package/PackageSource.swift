/// Where the bytes of a finished workbook are, of which no more is held than is asked for.
protocol PackageSource: Sendable {
  var count: Int { get }

  /// - Parameter range: within the bytes that there are.
  func bytes(_ range: Range<Int>) throws(RenderError) -> ArraySlice<UInt8>
}

/// A workbook that is held whole.
struct PackageInMemory: PackageSource {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  func bytes(_ range: Range<Int>) throws(RenderError) -> ArraySlice<UInt8> { bytes[range] }
}
