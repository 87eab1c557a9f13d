/// What decided each criterion, two bits each; it means something only where there is a level.
struct PackedKinds {
  private var bits: UInt64 = 0

  subscript(place: Int) -> Evidence.Kind {
    get {
      switch (bits >> UInt64(2 * place)) & 3 {
      case 0: .coded
      case 1: .answer
      case 2: .measure
      default: .cue
      }
    }
    set {
      let code: UInt64 =
        switch newValue {
        case .coded: 0
        case .answer: 1
        case .measure: 2
        case .cue: 3
        }
      bits = bits & ~(3 << UInt64(2 * place)) | code << UInt64(2 * place)
    }
  }
}
