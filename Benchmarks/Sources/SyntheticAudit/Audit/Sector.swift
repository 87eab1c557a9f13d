/// A trade, with the words that narratives need of it.
package struct Sector: Sendable {
  /// How the people who serve are called.
  package enum Family: Sendable {
    case shop, practice, service
  }

  /// The sector as a sheet names it.
  package let id: String
  /// How a house of this trade is called, before its own name.
  package let houseName: String
  package let family: Family
  /// The thing people order there, in French: masculine, singular, with its article.
  package let french: String
  /// The thing people order there, in English, without an article.
  package let english: String

  package init(
    _ id: String, _ houseName: String, _ family: Family, french: String, english: String
  ) {
    self.id = id
    self.houseName = houseName
    self.family = family
    self.french = french
    self.english = english
  }

  static let bicycles = Sector(
    "bicycles", "Cycles", .shop, french: "le vélo", english: "bike")
  static let hearing = Sector(
    "hearing-care", "Audition", .practice, french: "l'appareil", english: "hearing aid")
  static let bedding = Sector(
    "bedding", "Literie", .shop, french: "le sommier", english: "bed base")
  static let heating = Sector(
    "heating", "Chauffage", .service, french: "le thermostat", english: "thermostat")
  static let garden = Sector(
    "garden", "Jardinerie", .shop, french: "le taille-haie", english: "hedge trimmer")
  static let appliances = Sector(
    "appliances", "Électroménager", .shop, french: "le lave-linge", english: "washing machine")
  static let locks = Sector(
    "locksmith", "Serrurerie", .service, french: "le verrou", english: "lock")
  static let leather = Sector(
    "leather", "Maroquinerie", .shop, french: "le cartable", english: "satchel")
  static let instruments = Sector(
    "instruments", "Lutherie", .shop, french: "le violon", english: "violin")
  static let computers = Sector(
    "computers", "Informatique", .service, french: "l'ordinateur", english: "laptop")
  static let orthopaedics = Sector(
    "orthopaedics", "Orthopédie", .practice, french: "le fauteuil roulant",
    english: "wheelchair")
  static let clocks = Sector(
    "clocks", "Horlogerie", .shop, french: "le réveil", english: "clock")
  static let furniture = Sector(
    "furniture", "Ameublement", .shop, french: "le fauteuil", english: "armchair")
  static let tailoring = Sector(
    "tailoring", "Couture", .service, french: "le manteau", english: "coat")

  package static let all: [Sector] = [
    bicycles, hearing, bedding, heating, garden, appliances, locks, leather, instruments,
    computers, orthopaedics, clocks, furniture, tailoring,
  ]
}
