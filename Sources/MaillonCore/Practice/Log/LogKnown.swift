import Foundation

/// What a dialogue may offer: names that are known already.
package struct LogKnown: Sendable {
  /// A provider with its places.
  package struct KnownProvider: Hashable, Sendable {
    /// The name.
    package var name: String
    /// The sites, in order.
    package var sites: [String]

    /// Creates a provider.
    package init(name: String, sites: [String] = []) {
      self.name = name
      self.sites = sites
    }
  }

  /// What typed letters may stand for.
  package enum Match: Equatable, Sendable {
    /// Exactly this name, whatever its case and spaces.
    case exact(String)
    /// This one and no other begins so, or has it inside.
    case only(String)
    /// One of these.
    case several([String])
    /// None.
    case none
  }

  /// The providers, in order.
  package var providers: [KnownProvider]
  /// The touchpoints: the rubric's, then what else was seen.
  package var touchpoints: [String]
  /// Who observed last; nil if not known.
  package var lastObserver: String?
  /// The present day.
  package var today: Day

  /// Creates what is known.
  package init(
    providers: [KnownProvider] = [], touchpoints: [String] = [], lastObserver: String? = nil,
    today: Day
  ) {
    self.providers = providers
    self.touchpoints = touchpoints
    self.lastObserver = lastObserver
    self.today = today
  }

  /// The sites of a provider.
  package func sites(of provider: String?) -> [String] {
    guard let provider else { return [] }
    let wanted = ComparedName(provider)
    return providers.first { ComparedName($0.name) == wanted }?.sites ?? []
  }

  /// What typed letters stand for among some names: accents and case left aside.
  package static func match(_ text: String, among names: [String]) -> Match {
    let wanted = ComparedName(text)
    if let exact = names.first(where: { ComparedName($0) == wanted }) { return .exact(exact) }
    let plain = plain(text)
    guard !plain.isEmpty else { return .none }
    var found = names.filter { self.plain($0).hasPrefix(plain) }
    if found.isEmpty { found = names.filter { self.plain($0).contains(plain) } }
    switch found.count {
    case 0: return .none
    case 1: return .only(found[0])
    default: return .several(found)
    }
  }

  /// A name in lower case without accents.
  private static func plain(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      scalars.append(scalar == "’" ? "'" : scalar)
    }
    return String(scalars)
  }
}
