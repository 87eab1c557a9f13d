import CDecompression

/// The bytes of a compressed file as they were before, to be read from any place.
///
/// Nothing is unpacked onto the disk and little is kept: going back begins at the beginning again, so
/// that a file is best read from front to back. Files of several members or frames are read whole.
final class CompressedBytes {
  /// How a file may be compressed.
  enum Kind: String {
    case gzip
    case zstd

    /// How a file with these first bytes is compressed; nil if it is not.
    init?(head: [UInt8]) {
      if head.starts(with: [0x1F, 0x8B, 0x08]) {
        self = .gzip
      } else if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
        self = .zstd
      } else {
        return nil
      }
    }
  }

  /// Why nothing more can be read.
  enum Failure: Equatable {
    /// The compressed bytes cannot be read, or end in the middle.
    case brokenOff
    /// They are damaged.
    case damaged
    /// So much comes out of so little that it can only be meant to harm.
    case expansion
  }

  /// From how many bytes on it matters how much comes out of a compressed byte.
  static let harmlessSize = 64 << 20
  /// How much may come out of a compressed byte; text of sheets gives ten to forty.
  static let mostExpansion = 250

  /// How the file is compressed.
  let kind: Kind
  /// Why nothing more can be read, if so.
  private(set) var failure: Failure?
  /// How many compressed bytes were used up to here.
  private(set) var consumed = 0

  private let readRaw: (Int, UnsafeMutableRawBufferPointer) -> Int?
  private var inflater: OpaquePointer?
  private let raw: UnsafeMutableRawBufferPointer
  private var rawStart = 0
  private var rawEnd = 0
  private var position = 0
  private var isInside = false
  private var isAtEnd = false

  /// Creates a reader of compressed bytes.
  ///
  /// - Parameters:
  ///   - kind: How they are compressed.
  ///   - readRaw: Copies compressed bytes from a place on; 0 at the end, nothing if reading failed.
  init(_ kind: Kind, readRaw: @escaping (Int, UnsafeMutableRawBufferPointer) -> Int?) {
    self.kind = kind
    self.readRaw = readRaw
    raw = .allocate(byteCount: 1 << 16, alignment: 16)
  }

  deinit {
    maillon_inflater_free(inflater)
    raw.deallocate()
  }

  /// Copies bytes from a place on; how many there were, 0 at the end, nothing if reading failed.
  func read(at offset: Int, into target: UnsafeMutableRawBufferPointer) -> Int? {
    if offset < position || inflater == nil { begin() }
    if offset > position {
      let passed = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
      defer { passed.deallocate() }
      while position < offset {
        let most = min(passed.count, offset - position)
        guard let count = next(into: UnsafeMutableRawBufferPointer(rebasing: passed[..<most]))
        else { return nil }
        if count == 0 { return 0 }
      }
    }
    return next(into: target)
  }

  private func begin() {
    maillon_inflater_free(inflater)
    inflater = maillon_inflater_create(kind == .gzip ? MAILLON_GZIP : MAILLON_ZSTD)
    (rawStart, rawEnd, position, consumed) = (0, 0, 0, 0)
    (isInside, isAtEnd, failure) = (false, false, nil)
  }

  private func next(into target: UnsafeMutableRawBufferPointer) -> Int? {
    guard let inflater, let source = raw.baseAddress, failure == nil else { return nil }
    guard !isAtEnd, let base = target.baseAddress, target.count > 0 else { return 0 }
    while true {
      if rawStart == rawEnd {
        guard let count = readRaw(consumed, raw) else { return fail(.brokenOff) }
        (rawStart, rawEnd) = (0, count)
        if count == 0 {
          if isInside { return fail(.brokenOff) }
          isAtEnd = true
          return 0
        }
      }
      // Tapes and some programs fill up with NULs behind the last member.
      if !isInside, kind == .gzip, consumed > 0, raw[rawStart] == 0 {
        rawStart += 1
        consumed += 1
        continue
      }
      var used = 0
      var produced = 0
      let state = maillon_inflater_step(
        inflater, source + rawStart, rawEnd - rawStart, &used, base, target.count, &produced)
      rawStart += used
      consumed += used
      position += produced
      switch state {
      case MAILLON_INFLATE_DAMAGED: return fail(.damaged)
      case MAILLON_INFLATE_ENDED: isInside = false
      default: isInside = true
      }
      if position > CompressedBytes.harmlessSize,
        position / max(consumed, 1) > CompressedBytes.mostExpansion
      {
        return fail(.expansion)
      }
      if produced > 0 { return produced }
      // Neither used nor made anything of what is there: it never will.
      if used == 0, rawStart < rawEnd { return fail(.damaged) }
    }
  }

  private func fail(_ reason: Failure) -> Int? {
    failure = reason
    return nil
  }
}
