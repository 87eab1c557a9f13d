#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file, or standard output, written through a buffer.
package struct ByteOutput: ~Copyable {
  /// Why a file could not be written.
  package struct Failure: Error {
    package let path: String
    /// The system's error number.
    package let code: Int32
  }

  private static let capacity = 1 << 20

  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Where messages go.
  package static var standardError: ByteOutput { ByteOutput(descriptor: 2) }

  private init(descriptor: Int32) {
    path = "-"
    self.descriptor = descriptor
  }

  /// Opens a file for writing, or standard output where there is no path.
  package init(path: String?) throws(Failure) {
    self.path = path ?? "-"
    if let path {
      descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    } else {
      descriptor = 1
    }
    buffer.reserveCapacity(Self.capacity + 4096)
  }

  /// Appends text as UTF-8.
  package mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
  }

  /// Appends one byte.
  mutating func write(_ byte: UInt8) {
    buffer.append(byte)
  }

  /// Hands the buffer to the system once it is full.
  mutating func settle() throws(Failure) {
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Hands all of the buffer to the system.
  package mutating func flush() throws(Failure) {
    var start = 0
    while start < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        #if canImport(Darwin)
          Darwin.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        #elseif canImport(Glibc)
          Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        #elseif canImport(Musl)
          Musl.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        #endif
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Failure(path: path, code: errno) }
      start += written
    }
    buffer.removeAll(keepingCapacity: true)
  }

  deinit {
    if descriptor > 2 { close(descriptor) }
  }
}
