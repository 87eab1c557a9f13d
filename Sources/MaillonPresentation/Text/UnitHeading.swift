import MaillonCore

extension UnitKind {
  /// The heading of its column.
  var heading: Message {
    switch self {
    case .provider: .provider
    case .site: .site
    case .sector: .sector
    }
  }
}
