import Foundation
import MaillonCore

/// The bytes of a sheet, to be read from any place in any order.
///
/// A file is read piece by piece and never mapped into memory, because a mapped file that shrinks
/// ends the program. What cannot be read twice (a pipe, the standard input) is first copied into a
/// temporary file without a name. What is compressed, as its first bytes say, is read as what it was.
final class SheetSource {
  private enum Store {
    case memory([UInt8])
    case descriptor(Int32, ownsIt: Bool)
  }

  /// How many bytes are stored; of what is compressed, the compressed ones.
  let size: Int
  /// What listens to how far reading has come.
  var listener: (() -> Void)?
  /// How many of the stored bytes stand before the place that was read last.
  private(set) var position = 0
  private let store: Store
  private var compressed: CompressedBytes?
  private var surveys: [TextEncoding?: TextSurvey] = [:]

  private init(size: Int, store: Store) {
    self.size = size
    self.store = store
    var head = [UInt8](repeating: 0, count: 4)
    let count = head.withUnsafeMutableBytes { readStored(at: 0, into: $0) } ?? 0
    guard let kind = CompressedBytes.Kind(head: Array(head.prefix(count))) else { return }
    // The bytes hold no reference to what holds them.
    compressed = CompressedBytes(kind) { [unowned self] offset, target in
      readStored(at: offset, into: target)
    }
  }

  /// What is known of the file as text; it is looked through once.
  func survey(encoding: TextEncoding? = nil) -> TextSurvey {
    if let known = surveys[encoding] { return known }
    let survey = TextSurvey(self, encoding: encoding)
    surveys[encoding] = survey
    return survey
  }

  /// How the bytes are compressed; nil if they are not.
  var compression: String? { compressed?.kind.rawValue }

  /// Whether what is compressed could not be read.
  var didFail: Bool { lastFailure != nil }
  private var lastFailure: CompressedBytes.Failure?

  /// Why reading failed.
  func failure(file: String, line: Int? = nil) -> Problem {
    switch lastFailure {
    case .damaged: Problem(.fileUnreadable, file: file, line: line, found: "damaged")
    case .expansion:
      Problem(
        .limitExceeded, file: file, line: line, found: "expansion",
        expected: String(CompressedBytes.mostExpansion))
    case .brokenOff, nil: Problem(.fileUnreadable, file: file, line: line, found: "broken off")
    }
  }

  deinit {
    if case .descriptor(let descriptor, true) = store { close(descriptor) }
  }

  /// Opens an input, or says why it cannot be read.
  static func open(_ input: SheetInput) -> Result<SheetSource, FileFailure> {
    switch input {
    case .bytes(let bytes, _):
      return .success(SheetSource(size: bytes.count, store: .memory(bytes)))
    case .standardInput:
      return open(descriptor: 0, ownsIt: false)
    case .file(let path):
      let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return .failure(FileFailure(errorNumber: errno)) }
      return open(descriptor: descriptor, ownsIt: true)
    }
  }

  /// Copies bytes from a place on; how many there were, 0 at the end, nothing if reading failed.
  func read(at offset: Int, into target: UnsafeMutableRawBufferPointer) -> Int? {
    let count: Int?
    if let compressed {
      count = compressed.read(at: offset, into: target)
      position = compressed.consumed
      if count == nil { lastFailure = compressed.failure }
    } else {
      count = readStored(at: offset, into: target)
      position = offset + (count ?? 0)
    }
    listener?()
    return count
  }

  private func readStored(at offset: Int, into target: UnsafeMutableRawBufferPointer) -> Int? {
    guard let base = target.baseAddress, target.count > 0 else { return 0 }
    switch store {
    case .memory(let bytes):
      guard offset < bytes.count else { return 0 }
      let count = min(target.count, bytes.count - offset)
      bytes.withUnsafeBytes {
        target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
      }
      return count
    case .descriptor(let descriptor, _):
      while true {
        let count = pread(descriptor, base, target.count, off_t(offset))
        if count >= 0 { return count }
        if errno != EINTR { return nil }
      }
    }
  }

  /// The first bytes, at most so many.
  func head(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let target = UnsafeMutableRawBufferPointer(buffer)
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: target[filled...])
        guard let more = read(at: filled, into: rest), more > 0 else { return }
        filled += more
      }
    }
  }

  private static func open(descriptor: Int32, ownsIt: Bool) -> Result<SheetSource, FileFailure> {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let failure = FileFailure(errorNumber: errno)
      if ownsIt { close(descriptor) }
      return .failure(failure)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      return .success(
        SheetSource(
          size: Int(status.st_size), store: .descriptor(descriptor, ownsIt: ownsIt)))
    case S_IFDIR:
      if ownsIt { close(descriptor) }
      return .failure(.directory)
    default:
      defer { if ownsIt { close(descriptor) } }
      return spool(descriptor)
    }
  }

  /// Copies what can be read only once into a temporary file that has no name.
  private static func spool(_ descriptor: Int32) -> Result<SheetSource, FileFailure> {
    let directory = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(directory)/maillon.XXXXXX".utf8CString)
    let copy = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard copy >= 0 else { return .failure(FileFailure(errorNumber: errno)) }
    template.withUnsafeBufferPointer { buffer in
      if let path = buffer.baseAddress { unlink(path) }
    }
    var size = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        close(copy)
        return .failure(FileFailure(errorNumber: errno))
      }
      if count == 0 { break }
      var written = 0
      while written < count {
        let more = buffer.withUnsafeBytes { bytes -> Int in
          guard let base = bytes.baseAddress else { return -1 }
          return Foundation.write(copy, base + written, count - written)
        }
        if more < 0, errno == EINTR { continue }
        guard more > 0 else {
          close(copy)
          return .failure(FileFailure(errorNumber: errno))
        }
        written += more
      }
      size += count
    }
    return .success(SheetSource(size: size, store: .descriptor(copy, ownsIt: true)))
  }
}

/// Why a file cannot be read.
enum FileFailure: Error, Equatable {
  case missing, forbidden, directory
  /// Anything else, as the system numbers it.
  case system(Int32)

  init(errorNumber: Int32) {
    switch errorNumber {
    case ENOENT, ENOTDIR: self = .missing
    case EACCES, EPERM: self = .forbidden
    case EISDIR: self = .directory
    default: self = .system(errorNumber)
    }
  }

  /// The problem, with the reason as a word that each language has words for.
  func problem(file: String) -> Problem {
    let reason =
      switch self {
      case .missing: "missing"
      case .forbidden: "forbidden"
      case .directory: "directory"
      case .system(let number): "error \(number)"
      }
    return Problem(.fileUnreadable, file: file, found: reason)
  }
}
