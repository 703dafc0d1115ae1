import CZip
import Foundation
import Testing

/// A ZIP archive made file by file, so that any of them can be odd.
struct PackedFiles {
  private struct File {
    let name: [CChar]
    let bytes: Data
    var password: String?
  }

  private var files: [File] = []

  mutating func add(_ name: String, _ bytes: Data, password: String? = nil) {
    add(rawName: Array(name.utf8), bytes, password: password)
  }

  mutating func add(_ name: String, _ text: String) {
    add(name, Data(text.utf8))
  }

  /// A name in any encoding, of which the archive says nothing.
  mutating func add(rawName: [UInt8], _ bytes: Data, password: String? = nil) {
    let name = rawName.map { CChar(bitPattern: $0) } + [0]
    files.append(File(name: name, bytes: bytes, password: password))
  }

  func write(to path: String) throws {
    let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil))
    for file in files {
      let copy = try #require(malloc(file.bytes.count + 1))
      file.bytes.withUnsafeBytes { bytes in
        if let base = bytes.baseAddress {
          copy.copyMemory(from: base, byteCount: bytes.count)
        }
      }
      let source = try #require(zip_source_buffer(archive, copy, UInt64(file.bytes.count), 1))
      let index = zip_file_add(archive, file.name, source, zip_flags_t(ZIP_FL_ENC_RAW))
      try #require(index >= 0)
      if let password = file.password {
        let done = zip_file_set_encryption(
          archive, UInt64(index), UInt16(ZIP_EM_TRAD_PKWARE), password)
        try #require(done == 0)
      }
    }
    try #require(zip_close(archive) == 0)
  }
}
