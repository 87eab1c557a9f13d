/// A place in a template that the scene fills in.
enum Slot: String, Sendable {
  /// Who serves, with the article: la vendeuse, the courier.
  case agent
  /// The pronouns of who serves: il or elle, lui or elle; he or she, him or her, his or her.
  case il, lui, he, him, his
  /// The mark of agreement with who serves: e or nothing.
  case e
  /// The thing ordered: le vélo (with its article), bike (without).
  case objet, thing
  /// The minutes waited.
  case wait
}

/// Who and what a narrative speaks of: chosen once, so that a whole narrative agrees with itself.
struct Cast: Sendable {
  /// Who serves, without the article.
  let role: String
  private let article: String
  private let feminine: Bool
  private let sector: Sector
  private let wait: String
  private let language: Language
  private var isNamed = false

  /// Chooses who serves in an encounter.
  ///
  /// - Parameters:
  ///   - scene: The encounter.
  ///   - random: What decides the choice.
  init(of scene: Scene, random: inout SplitMix64) {
    let roles = Self.roles(of: scene)
    feminine = random.chance(0.5)
    let pair = random.pick(roles)
    role = (feminine ? pair?.feminine : pair?.masculine) ?? ""
    switch scene.language {
    case .english: article = "the "
    case .french where "aeiouyéèêh".contains(role.first ?? " "): article = "l'"
    case .french: article = feminine ? "la " : "le "
    }
    sector = scene.sector
    language = scene.language
    wait = scene.waitMinutes.map { String($0) } ?? ""
  }

  /// What stands in a slot; who serves is named once and is il, elle, he or she from then on.
  mutating func fill(_ slot: Slot) -> String {
    switch slot {
    case .agent where isNamed: return language == .french ? fill(.il) : fill(.he)
    case .agent:
      isNamed = true
      return article + role
    case .il: return feminine ? "elle" : "il"
    case .lui: return feminine ? "elle" : "lui"
    case .he: return feminine ? "she" : "he"
    case .him: return feminine ? "her" : "him"
    case .his: return feminine ? "her" : "his"
    case .e: return feminine ? "e" : ""
    case .objet: return sector.french
    case .thing: return sector.english
    case .wait: return wait
    }
  }

  private typealias Role = (masculine: String, feminine: String)

  private static func roles(of scene: Scene) -> [Role] {
    scene.language == .french ? frenchRoles(of: scene) : englishRoles(of: scene)
  }

  private static func frenchRoles(of scene: Scene) -> [Role] {
    switch (scene.touchpoint, scene.sector.family) {
    case (.phone, _):
      [
        ("monsieur au bout du fil", "dame au bout du fil"), ("standardiste", "standardiste"),
        ("conseiller", "conseillère"),
      ]
    case (.email, _):
      [("conseiller", "conseillère"), ("gérant", "gérante"), ("préposé", "préposée")]
    case (.delivery, _):
      [("livreur", "livreuse"), ("coursier", "coursière"), ("chauffeur", "conductrice")]
    case (.afterSales, _):
      [
        ("technicien", "technicienne"), ("réparateur", "réparatrice"),
        ("responsable de l'atelier", "responsable de l'atelier"),
      ]
    case (.inPerson, .shop):
      [("vendeur", "vendeuse"), ("employé", "employée"), ("jeune homme", "jeune femme")]
    case (.inPerson, .practice):
      [("praticien", "praticienne"), ("monsieur de l'accueil", "dame de l'accueil")]
    case (.inPerson, .service):
      [("conseiller", "conseillère"), ("artisan", "artisane"), ("patron", "patronne")]
    }
  }

  private static func englishRoles(of scene: Scene) -> [Role] {
    switch (scene.touchpoint, scene.sector.family) {
    case (.phone, _):
      [("man on the line", "woman on the line"), ("operator", "operator"), ("adviser", "adviser")]
    case (.email, _):
      [("adviser", "adviser"), ("manager", "manager"), ("clerk", "clerk")]
    case (.delivery, _):
      [("driver", "driver"), ("courier", "courier"), ("delivery man", "delivery woman")]
    case (.afterSales, _):
      [("technician", "technician"), ("repairer", "repairer"), ("mechanic", "mechanic")]
    case (.inPerson, .shop):
      [("shop assistant", "shop assistant"), ("young man", "young woman"), ("clerk", "clerk")]
    case (.inPerson, .practice):
      [("receptionist", "receptionist"), ("practitioner", "practitioner")]
    case (.inPerson, .service):
      [("adviser", "adviser"), ("owner", "owner"), ("man at the desk", "woman at the desk")]
    }
  }
}
