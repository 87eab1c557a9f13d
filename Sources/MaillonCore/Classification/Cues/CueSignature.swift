/// A pattern of bits for a set of symbols: two sets without a bit in common have no symbol in common.
struct CueSignature {
  private var bits: SIMD4<UInt64>

  /// Nothing.
  static let none = CueSignature(bits: SIMD4(repeating: 0))

  private init(bits: SIMD4<UInt64>) { self.bits = bits }

  /// The pattern of some symbols.
  init(_ symbols: some Sequence<Int32>) {
    bits = SIMD4(repeating: 0)
    for symbol in symbols {
      let bit = Int(symbol &* 37) & 255
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Whether both may have a symbol in common.
  @inline(__always)
  func meets(_ other: CueSignature) -> Bool {
    let common = bits & other.bits
    let half = common.lowHalf | common.highHalf
    return half[0] | half[1] != 0
  }

  /// Whether a symbol may be among them.
  @inline(__always)
  func mayHave(_ symbol: Int32) -> Bool {
    let bit = Int(symbol &* 37) & 255
    return bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }
}
